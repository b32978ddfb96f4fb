/**
 * Sets up a match of one's own: practice against bots, or a private match whose link goes to
 * friends. What was chosen last is there again. Loaded when somebody wants it.
 */
import { useRef, useState } from 'preact/hooks';
import { BOT_LEVELS, type BotLevel } from '../../../protocol/bot-level.ts';
import { MODES, modeOf } from '../../../protocol/modes.ts';
import type { CheckedWish } from '../../../protocol/settings-schema.ts';
import { type MatchSetup, OWN_ARENA, type SetupKind } from '../../setup/match-setup.ts';
import type { ReadOwnArena } from '../../setup/own-arena.ts';
import { rememberSetup, type SetupStores } from '../../setup/setup-store.ts';
import { Dialog } from '../dialog.tsx';
import { Choice, Slider, Switch } from '../settings/fields.tsx';
import '../settings/settings.css';
import { ArenaPicker } from './arena-picker.tsx';
import { MutatorFields } from './mutator-fields.tsx';
import { OwnArenaReport } from './own-arena-report.tsx';
import './setup.css';

export interface SetupDialogProps {
  readonly kind: SetupKind;
  readonly stores: SetupStores;
  /** As it was the last time. */
  readonly remembered: MatchSetup;
  /** A file that was dropped on the title; its arena is chosen. */
  readonly dropped: File | null;
  readonly onPlay: (setup: MatchSetup) => void;
  readonly onClose: () => void;
}

const WORDS: Readonly<Record<SetupKind, { title: string; hint: string; go: string }>> = {
  practice: {
    title: 'Practice',
    hint: 'Against bots, at your own pace: the menu stops the clock.',
    go: 'Start practice',
  },
  private: {
    title: 'Private match',
    hint: 'Nobody finds it without your link.',
    go: 'Create match',
  },
};

const LEVELS: Readonly<Record<BotLevel, string>> = {
  rookie: 'Rookie',
  regular: 'Regular',
  ace: 'Ace',
};

/** More than the largest file that can be an arena. */
const MOST_FILE_BYTES = 4_000_000;

export function SetupDialog(props: SetupDialogProps) {
  const { kind, stores, remembered, dropped, onPlay, onClose } = props;
  const [setup, setSetup] = useState(remembered);
  const [read, setRead] = useState<ReadOwnArena | null>(null);
  const [taken, setTaken] = useState<File | null>(null);
  const newest = useRef<File | null>(null);
  const { wish, own } = setup;
  const words = WORDS[kind];
  const change = (part: Partial<CheckedWish>): void =>
    setSetup((before) => ({ ...before, wish: { ...before.wish, ...part } }));

  const take = async (file: File): Promise<void> => {
    newest.current = file;
    const result = await readFile(file).catch((error: unknown) => unread(file, error));
    // Of two that were brought quickly the later one counts, whichever is read first.
    if (newest.current !== file) return;
    setRead(result);
    if (!result.ok) return;
    setSetup((before) => ({ own: result.own, wish: { ...before.wish, arena: OWN_ARENA } }));
  };
  if (dropped !== null && dropped !== taken) {
    setTaken(dropped);
    void take(dropped);
  }
  const play = (): void => {
    rememberSetup(stores, kind, setup);
    onPlay(setup);
  };

  return (
    <Dialog label={words.title} class="setup" onEscape={onClose}>
      <header class="setup-head">
        <h2 class="panel-title">{words.title}</h2>
        <p class="muted">{words.hint}</p>
        <button type="button" class="button small" onClick={onClose}>
          Cancel
        </button>
        <button type="button" class="button primary" onClick={play}>
          {words.go}
        </button>
      </header>
      <section class="setup-body">
        <Choice
          label="Match"
          value={presetOf(wish)}
          options={MODES.map(({ id, title }) => [id, title] as const)}
          onChange={(id) => {
            const { teamSize, mutators } = modeOf(id);
            change({ teamSize, mutators });
          }}
        />
        <ArenaPicker
          chosen={wish.arena}
          own={own}
          onChoose={(arena) => change({ arena })}
          onFile={(file) => void take(file)}
        />
        <OwnArenaReport read={read} />
        <Choice
          label="Bots"
          value={wish.botLevel}
          options={BOT_LEVELS.map((level) => [level, LEVELS[level]] as const)}
          onChange={(botLevel) => change({ botLevel })}
        />
        {kind === 'private' && (
          <Switch
            label="Bots fill free places"
            value={wish.fill}
            onChange={(fill) => change({ fill })}
          />
        )}
        <details class="setup-rules" open={presetOf(wish) === null}>
          <summary>Team size and rules</summary>
          <Slider
            label="Cars a team"
            value={wish.teamSize}
            min={1}
            max={8}
            step={1}
            show={(size) => `${size} v ${size}`}
            onChange={(teamSize) => change({ teamSize })}
          />
          <MutatorFields mutators={wish.mutators} onChange={(mutators) => change({ mutators })} />
        </details>
      </section>
    </Dialog>
  );
}

/** The mode that the wish is like, or null. */
function presetOf({ teamSize, mutators }: CheckedWish) {
  const text = JSON.stringify(sorted(mutators));
  const alike = MODES.find(
    (mode) => mode.teamSize === teamSize && JSON.stringify(sorted(mode.mutators)) === text,
  );
  return alike?.id ?? null;
}

function sorted(record: object): unknown {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

async function readFile(file: File): Promise<ReadOwnArena> {
  if (file.size > MOST_FILE_BYTES) {
    return failed(file, 'The file is far too large to be an arena.');
  }
  const text = await file.text();
  if (text.includes('\0')) return failed(file, 'This is no text, and an arena file is one.');
  const { readArenaAside } = await import('../../setup/arena-reader.ts');
  return readArenaAside({ fileName: file.name, text });
}

function unread(file: File, error: unknown): ReadOwnArena {
  console.warn('The arena file was not read.', error);
  return failed(
    file,
    'The file could not be read. Try once more, or reload the page if it stays so.',
  );
}

function failed(file: File, message: string): ReadOwnArena {
  return { ok: false, fileName: file.name, problems: [{ path: '', line: 1, column: 1, message }] };
}

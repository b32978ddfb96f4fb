/**
 * Sets up a match of one's own: practice against bots, or a private match whose link goes to
 * friends. What was chosen last is there again. Loaded when somebody wants it.
 */
import { useRef, useState } from 'preact/hooks';
import { BOT_LEVELS } from '../../../protocol/bot-level.ts';
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
import { OwnArenaReport, type Unread } from './own-arena-report.tsx';
import './setup.css';
import { setupWords } from './texts/index.ts';

export interface SetupDialogProps {
  readonly kind: SetupKind;
  /** Where a match that is played is changed. */
  readonly labels?: { readonly title: string; readonly hint: string; readonly go: string };
  readonly stores: SetupStores;
  /** As it was the last time. */
  readonly remembered: MatchSetup;
  /** A file that was dropped on the title; its arena is chosen. */
  readonly dropped: File | null;
  readonly onPlay: (setup: MatchSetup) => void;
  readonly onClose: () => void;
}

/** More than the largest file that can be an arena. */
const MOST_FILE_BYTES = 4_000_000;

export function SetupDialog(props: SetupDialogProps) {
  const { kind, stores, remembered, dropped, onPlay, onClose } = props;
  const [setup, setSetup] = useState(remembered);
  const [read, setRead] = useState<ReadOwnArena | Unread | null>(null);
  const [taken, setTaken] = useState<File | null>(null);
  const newest = useRef<File | null>(null);
  const { wish, own } = setup;
  const t = setupWords.use();
  const usual = { title: t(`title-${kind}`), hint: t(`hint-${kind}`), go: t(`go-${kind}`) };
  const labels = props.labels ?? usual;
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
    <Dialog label={labels.title} class="setup" onEscape={onClose}>
      <header class="setup-head">
        <h2 class="panel-title">{labels.title}</h2>
        <p class="muted">{labels.hint}</p>
        <button type="button" class="button small" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="button primary" onClick={play}>
          {labels.go}
        </button>
      </header>
      <section class="setup-body">
        <Choice
          label={t('match')}
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
          label={t('bots')}
          value={wish.botLevel}
          options={BOT_LEVELS.map((level) => [level, t(`level-${level}`)] as const)}
          onChange={(botLevel) => change({ botLevel })}
        />
        {kind === 'private' && (
          <Switch label={t('fill')} value={wish.fill} onChange={(fill) => change({ fill })} />
        )}
        <details class="setup-rules" open={presetOf(wish) === null}>
          <summary>{t('rules')}</summary>
          <MutatorFields mutators={wish.mutators} onChange={(mutators) => change({ mutators })}>
            <Slider
              label={t('teamSize')}
              value={wish.teamSize}
              min={1}
              max={8}
              step={1}
              show={(size) => t('sizes', { size })}
              onChange={(teamSize) => change({ teamSize })}
            />
          </MutatorFields>
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

async function readFile(file: File): Promise<ReadOwnArena | Unread> {
  if (file.size > MOST_FILE_BYTES) return failed(file, 'too-large');
  const text = await file.text();
  if (text.includes('\0')) return failed(file, 'no-text');
  const { readArenaAside } = await import('../../setup/arena-reader.ts');
  return readArenaAside({ fileName: file.name, text });
}

function unread(file: File, error: unknown): Unread {
  console.warn('The arena file was not read.', error);
  return failed(file, 'unread');
}

function failed(file: File, trouble: Unread['trouble']): Unread {
  return { ok: false, fileName: file.name, trouble };
}

/** Where to play: the game's arenas, and one from a file of the player's own. */
import { useRef } from 'preact/hooks';
import { builtInArenas } from '../../../protocol/arena-preview.ts';
import type { Arena } from '../../../worker/api.ts';
import type { OwnArena } from '../../setup/own-arena.ts';
import { arenaWords } from '../arena/texts/index.ts';
import { titleOfArena } from '../arena/title-of-arena.ts';
import { ArenaPreview } from './arena-preview.tsx';
import { setupWords } from './texts/index.ts';

export interface ArenaPickerProps {
  /** A name, or `own`. */
  readonly chosen: string;
  readonly own: OwnArena | null;
  readonly onChoose: (arena: string) => void;
  readonly onFile: (file: File) => void;
}

export function ArenaPicker({ chosen, own, onChoose, onFile }: ArenaPickerProps) {
  const t = setupWords.use();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="arena-picker" role="radiogroup" aria-label={t('arena')}>
      {builtInArenas().map((arena) => (
        <ArenaCard
          key={arena.name}
          arena={arena}
          isChosen={arena.name === chosen}
          onChoose={() => onChoose(arena.name)}
        />
      ))}
      {own !== null && (
        <ArenaCard arena={own.arena} isChosen={chosen === 'own'} onChoose={() => onChoose('own')} />
      )}
      <button type="button" class="arena-card arena-file" onClick={() => input.current?.click()}>
        <span class="arena-file-mark" aria-hidden="true">
          +
        </span>
        <span class="arena-title">{t(own === null ? 'ownFile' : 'anotherFile')}</span>
        <small>{t('fileKinds')}</small>
      </button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        accept=".json,.json5,.hbs,application/json,text/plain"
        aria-label={t('arenaFile')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file, mended, is a change again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

interface ArenaCardProps {
  readonly arena: Arena;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ArenaCard({ arena, isChosen, onChoose }: ArenaCardProps) {
  const title = titleOfArena(arena, arenaWords.use());
  return (
    // biome-ignore lint/a11y/useSemanticElements: native radio buttons take the arrow keys that move the focus here
    <button
      type="button"
      role="radio"
      tabIndex={isChosen ? 0 : -1}
      aria-checked={isChosen}
      class="arena-card"
      onClick={onChoose}
    >
      <ArenaPreview arena={arena} />
      <span class="arena-title">{title}</span>
    </button>
  );
}

/** What came of a file that the player brought: what is wrong with it and where, or what it lost. */
import { gap, RichText } from '../../i18n/rich-text.tsx';
import type { ReadOwnArena } from '../../setup/own-arena.ts';
import { setupWords } from './texts/index.ts';

/** The file did not even get as far as being read. */
export interface Unread {
  readonly ok: false;
  readonly fileName: string;
  readonly trouble: 'too-large' | 'no-text' | 'unread';
}

export function OwnArenaReport({ read }: { readonly read: ReadOwnArena | Unread | null }) {
  const t = setupWords.use();
  if (read === null) return null;
  if (!read.ok) {
    const { fileName } = read;
    return (
      <div class="arena-report broken" role="alert">
        <p>
          <RichText
            text={t('noArenaYet', { file: gap('file') })}
            parts={{ file: <strong>{fileName}</strong> }}
          />
        </p>
        <ul>
          {'trouble' in read && <li>{t(`trouble-${read.trouble}`)}</li>}
          {('problems' in read ? read.problems : []).map(({ path, line, column, message }) => (
            <li key={`${line}:${column}:${path}:${message}`}>
              {/* What is wrong with the file as a whole has its start for a place. */}
              {(path !== '' || line > 1 || column > 1) && (
                <span class="arena-place">{t('place', { line, column })} </span>
              )}
              <span lang="en">{message}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const { notes, fileName, arena } = read.own;
  return (
    <div class="arena-report" role="status">
      <p>
        <RichText
          text={t('arenaReady', { arena: gap('arena'), file: gap('file') })}
          parts={{
            arena: <strong>{arena.title}</strong>,
            file: <span class="muted">({fileName})</span>,
          }}
        />
      </p>
      {notes.length > 0 && (
        <>
          <p class="muted">{t('differences')}</p>
          <ul lang="en">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

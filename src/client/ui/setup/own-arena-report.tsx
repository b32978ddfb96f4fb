/** What came of a file that the player brought: what is wrong with it and where, or what it lost. */
import type { ReadOwnArena } from '../../setup/own-arena.ts';

export function OwnArenaReport({ read }: { readonly read: ReadOwnArena | null }) {
  if (read === null) return null;
  if (!read.ok) {
    const { problems, fileName } = read;
    return (
      <div class="arena-report broken" role="alert">
        <p>
          <strong>{fileName}</strong> is no arena yet:
        </p>
        <ul>
          {problems.map(({ path, line, column, message }) => (
            <li key={`${line}:${column}:${path}:${message}`}>
              {/* What is wrong with the file as a whole has its start for a place. */}
              {(path !== '' || line > 1 || column > 1) && (
                <span class="arena-place">
                  Line {line}, column {column}{' '}
                </span>
              )}
              {message}
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
        <strong>{arena.title}</strong> is ready <span class="muted">({fileName})</span>
      </p>
      {notes.length > 0 && (
        <>
          <p class="muted">Carried over from HaxBall, with these differences:</p>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

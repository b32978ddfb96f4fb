/** An arena that somebody sends, as the store keeps it. */
import type { ArenaProblem } from '../../protocol/arena-file/arena-problem.ts';
import { canonicalText } from '../../protocol/custom-arena.ts';
import { readArena } from '../../protocol/read-arena.ts';

export type ReadUpload =
  | {
      readonly ok: true;
      readonly title: string;
      /** Of the arena file; within what such a text may have. */
      readonly text: string;
      /** What an import could not carry over, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly ArenaProblem[] };

/** @param text from anyone */
export function readUpload(text: string): ReadUpload {
  const read = readArena(text);
  if (!read.ok) return read;
  const { file, notes } = read;
  return { ok: true, title: file.title, text: canonicalText(file), notes };
}

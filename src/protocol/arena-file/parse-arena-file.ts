/**
 * The only way from a text of unknown origin to an `ArenaFile`. Called where people's own arenas
 * come in, by page and server alike. Never throws; what it lets through, the game can build.
 */
import * as v from 'valibot';
import type { ArenaFile } from '../../sim/arena/arena-file.ts';
import { ARENA_LIMITS } from './arena-limits.ts';
import { type ArenaProblem, type DocumentPath, MOST_PROBLEMS, pathText } from './arena-problem.ts';
import { ARENA_SCHEMA } from './arena-schema.ts';
import { checkArena } from './check-arena.ts';
import { readDocument } from './read-document.ts';

export type ParsedArenaFile =
  | { readonly ok: true; readonly file: ArenaFile }
  /** One problem or more, 20 at most, in the order of their places in the text. */
  | { readonly ok: false; readonly problems: readonly ArenaProblem[] };

export function parseArenaFile(text: string): ParsedArenaFile {
  const document = readDocument(text, 'json', ARENA_LIMITS.characters);
  if (!document.ok) return { ok: false, problems: [document.problem] };
  const problems: ArenaProblem[] = [];
  const report = (path: DocumentPath, message: string): void => {
    const what = path.length === 0 ? 'The file' : `\`${pathText(path)}\``;
    problems.push({
      path: pathText(path),
      ...document.locate(path),
      message: `${what} ${message}.`,
    });
  };
  if (Array.isArray(document.value)) {
    report([], 'must be an object, with fields in braces');
    return { ok: false, problems };
  }
  const shape = v.safeParse(ARENA_SCHEMA, document.value);
  if (shape.success) checkArena(shape.output, report);
  else for (const issue of shape.issues) report(pathOf(issue), sentenceOf(issue));
  if (shape.success && problems.length === 0) return { ok: true, file: shape.output };
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    if (issue.received === 'undefined') return 'is missing';
    if (issue.expected === 'never') return 'is no field of an arena file';
    return 'must be an object, with fields in braces';
  }
  return issue.message;
}

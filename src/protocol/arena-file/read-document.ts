/**
 * Reads JSON (arena files) and JSON5 (HaxBall's stadium files) so that whatever is wrong further on
 * can be said with its line and column. For text from anyone: never throws, and gives up on text
 * that is too long or nested too deeply.
 */
import { evaluate, parse, type ValueNode } from '@humanwhocodes/momoa';
import type { ArenaProblem, DocumentPath } from './arena-problem.ts';

export interface DocumentPlace {
  readonly line: number;
  readonly column: number;
}

const BEGIN: DocumentPlace = { line: 1, column: 1 };

export type ReadDocument =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Of the value at a path, or of the nearest thing around it that is there. */
      locate(path: DocumentPath): DocumentPlace;
    }
  | { readonly ok: false; readonly problem: ArenaProblem };

export function readDocument(
  text: string,
  mode: 'json' | 'json5',
  mostCharacters: number,
): ReadDocument {
  if (text.length > mostCharacters) {
    return failure(
      BEGIN,
      `The file has ${text.length} characters; ${mostCharacters} are the most.`,
    );
  }
  if (mode === 'json') {
    const value = plainJson(text);
    // Places take a hundred times as long to find, and a good file needs none.
    let body: ValueNode | undefined;
    if (value !== undefined) {
      return {
        ok: true,
        value,
        locate(path) {
          body ??= bodyOf(text);
          return body === undefined ? BEGIN : locate(body, path);
        },
      };
    }
  }
  try {
    // A byte order mark is no mistake of the writer.
    const { body } = parse(text.replace(/^\uFEFF/, ''), { mode, allowTrailingCommas: true });
    return { ok: true, value: evaluate(body), locate: (path) => locate(body, path) };
  } catch (error) {
    if (error instanceof RangeError) {
      return failure(BEGIN, 'The file is nested too deeply.');
    }
    const message = error instanceof Error ? error.message : 'it cannot be read';
    const reason = message.replace(/ ?\(\d+:\d+\)$/, '').replace(/\.$/, '');
    return failure(placeOf(error), `The file is not ${mode.toUpperCase()}: ${reason}.`);
  }
}

/** Undefined for what is not JSON to the last comma; JSON itself has no undefined. */
function plainJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined where `JSON.parse` goes deeper than the reader of places can. */
function bodyOf(text: string): ValueNode | undefined {
  try {
    return parse(text, { mode: 'json' }).body;
  } catch {
    return undefined;
  }
}

function failure(place: DocumentPlace, message: string): ReadDocument {
  return { ok: false, problem: { path: '', ...place, message } };
}

/** The reader's own errors know where they are. */
function placeOf(error: unknown): DocumentPlace {
  if (typeof error !== 'object' || error === null) return BEGIN;
  const line = 'line' in error && typeof error.line === 'number' ? error.line : 1;
  const column = 'column' in error && typeof error.column === 'number' ? error.column : 1;
  return { line, column };
}

function locate(root: ValueNode, path: DocumentPath): DocumentPlace {
  let node = root;
  let { line, column } = node.loc.start;
  for (const key of path) {
    if (node.type === 'Array' && typeof key === 'number') {
      const element = node.elements[key];
      if (element === undefined) break;
      node = element.value;
      ({ line, column } = node.loc.start);
    } else if (node.type === 'Object') {
      const member = node.members.findLast(({ name }) => {
        return (name.type === 'String' ? name.value : name.name) === key;
      });
      if (member === undefined) break;
      node = member.value;
      ({ line, column } = member.loc.start);
    } else break;
  }
  return { line, column };
}

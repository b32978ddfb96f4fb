/**
 * Changed numbers as text, for the clipboard and the address, and back. Pure.
 *
 * `Changes` holds by path what differs from the game's own numbers; the worker and `createWorld` take
 * the same as nested overrides, in which lists are given whole.
 */
import type { TuningField, TuningOverrides } from '../../worker/sandbox/api.ts';

export type Changes = Readonly<Record<string, number>>;

type Tree = { [key: string]: Tree | number };

export function overridesOf(changes: Changes, fields: readonly TuningField[]): TuningOverrides {
  const tree: Tree = {};
  for (const { path, initial } of fields) {
    const value = changes[path];
    if (value !== undefined || isOfChangedList(path, changes)) put(tree, path, value ?? initial);
  }
  return withLists(tree) as TuningOverrides;
}

/** To be pasted into the sandbox again, or into a test or bench as `WorldOptions.tuning`. */
export function textOf(changes: Changes, fields: readonly TuningField[]): string {
  const json = JSON.stringify(overridesOf(changes, fields), null, 2);
  return `const tuning: TuningOverrides = ${json.replaceAll(/"(\w+)":/g, '$1:')};\n`;
}

/**
 * Reads what `textOf` writes, or JSON.
 *
 * @throws Error with a sentence on what cannot be read
 */
export function readChanges(text: string, fields: readonly TuningField[]): Changes {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start) throw new Error('There are no numbers in braces in this text.');
  const json = text
    .slice(start, end + 1)
    .replaceAll(/([{,]\s*)(\w+)\s*:/g, '$1"$2":')
    .replaceAll(/,(\s*[}\]])/g, '$1');
  const flat: [string, number][] = [];
  flatten('', JSON.parse(json), flat);
  return kept(flat, fields);
}

/** Of the page's location, without `#`; empty where nothing differs. */
export function addressOf(changes: Changes): string {
  return new URLSearchParams(
    Object.entries(changes).map(([path, value]) => [path, String(value)]),
  ).toString();
}

/** What an address says; of other games' or older numbers, nothing. */
export function changesOfAddress(hash: string, fields: readonly TuningField[]): Changes {
  const named = new Set(fields.map(({ path }) => path));
  const pairs = [...new URLSearchParams(hash.replace(/^#/, ''))]
    .map(([path, value]): [string, number] => [path, Number(value)])
    .filter(([path, value]) => named.has(path) && Number.isFinite(value));
  return kept(pairs, fields);
}

/** @throws Error naming what is no number of the game */
function kept(
  pairs: readonly (readonly [string, number])[],
  fields: readonly TuningField[],
): Changes {
  const byPath = new Map(fields.map((field) => [field.path, field]));
  const changes: Record<string, number> = {};
  for (const [path, value] of pairs) {
    const field = byPath.get(path);
    if (field === undefined) throw new Error(`“${path}” is no number of the game.`);
    const within = Math.min(field.max, Math.max(field.min, value));
    if (within !== field.initial) changes[path] = within;
  }
  return changes;
}

function flatten(path: string, value: unknown, out: [string, number][]): void {
  if (typeof value === 'number') out.push([path, value]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      flatten(path === '' ? key : `${path}.${key}`, inner, out);
    }
  } else throw new Error(`“${path}” is ${JSON.stringify(value)}, which is no number.`);
}

function isOfChangedList(path: string, changes: Changes): boolean {
  const list = /^(.*?\.)\d+\./.exec(path)?.[1];
  return list !== undefined && Object.keys(changes).some((changed) => changed.startsWith(list));
}

function put(tree: Tree, path: string, value: number): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let at = tree;
  for (const part of parts) {
    const next = at[part];
    const inner: Tree = typeof next === 'object' ? next : {};
    at[part] = inner;
    at = inner;
  }
  at[last] = value;
}

function withLists(tree: Tree | number): unknown {
  if (typeof tree === 'number') return tree;
  const entries = Object.entries(tree).map(([key, value]) => [key, withLists(value)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/**
 * Values of a stadium file, which people write by hand: numbers as texts, colours in three forms,
 * masks as one word. What makes no sense is as if it were left out.
 */
export type StadiumObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is StadiumObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectsIn(value: unknown): readonly StadiumObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Finite, and no further out than anything in a stadium can mean. */
export function numberIn(value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof read !== 'number' || !Number.isFinite(read)) return undefined;
  return Math.min(1e6, Math.max(-1e6, read));
}

export function pairIn(value: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(value)) return undefined;
  const x = numberIn(value[0]);
  const y = numberIn(value[1]);
  return x === undefined || y === undefined ? undefined : [x, y];
}

/** `#rrggbb`, or 'transparent'. */
export function colourIn(value: unknown): string | undefined {
  if (value === 'transparent') return value;
  if (Array.isArray(value) && value.length >= 3) {
    const parts = value.slice(0, 3).map((part) => numberIn(part) ?? 0);
    return `#${parts.map((part) => hexByte(part)).join('')}`;
  }
  const digits = typeof value === 'number' ? String(value).padStart(6, '0') : value;
  if (typeof digits !== 'string') return undefined;
  const match = /^#?([0-9a-fA-F]{6})$/.exec(digits.trim());
  return match?.[1] === undefined ? undefined : `#${match[1].toLowerCase()}`;
}

function hexByte(value: number): string {
  return Math.min(255, Math.max(0, Math.round(value)))
    .toString(16)
    .padStart(2, '0');
}

/** Layers that 'all' stands for. */
const ALL = ['ball', 'red', 'blue', 'redKO', 'blueKO', 'wall'] as const;

/** Of `cMask` and `cGroup`. */
export function layersIn(value: unknown): ReadonlySet<string> | undefined {
  const words = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(words)) return undefined;
  const layers = words.filter((word) => typeof word === 'string');
  return new Set(layers.flatMap((layer) => (layer === 'all' ? ALL : [layer])));
}

export const ALL_LAYERS: ReadonlySet<string> = new Set(ALL);

/**
 * Makes one text of all names that look alike, so that the store gives such names different tags
 * and nobody can pass for somebody else: letters of other alphabets that look Latin, digits for
 * letters, accents, case, separators. A name may still be in any alphabet, or in several: what tells
 * people apart is name and tag together, so no name has to be refused for its letters.
 */
import { resolveConfusablesTransformer } from 'obscenity';

/** Cyrillic, Greek and Armenian letters, and signs, that look like a Latin one. */
const LOOK_ALIKES = lookAlikes({
  a: 'аαд@4',
  b: 'вЬьβ8',
  c: 'сϲ¢',
  d: 'ԁđ',
  e: 'еєεё3€',
  f: 'ғƒ',
  g: 'ԍɡ69',
  h: 'нһ',
  j: 'јϳ',
  k: 'кκ',
  l: 'iıіїιӏ1|!ł',
  m: 'мμ',
  n: 'ηпո',
  o: 'оοσө0øѳ',
  p: 'рρ',
  q: 'ԛ',
  r: 'гяř',
  s: 'ѕ5$ß',
  t: 'тτ7',
  u: 'υцս',
  v: 'νѵ',
  w: 'ωшщԝ',
  x: 'хχ×',
  y: 'уγү¥',
  z: 'ζ2',
});
/** Greek capitals that look like another Latin letter than their small ones do. */
const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['Η', 'h'],
  ['Ν', 'n'],
  ['Υ', 'y'],
]);
/** Pairs that look like one letter. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

const confusables = resolveConfusablesTransformer();

export function foldName(name: string): string {
  let fold = '';
  for (const written of name.normalize('NFKD')) {
    const character = CAPITALS.get(written) ?? written.toLowerCase();
    if (!/[\p{L}\p{N}\p{S}]/u.test(character) && !LOOK_ALIKES.has(character)) continue;
    fold += latinOf(character);
  }
  return PAIRS.reduce((text, [pair, one]) => text.replace(pair, one), fold);
}

function latinOf(character: string): string {
  const known = LOOK_ALIKES.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const similar = 'transform' in confusables ? confusables.transform(code) : undefined;
  const lower = similar === undefined ? character : String.fromCodePoint(similar).toLowerCase();
  return LOOK_ALIKES.get(lower) ?? lower;
}

function lookAlikes(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([latin, others]) =>
      [...others].map((other) => [other, latin] as const),
    ),
  );
}

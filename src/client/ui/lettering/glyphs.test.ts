import { describe, expect, test } from 'vitest';
import { GLYPHS } from './glyphs.ts';
import { GLYPH_HEIGHT, setText as setIn } from './set-text.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:!?+-¡¿';
/** With marks over the box. */
const MARKED = 'ÄÖÜÁÉÍÓÚÑ';
const setText = (text: string) => setIn(text, GLYPHS);

describe('display alphabet', () => {
  test.each([...ALPHABET])('%s stays inside its box', (character) => {
    const glyph = GLYPHS[character] ?? null;
    const numbers = (glyph?.path.match(/[MLHVZ]|-?[\d.]+/g) ?? []).join(' ');
    expect(glyph).not.toBeNull();
    for (const [x, y] of points(numbers)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(glyph?.width ?? 0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(GLYPH_HEIGHT);
    }
  });

  test.each([...MARKED])('%s is its letter with a mark over it', (character) => {
    const [letter = ''] = character.normalize('NFD');
    const glyph = GLYPHS[character];
    const plain = GLYPHS[letter];
    expect(glyph?.width).toBe(plain?.width);
    expect(glyph?.path.startsWith(plain?.path ?? '?')).toBe(true);
    const mark = glyph?.path.slice(plain?.path.length) ?? '';
    const ys = points((mark.match(/[MLHVZ]|-?[\d.]+/g) ?? []).join(' ')).map(([, y]) => y);
    expect(Math.max(...ys)).toBeLessThan(0);
    expect(Math.min(...ys)).toBeGreaterThan(-7);
  });

  test('figures are equally wide, so that a clock stands still', () => {
    const widths = new Set([...'0123456789'].map((figure) => setText(figure).width));
    expect(widths.size).toBe(1);
  });

  test('lower case is set as capitals; what has no glyph is left out', () => {
    expect(setText('goal')).toEqual(setText('GOAL'));
    expect(setText('1ß2')).toEqual(setText('1SS2'));
    expect(setText('1ø2')).toEqual(setText('12'));
    expect(setText('').width).toBe(0);
  });
});

/** The points of a path of absolute M, L, H, V and Z, given with spaces between its parts. */
function points(path: string): [number, number][] {
  const found: [number, number][] = [];
  let command = 'M';
  let x = 0;
  let y = 0;
  const parts = path.split(' ');
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? '';
    if (/[MLHVZ]/.test(part)) {
      command = part;
      continue;
    }
    if (command === 'H') x = Number(part);
    else if (command === 'V') y = Number(part);
    else {
      x = Number(part);
      y = Number(parts[++index]);
    }
    found.push([x, y]);
  }
  return found;
}

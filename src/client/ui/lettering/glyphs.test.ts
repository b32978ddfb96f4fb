import { describe, expect, test } from 'vitest';
import { GLYPH_HEIGHT, glyphOf, setText } from './glyphs.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:!+-';

describe('display alphabet', () => {
  test.each([...ALPHABET])('%s stays inside its box', (character) => {
    const glyph = glyphOf(character);
    const numbers = (glyph?.path.match(/[MLHVZ]|-?[\d.]+/g) ?? []).join(' ');
    expect(glyph).not.toBeNull();
    for (const [x, y] of points(numbers)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(glyph?.width ?? 0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(GLYPH_HEIGHT);
    }
  });

  test('figures are equally wide, so that a clock stands still', () => {
    const widths = new Set([...'0123456789'].map((figure) => setText(figure).width));
    expect(widths.size).toBe(1);
  });

  test('lower case is set as capitals; what has no glyph is left out', () => {
    expect(setText('goal')).toEqual(setText('GOAL'));
    expect(setText('1ß2')).toEqual(setText('12'));
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

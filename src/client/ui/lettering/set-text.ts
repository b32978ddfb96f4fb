/**
 * How texts in the display alphabet are set. The alphabet: chamfered block capitals and figures, drawn
 * for this project, so that logo, score and banners look alike on every system without a font to
 * load. Paths live in a box of GLYPH_HEIGHT, y down, and are filled with the even-odd rule.
 */
export const GLYPH_HEIGHT = 20;
export const GLYPH_GAP = 2.4;

export interface Glyph {
  readonly width: number;
  readonly path: string;
}

export interface SetGlyph {
  readonly path: string;
  readonly x: number;
}

/** Places the glyphs of a text side by side; characters without a glyph are left out. */
export function setText(
  text: string,
  alphabet: Readonly<Record<string, Glyph>>,
): {
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
} {
  const glyphs: SetGlyph[] = [];
  let x = 0;
  for (const character of text.toUpperCase()) {
    const glyph = alphabet[character];
    if (glyph === undefined) continue;
    glyphs.push({ path: glyph.path, x });
    x += glyph.width + GLYPH_GAP;
  }
  return { glyphs, width: Math.max(0, x - GLYPH_GAP) };
}

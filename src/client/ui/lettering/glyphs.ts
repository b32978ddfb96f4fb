/**
 * The display alphabet of the game: chamfered block capitals and figures, drawn for this project,
 * so that logo, score and banners look alike on every system without a font to load. Paths live in
 * a box of GLYPH_HEIGHT, y down, and are filled with the even-odd rule.
 */
export const GLYPH_HEIGHT = 20;
export const GLYPH_GAP = 2.4;

export interface Glyph {
  readonly width: number;
  readonly path: string;
}

const BOWL = 'M4 0H10L14 4V16L10 20H4L0 16V4ZM5 4.8V15.2L5.8 16H8.2L9 15.2V4.8L8.2 4H5.8Z';
const LOWER_EYE = 'M5 12V16H8.2L9 15.2V12.8L8.2 12Z';

/** Figures share one width, so that a running clock stands still. */
const GLYPHS: Readonly<Record<string, Glyph>> = {
  A: { width: 14, path: 'M4 0H10L14 4V20H9V14.5H5V20H0V4ZM5 4.8V10.5H9V4.8L8.2 4H5.8Z' },
  B: {
    width: 14,
    path: `M0 0H10L13.5 3.5V7.5L11.5 10L14 12.5V16L10 20H0ZM5 4V8H8L8.7 7.3V4.7L8 4Z${LOWER_EYE}`,
  },
  C: {
    width: 14,
    path: 'M4 0H10L14 4V7H9V4.8L8.2 4H5.8L5 4.8V15.2L5.8 16H8.2L9 15.2V13H14V16L10 20H4L0 16V4Z',
  },
  D: { width: 14, path: 'M0 0H10L14 4V16L10 20H0ZM5 4V16H8.2L9 15.2V4.8L8.2 4Z' },
  E: { width: 13, path: 'M0 0H13V4H5V8H11.5V12H5V16H13V20H0Z' },
  F: { width: 13, path: 'M0 0H13V4H5V8.4H11.5V12.4H5V20H0Z' },
  G: {
    width: 14,
    path: 'M4 0H10L14 4V6.5H9V4.8L8.2 4H5.8L5 4.8V15.2L5.8 16H8.2L9 15.2V12.5H7V9H14V16L10 20H4L0 16V4Z',
  },
  H: { width: 14, path: 'M0 0H5V8H9V0H14V20H9V12H5V20H0Z' },
  I: { width: 5, path: 'M0 0H5V20H0Z' },
  J: { width: 14, path: 'M9 0H14V16L10 20H4L0 16V13H5V15.2L5.8 16H8.2L9 15.2Z' },
  K: { width: 14.5, path: 'M0 0H5V7.5L9 0H14.5L9.6 9.5L14.5 20H9L5 12V20H0Z' },
  L: { width: 13, path: 'M0 0H5V16H13V20H0Z' },
  M: { width: 18, path: 'M0 0H5L9 6L13 0H18V20H13V8.5L9 14L5 8.5V20H0Z' },
  N: { width: 15, path: 'M0 0H4.8L10 9.2V0H15V20H10.2L5 10.8V20H0Z' },
  O: { width: 14, path: BOWL },
  P: { width: 14, path: 'M0 0H10L14 4V9.5L10.5 13H5V20H0ZM5 4V9H8.2L9 8.2V4.8L8.2 4Z' },
  Q: {
    width: 15,
    path: 'M4 0H10L14 4V14.5L15 20H10.5L10 20H4L0 16V4ZM5 4.8V15.2L5.8 16H8.2L9 15.2V4.8L8.2 4H5.8Z',
  },
  R: {
    width: 14,
    path: 'M0 0H10L14 4V9L11.6 11.4L14 20H9L6.9 13H5V20H0ZM5 4V9H8.2L9 8.2V4.8L8.2 4Z',
  },
  S: {
    width: 14,
    path: 'M4 0H13.5V4H5.8L5 4.8V7.2L5.8 8H10L14 12V16L10 20H0.5V16H8.2L9 15.2V12.8L8.2 12H4L0 8V4Z',
  },
  T: { width: 14, path: 'M0 0H14V4H9.5V20H4.5V4H0Z' },
  U: { width: 14, path: 'M0 0H5V15.2L5.8 16H8.2L9 15.2V0H14V16L10 20H4L0 16Z' },
  V: { width: 14, path: 'M0 0H5L7 13L9 0H14L10.3 20H3.7Z' },
  W: { width: 20, path: 'M0 0H5L6.3 12L8 4H12L13.7 12L15 0H20L17 20H12.2L10 11L7.8 20H3Z' },
  X: { width: 14.4, path: 'M0 0H5.3L7.2 5L9.1 0H14.4L10 10L14.4 20H9.1L7.2 15L5.3 20H0L4.4 10Z' },
  Y: { width: 14, path: 'M0 0H5L7 7L9 0H14L9.5 12.5V20H4.5V12.5Z' },
  Z: { width: 14, path: 'M0 0H14V4.5L6 16H14V20H0V15.5L8 4H0Z' },
  '0': { width: 14, path: BOWL },
  '1': { width: 14, path: 'M5.5 0H10V20H5V5.6H2V3.2Z' },
  '2': { width: 14, path: 'M4 0H10L14 4V8.2L6 16H14V20H0V15L9 7V4.8L8.2 4H5.8L5 4.8V6.5H0V4Z' },
  '3': {
    width: 14,
    path: 'M4 0H10L14 4V7.5L12 10L14 12.5V16L10 20H4L0 16V13.5H5V15.2L5.8 16H8.2L9 15.2V12.8L8.2 12H5V8H8.2L9 7.2V4.8L8.2 4H5.8L5 4.8V6.5H0V4Z',
  },
  '4': { width: 14, path: 'M0 0H5V9H9V0H14V20H9V13H0Z' },
  '5': {
    width: 14,
    path: 'M0 0H13.5V4H5V7.5H10L14 11.5V16L10 20H4L0 16V13.5H5V15.2L5.8 16H8.2L9 15.2V12.3L8.2 11.5H0Z',
  },
  '6': {
    width: 14,
    path: 'M4 0H10L14 4V6H9V4.8L8.2 4H5.8L5 4.8V7.8H10L14 11.8V16L10 20H4L0 16V4ZM5 11.8V15.2L5.8 16H8.2L9 15.2V12.6L8.2 11.8Z',
  },
  '7': { width: 14, path: 'M0 0H14V4.5L8 20H2.8L8.6 4H0Z' },
  '8': {
    width: 14,
    path: `M4 0H10L14 4V7.5L12 10L14 12.5V16L10 20H4L0 16V12.5L2 10L0 7.5V4ZM5 4.8V7.2L5.8 8H8.2L9 7.2V4.8L8.2 4H5.8ZM5 12.8V15.2L5.8 16H8.2L9 15.2V12.8L8.2 12H5.8Z`,
  },
  '9': {
    width: 14,
    path: 'M10 20H4L0 16V14H5V15.2L5.8 16H8.2L9 15.2V12.2H4L0 8.2V4L4 0H10L14 4V16ZM9 8.2V4.8L8.2 4H5.8L5 4.8V7.4L5.8 8.2Z',
  },
  ':': { width: 5, path: 'M0.3 4H4.7V8.4H0.3ZM0.3 12.6H4.7V17H0.3Z' },
  '!': { width: 5, path: 'M0 0H5L4.4 13H0.6ZM0.3 15.6H4.7V20H0.3Z' },
  '+': { width: 11, path: 'M3.5 4.5H7.5V8.2H11V12H7.5V15.7H3.5V12H0V8.2H3.5Z' },
  '-': { width: 8, path: 'M0 8H8V12H0Z' },
  ' ': { width: 7, path: '' },
};

/** The glyph of a character, or null when the alphabet has none. */
export function glyphOf(character: string): Glyph | null {
  return GLYPHS[character.toUpperCase()] ?? null;
}

export interface SetGlyph {
  readonly path: string;
  readonly x: number;
}

/** Places the glyphs of a text side by side; characters without a glyph are left out. */
export function setText(text: string): {
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
} {
  const glyphs: SetGlyph[] = [];
  let x = 0;
  for (const character of text) {
    const glyph = glyphOf(character);
    if (glyph === null) continue;
    glyphs.push({ path: glyph.path, x });
    x += glyph.width + GLYPH_GAP;
  }
  return { glyphs, width: Math.max(0, x - GLYPH_GAP) };
}

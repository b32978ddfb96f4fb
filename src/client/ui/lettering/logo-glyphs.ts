/** The letters of the logo, which the title has to have; all others: glyphs.ts. */
import type { Glyph } from './set-text.ts';

const LOWER_EYE = 'M5 12V16H8.2L9 15.2V12.8L8.2 12Z';

export const LOGO_GLYPHS = {
  A: { width: 14, path: 'M4 0H10L14 4V20H9V14.5H5V20H0V4ZM5 4.8V10.5H9V4.8L8.2 4H5.8Z' },
  B: {
    width: 14,
    path: `M0 0H10L13.5 3.5V7.5L11.5 10L14 12.5V16L10 20H0ZM5 4V8H8L8.7 7.3V4.7L8 4Z${LOWER_EYE}`,
  },
  D: { width: 14, path: 'M0 0H10L14 4V16L10 20H0ZM5 4V16H8.2L9 15.2V4.8L8.2 4Z' },
  F: { width: 13, path: 'M0 0H13V4H5V8.4H11.5V12.4H5V20H0Z' },
  I: { width: 5, path: 'M0 0H5V20H0Z' },
  L: { width: 13, path: 'M0 0H5V16H13V20H0Z' },
  R: {
    width: 14,
    path: 'M0 0H10L14 4V9L11.6 11.4L14 20H9L6.9 13H5V20H0ZM5 4V9H8.2L9 8.2V4.8L8.2 4Z',
  },
  T: { width: 14, path: 'M0 0H14V4H9.5V20H4.5V4H0Z' },
} as const satisfies Readonly<Record<string, Glyph>>;

/** The whole display alphabet, with the accents of the languages that the page is in. */
import { LOGO_GLYPHS } from './logo-glyphs.ts';
import { GLYPH_HEIGHT, type Glyph } from './set-text.ts';

const BOWL = 'M4 0H10L14 4V16L10 20H4L0 16V4ZM5 4.8V15.2L5.8 16H8.2L9 15.2V4.8L8.2 4H5.8Z';

/** Figures share one width, so that a running clock stands still. */
const PLAIN = {
  ...LOGO_GLYPHS,
  C: {
    width: 14,
    path: 'M4 0H10L14 4V7H9V4.8L8.2 4H5.8L5 4.8V15.2L5.8 16H8.2L9 15.2V13H14V16L10 20H4L0 16V4Z',
  },
  E: { width: 13, path: 'M0 0H13V4H5V8H11.5V12H5V16H13V20H0Z' },
  G: {
    width: 14,
    path: 'M4 0H10L14 4V6.5H9V4.8L8.2 4H5.8L5 4.8V15.2L5.8 16H8.2L9 15.2V12.5H7V9H14V16L10 20H4L0 16V4Z',
  },
  H: { width: 14, path: 'M0 0H5V8H9V0H14V20H9V12H5V20H0Z' },
  J: { width: 14, path: 'M9 0H14V16L10 20H4L0 16V13H5V15.2L5.8 16H8.2L9 15.2Z' },
  K: { width: 14.5, path: 'M0 0H5V7.5L9 0H14.5L9.6 9.5L14.5 20H9L5 12V20H0Z' },
  M: { width: 18, path: 'M0 0H5L9 6L13 0H18V20H13V8.5L9 14L5 8.5V20H0Z' },
  N: { width: 15, path: 'M0 0H4.8L10 9.2V0H15V20H10.2L5 10.8V20H0Z' },
  O: { width: 14, path: BOWL },
  P: { width: 14, path: 'M0 0H10L14 4V9.5L10.5 13H5V20H0ZM5 4V9H8.2L9 8.2V4.8L8.2 4Z' },
  Q: {
    width: 15,
    path: 'M4 0H10L14 4V14.5L15 20H10.5L10 20H4L0 16V4ZM5 4.8V15.2L5.8 16H8.2L9 15.2V4.8L8.2 4H5.8Z',
  },
  S: {
    width: 14,
    path: 'M4 0H13.5V4H5.8L5 4.8V7.2L5.8 8H10L14 12V16L10 20H0.5V16H8.2L9 15.2V12.8L8.2 12H4L0 8V4Z',
  },
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
  '?': {
    width: 14,
    path: 'M4 0H10L14 4V8.4L9.5 12V14H4.5V10.4L9 7V4.8L8.2 4H5.8L5 4.8V6.5H0V4ZM4.5 15.6H9.5V20H4.5Z',
  },
} as const satisfies Readonly<Record<string, Glyph>>;

/** Above the letter and around its middle, from which x counts. */
const MARKS = {
  acute: 'M-2.2 -2L0.8 -6.6H6L2 -2Z',
  dieresis: 'M-5.4 -2V-6H-1.3V-2ZM1.3 -2V-6H5.4V-2Z',
  tilde: 'M-6 -2V-4.8L-4.4 -6.4H-1.2L1 -4.9H3.2V-6.4H6V-3.6L4.4 -2H1.2L-1 -3.5H-3.2V-2Z',
} as const;

export const GLYPHS: Readonly<Record<string, Glyph>> = {
  ...PLAIN,
  Ä: marked('A', 'dieresis'),
  Ö: marked('O', 'dieresis'),
  Ü: marked('U', 'dieresis'),
  Á: marked('A', 'acute'),
  É: marked('E', 'acute'),
  Í: marked('I', 'acute'),
  Ó: marked('O', 'acute'),
  Ú: marked('U', 'acute'),
  Ñ: marked('N', 'tilde'),
  '¡': turned('!'),
  '¿': turned('?'),
};

/** The mark stands over the box, so that the letter is as high as its neighbours. */
function marked(letter: keyof typeof PLAIN, mark: keyof typeof MARKS): Glyph {
  const { width, path } = PLAIN[letter];
  return { width, path: path + moved(MARKS[mark], (x) => x + width / 2, same) };
}

/** Upside down. */
function turned(sign: keyof typeof PLAIN): Glyph {
  const { width, path } = PLAIN[sign];
  return {
    width,
    path: moved(
      path,
      (x) => width - x,
      (y) => GLYPH_HEIGHT - y,
    ),
  };
}

type Move = (value: number) => number;

function same(value: number): number {
  return value;
}

/** Of a path of absolute M, L, H, V and Z. */
function moved(path: string, moveX: Move, moveY: Move): string {
  return path.replace(/([MLHV])(-?[\d.]+)(?: (-?[\d.]+))?/g, (_, command, first, second) => {
    if (command === 'V') return `V${rounded(moveY(Number(first)))}`;
    const x = `${command}${rounded(moveX(Number(first)))}`;
    return command === 'H' ? x : `${x} ${rounded(moveY(Number(second)))}`;
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

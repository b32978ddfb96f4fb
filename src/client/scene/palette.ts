/**
 * The colours of the one look: a floodlit pitch at night. Blue and orange stay apart for every
 * common kind of colour blindness; a stripe or chevrons on the cars say the same by shape.
 */
import type { Team } from '../../worker/view-frame.ts';

export interface TeamColours {
  readonly base: number;
  readonly light: number;
  readonly dark: number;
  /** Additive glows: flames, trails, goal light. */
  readonly glow: number;
}

const BLUE: TeamColours = { base: 0x2f8cff, light: 0x9cd0ff, dark: 0x0b3a80, glow: 0x3c9bff };
const ORANGE: TeamColours = { base: 0xff8a1f, light: 0xffd29a, dark: 0x8a3d05, glow: 0xff8420 };

export function coloursOf(team: Team): TeamColours {
  return team === 0 ? BLUE : ORANGE;
}

export const COLOUR = {
  night: 0x050a12,
  turfDark: 0x07302a,
  turfLight: 0x0b3d34,
  line: 0xe4fff6,
  lineGlow: 0x74f0d8,
  white: 0xffffff,
  spark: 0xffe9b8,
  pad: 0xe6ff4f,
  dust: 0x9fc4b8,
  exhaust: 0xb8c8d4,
  skid: 0x03100f,
  headLight: 0xfff2cf,
  flameCore: 0xfff4dc,
  shadow: 0x000a0c,
  danger: 0xff4d5e,
} as const;

/** `#rrggbb`, with an alpha: `rgba(...)`. For painting on a canvas. */
export function css(colour: number, alpha = 1): string {
  return `rgba(${(colour >> 16) & 255}, ${(colour >> 8) & 255}, ${colour & 255}, ${alpha})`;
}

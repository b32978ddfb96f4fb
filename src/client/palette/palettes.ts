/**
 * The colours of a match, for scene and HUD alike: one set for each kind of colour vision. Arenas
 * bring colours of their own for turf, lines and stands (see scene/art); what tells friend from foe
 * is here. Held by palettes.test.ts, which looks at every set as those do whom it is for.
 */
import type { PaletteId } from '../settings/settings.ts';

/** Colours are 0xrrggbb. */
export interface TeamColours {
  readonly base: number;
  readonly light: number;
  readonly dark: number;
  /** Added light: flames, trails, the lamps behind the goal. */
  readonly glow: number;
}

export interface Palette {
  readonly id: PaletteId;
  /** By team. */
  readonly teams: readonly [TeamColours, TeamColours];
  /** Boost: pads and the gauge. */
  readonly pad: number;
  readonly danger: number;
  readonly ball: number;
  /** The patches that roll over the ball. */
  readonly ballDark: number;
  /** Multiplies the arena's turf: 1 leaves it. */
  readonly turfLight: number;
}

const NORMAL = { danger: 0xff5d6c, ball: 0xffffff, ballDark: 0x14223a, turfLight: 1 } as const;

const BLUE: TeamColours = { base: 0x2f8cff, light: 0x9cd0ff, dark: 0x0b3a80, glow: 0x3c9bff };
const ORANGE: TeamColours = { base: 0xff8a1f, light: 0xffd29a, dark: 0x8a3d05, glow: 0xff8420 };
const DEEP_BLUE: TeamColours = { base: 0x3d7dff, light: 0xa9c8ff, dark: 0x0d2f8a, glow: 0x4f8dff };
const AMBER: TeamColours = { base: 0xffa600, light: 0xffe0a0, dark: 0x7d4c00, glow: 0xff9d10 };
const CYAN: TeamColours = { base: 0x19c8d6, light: 0xa6f3f7, dark: 0x04545e, glow: 0x2fdcec };
const RED: TeamColours = { base: 0xff4646, light: 0xffb3ad, dark: 0x7d0f16, glow: 0xff4a40 };
const SKY: TeamColours = { base: 0x2f9bff, light: 0xd2ecff, dark: 0x06397a, glow: 0x58b6ff };
const GOLD: TeamColours = { base: 0xffb300, light: 0xffeab0, dark: 0x6e4500, glow: 0xffae18 };

const PALETTES: Readonly<Record<PaletteId, Palette>> = {
  standard: { ...NORMAL, id: 'standard', teams: [BLUE, ORANGE], pad: 0xe6ff4f },
  deuteranopia: { ...NORMAL, id: 'deuteranopia', teams: [DEEP_BLUE, AMBER], pad: 0xd9ccff },
  protanopia: { ...NORMAL, id: 'protanopia', teams: [DEEP_BLUE, AMBER], pad: 0xd9ccff },
  tritanopia: { ...NORMAL, id: 'tritanopia', teams: [CYAN, RED], pad: 0xe8f7a0 },
  'high-contrast': {
    id: 'high-contrast',
    teams: [SKY, GOLD],
    pad: 0xeadcff,
    danger: 0xff4d4d,
    ball: 0xffffff,
    ballDark: 0x000000,
    turfLight: 0.45,
  },
};

export function paletteOf(id: PaletteId): Palette {
  return PALETTES[id];
}

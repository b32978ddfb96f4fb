import { describe, expect, test } from 'vitest';
import { PALETTES, type PaletteId } from '../settings/settings.ts';
import { paletteOf } from './palettes.ts';
import { distanceSeen, type Vision } from './testing/colour-vision.ts';

/** What each palette must serve. */
const SEEN_BY: Readonly<Record<PaletteId, readonly Vision[]>> = {
  standard: ['normal'],
  deuteranopia: ['deuteranopia', 'normal'],
  protanopia: ['protanopia', 'normal'],
  tritanopia: ['tritanopia', 'normal'],
  'high-contrast': ['normal', 'deuteranopia', 'protanopia', 'tritanopia'],
};
/** The turf as floodlit at its lightest. */
const TURF = 0x1b6a55;
/** The teams must be told apart in a corner of the eye. */
const TEAMS_APART = 55;
const APART = 28;

describe.each(PALETTES)('the palette "%s"', (id) => {
  const { teams, pad, ball } = paletteOf(id);
  const [left, right] = teams;

  test.each(SEEN_BY[id])('tells the teams apart for %s vision', (vision) => {
    expect(distanceSeen(left.base, right.base, vision)).toBeGreaterThan(TEAMS_APART);
    expect(distanceSeen(left.light, right.light, vision)).toBeGreaterThan(APART * 0.7);
    expect(distanceSeen(left.glow, right.glow, vision)).toBeGreaterThan(TEAMS_APART);
  });

  test.each(SEEN_BY[id])(
    'lifts cars, ball and pads off each other and the turf for %s vision',
    (vision) => {
      const things = { left: left.base, right: right.base, pad, ball };
      for (const [name, colour] of Object.entries(things)) {
        expect(distanceSeen(colour, TURF, vision), `${name} on turf`).toBeGreaterThan(APART);
      }
      for (const team of [left.base, right.base]) {
        expect(distanceSeen(team, pad, vision), 'a car and a pad').toBeGreaterThan(APART);
        expect(distanceSeen(team, ball, vision), 'a car and the ball').toBeGreaterThan(APART);
      }
    },
  );
});

test('white and black are a hundred apart, and a colour is not apart from itself', () => {
  expect(distanceSeen(0xffffff, 0, 'normal')).toBeCloseTo(100, 0);
  expect(distanceSeen(0x2f8cff, 0x2f8cff, 'tritanopia')).toBe(0);
});

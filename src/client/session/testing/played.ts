/** What a match of tests is played on: a bare field. */
import { NORMAL } from '../../../sim/mutators.ts';
import type { MatchTerms, Played } from '../../../worker/api.ts';

export const PLAYED: Played = {
  arena: {
    name: 'bare',
    title: 'Bare',
    halfLength: 40,
    halfWidth: 25,
    outline: [],
    walls: [],
    discs: [],
    planes: [],
    loose: [],
    goals: [],
    pads: [],
    ballPlaces: [],
    kickOffPlaces: [[], []],
    respawnPlaces: [[], []],
    ball: { size: 1, mass: 1, bounce: 1, damping: 1 },
    look: { turf: 0, lines: 0, stands: 0, glow: 0, markings: [] },
  },
  shapes: { ballRadius: 1.5, carLength: 3, carWidth: 1.5, crateHalf: 0.5 },
  settings: {
    teamSize: 1,
    flow: 'match',
    mutators: NORMAL,
  },
};

/** An ordinary match of quick play on it. */
export const TERMS: MatchTerms = {
  mode: '3v3',
  changes: {},
  minutes: 3,
  scoreLimit: 0,
  isPrivate: false,
  botLevel: 'regular',
};

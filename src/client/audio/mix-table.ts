/**
 * The mix: how loud each sound is before its group's volume, in dB. Loops are rendered at -18 dBFS
 * RMS, one-shots at -1 dBFS peak (synth/dsp.ts). docs/sound.md says what is meant by it.
 */
import type { SoundName } from './synth/recipes.ts';

export const GROUPS = ['effects', 'engines', 'crowd', 'interface'] as const;
export type Group = (typeof GROUPS)[number];

export const LOOP_DB = {
  ownEngine: -1,
  otherEngine: -8,
  ownRocket: -2,
  otherRocket: -8,
  ownSkid: -5,
  otherSkid: -12,
  ownRush: -8,
  otherRush: -16,
  /** At the least and at the most of the stands' excitement. */
  murmurCalm: -10,
  murmurExcited: -8,
  roarExcited: -5,
} as const;

export interface Placing {
  readonly group: Group;
  readonly db: number;
  /** Share that goes through the stadium's echo. */
  readonly echo: number;
}

export const PLACING: Readonly<Partial<Record<SoundName, Placing>>> = {
  thud: { group: 'effects', db: -3, echo: 0.12 },
  knock: { group: 'effects', db: 2, echo: 0.15 },
  crack: { group: 'effects', db: -3, echo: 0.35 },
  clank: { group: 'effects', db: -3, echo: 0.18 },
  board: { group: 'effects', db: -3, echo: 0.2 },
  bumper: { group: 'effects', db: -5, echo: 0.2 },
  post: { group: 'effects', db: -3, echo: 0.4 },
  whoosh: { group: 'effects', db: -8, echo: 0.1 },
  'pad-small': { group: 'effects', db: -15, echo: 0.08 },
  'pad-large': { group: 'effects', db: -12, echo: 0.15 },
  explosion: { group: 'effects', db: -2, echo: 0.35 },
  respawn: { group: 'effects', db: -13, echo: 0.15 },
  beep: { group: 'interface', db: -10, echo: 0.25 },
  whistle: { group: 'effects', db: -13, echo: 0.3 },
  'long-whistle': { group: 'effects', db: -13, echo: 0.3 },
  'clock-tick': { group: 'interface', db: -9, echo: 0.15 },
  overtime: { group: 'effects', db: -6, echo: 0.35 },
  horn: { group: 'effects', db: -4, echo: 0.5 },
  blast: { group: 'effects', db: 0, echo: 0.3 },
  cheer: { group: 'crowd', db: -2, echo: 0.2 },
  gasp: { group: 'crowd', db: -6, echo: 0.2 },
  applause: { group: 'crowd', db: -5, echo: 0.15 },
  'clap-beat': { group: 'crowd', db: -11, echo: 0.3 },
  'replay-swoosh': { group: 'effects', db: -8, echo: 0.2 },
  step: { group: 'interface', db: -10, echo: 0 },
  success: { group: 'interface', db: -8, echo: 0 },
  click: { group: 'interface', db: -14, echo: 0 },
  hover: { group: 'interface', db: -27, echo: 0 },
  open: { group: 'interface', db: -16, echo: 0 },
  close: { group: 'interface', db: -16, echo: 0 },
};

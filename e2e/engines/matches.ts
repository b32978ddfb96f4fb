/** The matches that every engine plays: 100,000 ticks in all, of every size of team. */
import type { EngineMatch } from './engine-match.ts';

const TICKS = 10_000;

/** Extra bodies keep the solver's islands large; the game's own matches have none. */
const SIZES: readonly Pick<EngineMatch, 'teamSize' | 'crates'>[] = [
  { teamSize: 1, crates: 0 },
  { teamSize: 2, crates: 0 },
  { teamSize: 3, crates: 0 },
  { teamSize: 4, crates: 0 },
  { teamSize: 4, crates: 30 },
];

export const MATCHES: readonly EngineMatch[] = [101, 202].flatMap((firstSeed) =>
  SIZES.map((size, index) => ({
    ...size,
    seed: firstSeed + index,
    ticks: TICKS,
    clockTicks: 1_800,
  })),
);

/** What must have happened in these matches, or they prove little. */
export const EXPECTED_KINDS = [
  'goal',
  'demolition',
  'respawn',
  'dash',
  'pad',
  'whistle',
  'overtime',
  'match-end',
  'rematch',
  'seat-bot',
  'seat-player',
  'vacate',
];

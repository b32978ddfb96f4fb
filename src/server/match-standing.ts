/** How a played match stands, for results and for lists of matches. Read from the world, never written. */
import { Phase } from '../sim/match-state.ts';
import type { World } from '../sim/world.ts';

/** What was counted for one car. */
export interface Tally {
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
  readonly demolitions: number;
}

export const NO_TALLY: Tally = { goals: 0, assists: 0, saves: 0, shots: 0, demolitions: 0 };

/** Always as of now. */
export interface MatchStanding {
  readonly score: readonly [number, number];
  /** Whether the clock runs, or overtime's. */
  readonly isInPlay: boolean;
  /** Of the clock; 0 in overtime. */
  readonly ticksLeft: number;
  readonly isOvertime: boolean;
  tallyOf(slot: number): Tally;
}

export function standingOf(world: World): MatchStanding {
  return {
    get score() {
      const [left, right] = world.state.score;
      return [left, right] as const;
    },
    get isInPlay() {
      return world.state.phase === Phase.play;
    },
    get ticksLeft() {
      return world.state.clockTicksLeft;
    },
    get isOvertime() {
      return world.state.overtime === 1;
    },
    tallyOf(slot) {
      const car = world.state.cars[slot];
      if (car === undefined) return NO_TALLY;
      const { goals, assists, saves, shots, demolitions } = car;
      return { goals, assists, saves, shots, demolitions };
    },
  };
}

export function sumOf(a: Tally, b: Tally): Tally {
  return combine(a, b, (x, y) => x + y);
}

/** Never below nothing: what is counted may begin anew between. */
export function differenceOf(a: Tally, b: Tally): Tally {
  return combine(a, b, (x, y) => Math.max(0, x - y));
}

function combine(a: Tally, b: Tally, join: (x: number, y: number) => number): Tally {
  return {
    goals: join(a.goals, b.goals),
    assists: join(a.assists, b.assists),
    saves: join(a.saves, b.saves),
    shots: join(a.shots, b.shots),
    demolitions: join(a.demolitions, b.demolitions),
  };
}

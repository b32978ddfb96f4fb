/** How matches may differ from one another; apart from match-settings.ts because pages need no arenas. */

/** How a match differs from an ordinary one. Factors are 1 when nothing differs. */
export interface Mutators {
  readonly ballSize: number;
  readonly ballBounce: number;
  /** How fast hits make the ball, and how fast it can get. */
  readonly ballSpeed: number;
  /** How fast boost comes back: what small pads give, and how soon pads are ready again. */
  readonly boostRate: number;
  readonly carSpeed: number;
  readonly unlimitedBoost: boolean;
  readonly demolitions: boolean;
  /** 1 to `MAX_BALLS`. */
  readonly balls: number;
  /** 0 to `MAX_CRATES`; there are fewer when an arena has no room for so many. */
  readonly crates: number;
  readonly minutes: number;
  /** So many goals end the match; 0 for none. */
  readonly scoreLimit: number;
}

export const MAX_TEAM_SIZE = 8;
export const MAX_BALLS = 4;
export const MAX_CRATES = 400;

export const NORMAL: Mutators = {
  ballSize: 1,
  ballBounce: 1,
  ballSpeed: 1,
  boostRate: 1,
  carSpeed: 1,
  unlimitedBoost: false,
  demolitions: true,
  balls: 1,
  crates: 0,
  minutes: 3,
  scoreLimit: 0,
};

/** Many balls, crates all over, boost for everyone. */
export const RUMBLE: Mutators = { ...NORMAL, boostRate: 2, balls: 3, crates: 300, minutes: 5 };

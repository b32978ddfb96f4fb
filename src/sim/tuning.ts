/**
 * Every number that decides how a match plays. Lengths in metres, time in ticks of 1/60 s or in
 * seconds as named. Changing one changes replays: raise `RULES_VERSION` with it, and the numbers
 * in docs/car-numbers.md, which tests hold.
 *
 * These are the game's own. A world has a `tuning` of its own, made of these, its arena and its
 * mutators (see tune-world.ts), and the simulation reads nothing else.
 */
export const RULES_VERSION = 3;

export const TICKS_PER_SECOND = 60;
export const TICK_SECONDS = 1 / TICKS_PER_SECOND;

/**
 * Half of Rapier's default: nothing is ever stacked on a pitch. Hits and bounces come out the same to
 * 0.1 %; a step of 1,000 bodies takes a third less.
 */
export const PHYSICS = { solverIterations: 2 } as const;

export const CAR = {
  lengthM: 2.2,
  widthM: 1.2,
  /** Of the body's rounded corners, inside length and width. */
  cornerRadiusM: 0.25,
  massKg: 150,
  restitution: 0.15,
  friction: 0.05,
} as const;

export const DRIVE = {
  topSpeedMps: 17,
  boostTopSpeedMps: 25,
  reverseTopSpeedMps: 10,
  /** From rest; tapers to `taperedAccelMps2` at `taperFrom` of the top speed, then to 0. */
  throttleAccelMps2: 21,
  taperedAccelMps2: 6,
  taperFrom: 0.9,
  reverseAccelMps2: 16,
  brakeMps2: 38,
  /** Without throttle. */
  engineBrakeMps2: 6,
  /** Above the top speed that the engine can hold. */
  overspeedBrakeMps2: 5,
  boostAccelMps2: 15,
  /** Curvature of the tightest turn at a speed; linear in between, constant outside. */
  turn: [
    { speedMps: 0, curvaturePerM: 0.4 },
    { speedMps: 6, curvaturePerM: 0.3 },
    { speedMps: 17, curvaturePerM: 0.155 },
    { speedMps: 25, curvaturePerM: 0.1 },
  ],
  /** Under throttle, steering works as if the car were at least this fast. */
  pivotSpeedMps: 3,
  yawAccelRadps2: 26,
  /** How much sideways speed the tyres take away. */
  gripMps2: 52,
  /** Share of the sideways speed taken away that comes back as forward speed. */
  gripKeep: 0.55,
} as const;

export const DRIFT = {
  gripMps2: 24,
  gripKeep: 0.9,
  turnFactor: 2.4,
  throttleFactor: 0.55,
  /** How fast the tyres let go and how fast they hold again, from 0 to 1. */
  enterPerTick: 0.34,
  leavePerTick: 0.06,
  /** Sideways speed at which it shows. */
  shownFromMps: 2.5,
} as const;

export const BOOST = {
  atKickOff: 1 / 3,
  burnPerTick: 1 / (3 * TICKS_PER_SECOND),
  smallPadAmount: 0.12,
  largePadAmount: 1,
  smallPadRadiusM: 1.4,
  largePadRadiusM: 2,
  smallPadTicks: 4 * TICKS_PER_SECOND,
  largePadTicks: 10 * TICKS_PER_SECOND,
} as const;

export const DASH = {
  speedMps: 9,
  /** No dash takes the car beyond this. */
  topSpeedMps: 28,
  /** Sideways share of the direction at full steer; the rest points ahead. */
  sideways: 0.75,
  /** Steer below this dashes straight. */
  steerDeadZone: 0.15,
  /** While it lasts, the tyres do not hold, and a hit is a power hit. */
  lastsTicks: 14,
  gripMps2: 6,
  cooldownTicks: 2 * TICKS_PER_SECOND,
  /** A press this long before the cooldown ends still counts. */
  earlyTicks: 8,
} as const;

export const SUPERSONIC = { fromMps: 23, untilMps: 21.5 } as const;

export const DEMOLITION = {
  ghostTicks: 3 * TICKS_PER_SECOND,
  /** Cosine between the striker's heading and the way to its victim. */
  frontalCosine: 0.7,
} as const;

export const BALL = {
  radiusM: 1,
  massKg: 30,
  restitution: 0.75,
  friction: 0.15,
  linearDampingPerS: 0.2,
  angularDampingPerS: 0.8,
  topSpeedMps: 45,
} as const;

/** Light boxes that anything pushes about; they come to rest, and sleep there, by themselves. */
export const CRATE = {
  halfM: 0.45,
  massKg: 6,
  restitution: 0.3,
  friction: 0.15,
  linearDampingPerS: 3,
  angularDampingPerS: 4,
} as const;

export const HIT = {
  /** Below this closing speed a touch is a push, not a hit. */
  fromMps: 1.5,
  /** Extra ball speed for each m/s of closing speed, on top of what the collision gives. */
  extra: 0.35,
  dashExtra: 0.6,
  /** The extra points between the contact normal (0) and the line of centres (1). */
  towardsCentres: 0.5,
  /** Extra speed of two cars for each m/s of closing speed, half to each. */
  carExtra: 0.4,
} as const;

/** A goal throws the cars near it away from the ball. */
export const BLAST = {
  radiusM: 14,
  /** Of a car at the ball; falls to 0 at the radius. */
  speedMps: 24,
  spinRadps: 9,
  /** For so long tyres and steering do nothing, or a car would stand again at once. */
  lastsTicks: 36,
  gripMps2: 5,
} as const;

export const WALL = { restitution: 1, friction: 0.1, shownFromMps: 2.5, thicknessM: 3 } as const;

export const MATCH = {
  countdownTicks: 3 * TICKS_PER_SECOND,
  /** Long enough for the blast and a replay of the goal; players may skip it together. */
  celebrationTicks: 6 * TICKS_PER_SECOND,
  /** With more than one ball, and in free play, for so long a ball that is in is out of play. */
  ballAwayTicks: 2 * TICKS_PER_SECOND,
  clockTicks: 3 * 60 * TICKS_PER_SECOND,
  assistTicks: 5 * TICKS_PER_SECOND,
  /** An attacker's touch within this time before a goal makes it the attacker's, not an own goal. */
  scorerTicks: 6 * TICKS_PER_SECOND,
  /** A touch after which the ball, going on straight, is in the goal within this time is a shot. */
  shotS: 2,
  /** A shot that close to the goal, in time and in distance, can be saved; before, it is blocked. */
  saveS: 1.2,
  saveFromM: 20,
  /** Slower than this towards the goal, a ball is neither a shot nor a danger. */
  onTargetFromMps: 5,
  /** Touches by one car on target within this time of each other are one shot. */
  attackTicks: TICKS_PER_SECOND,
  /** So soon after an opponent's touch, a car is in a duel, and does not shoot. Above what tells
   * two events of one key apart (12 ticks). */
  duelTicks: 13,
  /** A shot stopped sooner than this after the shooter's touch is a duel too, not a save. */
  flightTicks: 4,
} as const;

/** All of them by name. */
export const TUNING = {
  physics: PHYSICS,
  car: CAR,
  drive: DRIVE,
  drift: DRIFT,
  boost: BOOST,
  dash: DASH,
  supersonic: SUPERSONIC,
  demolition: DEMOLITION,
  ball: BALL,
  crate: CRATE,
  hit: HIT,
  blast: BLAST,
  wall: WALL,
  match: MATCH,
} as const;

export type Tuning = Widened<typeof TUNING>;

type Widened<T> = T extends number ? number : { readonly [K in keyof T]: Widened<T[K]> };

/** Some of the numbers, by the same names; lists are given whole. */
export type TuningOverrides = Overrides<Tuning>;

type Overrides<T> = {
  readonly [K in keyof T]?: T[K] extends number | readonly unknown[] ? T[K] : Overrides<T[K]>;
};

/**
 * The game's own numbers with others in their place; of two overrides of one number the later wins.
 *
 * @throws RangeError naming what is no number of the game, or no finite number
 */
export function mergeTuning(...overrides: readonly TuningOverrides[]): Tuning {
  let merged: unknown = TUNING;
  for (const override of overrides) merged = mergeInto(merged, override, '');
  return merged as Tuning;
}

function mergeInto(base: unknown, override: unknown, path: string): unknown {
  if (override === undefined) return base;
  if (typeof base === 'number') {
    if (typeof override === 'number' && Number.isFinite(override)) return override;
    throw new RangeError(`tuning${path} is a number, not ${String(override)}`);
  }
  const hasShape =
    isRecord(base) && isRecord(override) && Array.isArray(base) === Array.isArray(override);
  if (!hasShape) throw new RangeError(`tuning${path} is no number of the game`);
  if (Array.isArray(base) && Array.isArray(override)) {
    return override.map((item, index) => mergeInto(base[0], item, `${path}.${index}`));
  }
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(override)) {
    merged[key] = mergeInto(Object.hasOwn(base, key) ? base[key] : null, value, `${path}.${key}`);
  }
  return merged;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

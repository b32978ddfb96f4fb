/** How loud and how high things sound, as pure functions: what the mix is made of. */

export function gainOfDb(db: number): number {
  return 10 ** (db / 20);
}

/** A volume control feels even when its gain goes with the square. */
export function gainOfVolume(volume: number): number {
  const share = Math.min(1, Math.max(0, volume));
  return share * share;
}

/** Metres from the camera's focus at which a sound has lost 6 dB. */
const HALF_AT_M = 17;

export function distanceGain(metres: number): number {
  return 1 / (1 + (metres / HALF_AT_M) ** 2);
}

/** Metres to the side at which a sound is all the way to that side (never quite: see MAX_PAN). */
const FULL_PAN_M = 24;
const MAX_PAN = 0.75;

/** @returns -1 left .. 1 right */
export function panOf(sidewaysM: number): number {
  return Math.max(-1, Math.min(1, sidewaysM / FULL_PAN_M)) * MAX_PAN;
}

/** Impulses (N s) of the hardest hits of ordinary play. */
export const FULL_IMPULSE = { ball: 900, car: 2400 } as const;
/** Between the softest touch that is heard and the hardest. */
const HIT_RANGE_DB = 22;

/** 0 for a touch, 1 for the hardest hit. Twice the impulse is heard as a step anywhere in between. */
export function hitPower(impulse: number, full: number): number {
  const share = Math.max(0, impulse) / full;
  return Math.min(1, Math.log2(1 + 15 * share) / 4);
}

export function hitGain(power: number): number {
  return gainOfDb((power - 1) * HIT_RANGE_DB);
}

/** What a car's engine is doing, smoothed. */
export interface EngineState {
  readonly speedMps: number;
  /** Guessed: 0 rolls, 1 pulls. */
  readonly load: number;
  readonly boosting: boolean;
}

const IDLE_HZ = 44;
/** At the top speed without boost (17 m/s). */
const FAST_HZ = 122;
const FAST_MPS = 17;

/**
 * Firings a second. Rises fast from rest, where the speed is felt most, then evenly; strain and
 * boost lift it a little, so that it answers the foot before the speed does.
 */
export function engineHz({ speedMps, load, boosting }: EngineState): number {
  const share = Math.max(0, speedMps) / FAST_MPS;
  const rolling = IDLE_HZ + (FAST_HZ - IDLE_HZ) * share ** 0.8;
  return rolling * (1 + 0.09 * load + (boosting ? 0.08 : 0));
}

export interface EngineMix {
  readonly low: number;
  readonly high: number;
  /** Of the low-pass over both. */
  readonly cutoffHz: number;
}

/** How much is heard of the two loops: the low one rolls and idles, the high one pulls. */
export function engineMix({ speedMps, load }: EngineState): EngineMix {
  const share = Math.min(1, Math.max(0, speedMps) / FAST_MPS);
  const revs = Math.min(1, share * 0.75 + load * 0.35);
  const blend = revs * (Math.PI / 2);
  const loudness = 0.28 + 0.42 * load + 0.3 * share;
  return {
    low: Math.cos(blend) * loudness,
    high: Math.sin(blend) * loudness * 0.8,
    cutoffHz: 500 + 2400 * load + 1800 * share,
  };
}

/** Sideways speed at which tyres are heard, and at which they are at their loudest. */
const SLIDE_FROM_MPS = 2;
const SLIDE_FULL_MPS = 10;

/** @returns 0..1 */
export function skidAmount(drifting: boolean, sidewaysMps: number): number {
  const share = (Math.abs(sidewaysMps) - SLIDE_FROM_MPS) / (SLIDE_FULL_MPS - SLIDE_FROM_MPS);
  return Math.min(1, Math.max(0, share)) * (drifting ? 1 : 0.3);
}

/** Pull that counts as a foot all the way down, m/s². */
const FULL_PULL_MPS2 = 12;

/**
 * What the foot is likely doing, from how the speed changes: at top speed an engine pulls as well,
 * without any change.
 */
export function loadGuess(accelerationMps2: number, speedMps: number): number {
  const pull = accelerationMps2 / FULL_PULL_MPS2;
  const holding = speedMps > 6 && accelerationMps2 > -2 ? 0.55 : 0;
  return Math.min(1, Math.max(0, pull, holding));
}

/** As the picture has it (scene/slow-motion.ts): so long it is slow, and then it comes back. */
const SLOW_S = 0.46;
const BACK_S = 0.5;
const SLOWED_TO = 0.62;

/** @returns the factor on the pitch of what goes on, so long after a goal */
export function pitchAfterGoal(sinceS: number): number {
  if (sinceS < 0) return 1;
  const back = Math.min(1, Math.max(0, (sinceS - SLOW_S) / BACK_S));
  return SLOWED_TO + (1 - SLOWED_TO) * back * back * (3 - 2 * back);
}

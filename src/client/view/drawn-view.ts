/**
 * What is drawn at one moment: poses between two ticks, and what drawing derives from the pair
 * (turn rates, accelerations). Filled in place by the interpolator, so that a frame allocates
 * nothing; read by the scene.
 */
import { MAX_BALLS, MAX_LOOSE, MAX_SLOTS, type PhaseName } from '../../worker/view-frame.ts';

export interface DrawnCar {
  readonly slot: number;
  present: boolean;
  boosting: boolean;
  drifting: boolean;
  demolished: boolean;
  supersonic: boolean;
  /** Metres. */
  x: number;
  y: number;
  /** Radians, in (-pi, pi]. */
  angle: number;
  /** Metres a second. */
  vx: number;
  vy: number;
  /** Radians a second. */
  yawRate: number;
  /** Metres a second squared, along the heading. */
  acceleration: number;
  /** 0..1. */
  boost: number;
  /** Ready at 0, 1 just after a dash. */
  dashCooldown: number;
  /** Counts leaps of this car and of the whole view, and pauses: what trails must not bridge. */
  cut: number;
}

export interface DrawnBall {
  /** False while it is out of play after a goal, and for balls that this match does not have. */
  present: boolean;
  x: number;
  y: number;
  angle: number;
  vx: number;
  vy: number;
  cut: number;
}

export interface DrawnLoose {
  x: number;
  y: number;
  angle: number;
}

export interface DrawnView {
  /** False until the first view frame has come. */
  ready: boolean;
  /** The tick that the poses move towards (or are at). */
  tick: number;
  /** 0 at the tick before, 1 at `tick`; a little over 1 while a frame is late. */
  alpha: number;
  /** The display time that this was drawn for: `performance.timeOrigin` + time of the frame, ms. */
  timeMs: number;
  /** Counts times that so long nothing was drawn that nobody would see a motion in between. */
  pauses: number;
  phase: PhaseName;
  overtime: boolean;
  /** Seconds left on the clock while the last ten of them are played, else null. */
  lastSeconds: number | null;
  /** Bit n is set while pad n can be taken. */
  padsReady: number;
  /** The first of `balls`. */
  readonly ball: DrawnBall;
  /** As many as a match can have; those that it does not have are not present. */
  readonly balls: readonly DrawnBall[];
  looseCount: number;
  /** The arena's loose discs, then crates; the first `looseCount` are there. */
  readonly loose: readonly DrawnLoose[];
  readonly cars: readonly DrawnCar[];
}

export function createDrawnView(): DrawnView {
  const ball = createBall();
  return {
    ready: false,
    tick: 0,
    alpha: 0,
    timeMs: 0,
    pauses: 0,
    phase: 'countdown',
    overtime: false,
    lastSeconds: null,
    padsReady: 0,
    ball,
    balls: [ball, ...Array.from({ length: MAX_BALLS - 1 }, createBall)],
    looseCount: 0,
    loose: Array.from({ length: MAX_LOOSE }, () => ({ x: 0, y: 0, angle: 0 })),
    cars: Array.from({ length: MAX_SLOTS }, (_, slot) => createCar(slot)),
  };
}

function createBall(): DrawnBall {
  return { present: false, x: 0, y: 0, angle: 0, vx: 0, vy: 0, cut: 0 };
}

function createCar(slot: number): DrawnCar {
  return {
    slot,
    present: false,
    boosting: false,
    drifting: false,
    demolished: false,
    supersonic: false,
    x: 0,
    y: 0,
    angle: 0,
    vx: 0,
    vy: 0,
    yawRate: 0,
    acceleration: 0,
    boost: 0,
    dashCooldown: 0,
    cut: 0,
  };
}

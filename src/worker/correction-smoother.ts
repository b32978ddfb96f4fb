/**
 * Fades corrections out on the screen. When a rollback moves a body, what was drawn stays where it
 * was, and the difference glides to nothing, so that nothing snaps. Only drawing knows of it; the
 * world is right at once.
 *
 * The glide is a critically damped spring, the fastest that does not swing over, with a bound to
 * its speed: what would be seen as a jump is spread over more ticks instead. The ball's is stiffer
 * than the cars': it is what everybody aims at, and it is seldom seen against something else. The
 * figures are measured, see docs/decisions/007-corrections.md. The integration is exact (the closed
 * solution of x'' = -2wx' - w^2x); the bound is that of "SmoothDamp" (Game Programming Gems 4, 1.10).
 */
export interface Pose {
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly angle: number;
}

export type BodyKind = 'ball' | 'car';

/** Stiffness of the springs (w), per tick. */
const STIFFNESS: Readonly<Record<BodyKind, number>> = { ball: 1, car: 0.7 };
/** The largest step of a tick, in metres: a jump of 0.25 m is seen. */
const STEP_M = 0.2;
/** Of a difference so large that steps of `STEP_M` would take long: the share that goes in a tick. */
const STEP_SHARE = 0.08;

/** What is drawn beside the truth, in one dimension, and how fast that changes, per tick. */
interface Spring {
  offset: number;
  speed: number;
}

interface Correction {
  readonly x: Spring;
  readonly y: Spring;
  readonly angle: Spring;
  readonly stiffness: number;
  before: Pose;
  leapsBefore: number;
}

export class CorrectionSmoother {
  readonly #corrections: readonly Correction[];

  constructor(bodies: readonly BodyKind[]) {
    this.#corrections = bodies.map((kind) => ({
      x: { offset: 0, speed: 0 },
      y: { offset: 0, speed: 0 },
      angle: { offset: 0, speed: 0 },
      stiffness: STIFFNESS[kind],
      before: { x: 0, y: 0, angle: 0 },
      leapsBefore: 0,
    }));
  }

  /**
   * Notes where a body stands before the world may be put right.
   *
   * @param leaps how often it has leapt so far by the rules (kick-off, respawn)
   */
  noteBefore(body: number, { x, y, angle }: Pose, leaps: number): void {
    const correction = this.#at(body);
    correction.before = { x, y, angle };
    correction.leapsBefore = leaps;
  }

  /**
   * Takes in where the same body stands after, at the same tick. A leap that was predicted wrongly
   * is not glided over: nobody ever drove that way.
   *
   * @returns how far it was moved, in metres
   */
  noteAfter(body: number, pose: Pose, leaps: number): number {
    const correction = this.#at(body);
    const { before } = correction;
    const [dx, dy] = [before.x - pose.x, before.y - pose.y];
    if (leaps !== correction.leapsBefore) {
      reset(correction);
    } else {
      correction.x.offset += dx;
      correction.y.offset += dy;
      correction.angle.offset = wrapAngle(correction.angle.offset + before.angle - pose.angle);
    }
    return Math.hypot(dx, dy);
  }

  /** One tick passes. */
  decay(): void {
    for (const { x, y, angle, stiffness } of this.#corrections) {
      const [fromX, fromY] = [x.offset, y.offset];
      if (fromX !== 0 || fromY !== 0) {
        relax(x, stiffness);
        relax(y, stiffness);
        const step = Math.hypot(x.offset - fromX, y.offset - fromY);
        const bound = Math.max(STEP_M, STEP_SHARE * Math.hypot(fromX, fromY));
        if (step > bound) {
          shorten(x, fromX, bound / step);
          shorten(y, fromY, bound / step);
        }
      }
      if (angle.offset !== 0) relax(angle, stiffness);
    }
  }

  resetAll(): void {
    for (const correction of this.#corrections) reset(correction);
  }

  /** What to add to a body's true pose to draw it. */
  offset(body: number): Pose {
    const { x, y, angle } = this.#at(body);
    return { x: x.offset, y: y.offset, angle: angle.offset };
  }

  #at(body: number): Correction {
    const correction = this.#corrections[body];
    if (correction === undefined) {
      throw new RangeError(`no body ${body} among ${this.#corrections.length}`);
    }
    return correction;
  }
}

/** Below this (metres or radians) nothing is seen, and sums of tiny numbers take long. */
const NEGLIGIBLE = 1e-5;

function relax(spring: Spring, stiffness: number): void {
  const { offset, speed } = spring;
  const decay = Math.exp(-stiffness);
  const push = speed + stiffness * offset;
  spring.offset = (offset + push) * decay;
  spring.speed = (speed - stiffness * push) * decay;
  if (Math.abs(spring.offset) < NEGLIGIBLE && Math.abs(spring.speed) < NEGLIGIBLE) rest(spring);
}

function shorten(spring: Spring, from: number, share: number): void {
  spring.speed = (spring.offset - from) * share;
  spring.offset = from + spring.speed;
}

function reset({ x, y, angle }: Correction): void {
  rest(x);
  rest(y);
  rest(angle);
}

function rest(spring: Spring): void {
  spring.offset = 0;
  spring.speed = 0;
}

function wrapAngle(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

/**
 * Where the camera looks: it rides with the local car, leans towards where the car goes and where
 * the ball is, keeps the car clear of the HUD, zooms out a little to keep both in sight, and stays
 * inside the stadium. The zoom is slow and its range small, so that a car's size can be relied on.
 * Pure; the scene steps it once a drawn frame and copies the result to Phaser's camera.
 */
import { type Spring, stepSpring } from './spring.ts';

export interface CameraSubject {
  /** What the camera rides with, metres. */
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  /** Goes up when the subject leaps; the camera then glides there. */
  readonly cut: number;
  readonly ballX: number;
  readonly ballY: number;
  readonly ballVx: number;
  readonly ballVy: number;
}

/** How far inside the view's edges the subject is kept, as shares of the view's height. */
export interface CameraInsets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CameraLimits {
  /** What may be seen, as half sizes around the middle of the pitch, metres. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Metres seen across a screen of 16:9, when close and when furthest. */
  readonly nearWidth: number;
  readonly farWidth: number;
}

const LOOK_AHEAD_SECONDS = 0.32;
const LOOK_AHEAD_SHARE = 0.16;
const LEAN_RATE = 5;
/** A critically damped ease of about 0.7 s, out and in. */
const ZOOM_RATE = 2.9;
/** The ball counts as where it will be, to make up for the ease of the camera. */
const BALL_LEAD_SECONDS = 0.35;
const ZOOM_LEAD_SECONDS = 0.6;
/** Share of the screen over which the camera comes to rest at the stadium's edge. */
const SOFT_EDGE_SHARE = 0.16;
const REFERENCE_ASPECT = 16 / 9;

export class CameraRig {
  /** Middle of the view, metres. */
  x = 0;
  y = 0;
  /** Metres across the screen. */
  width: number;
  private readonly leanX: Spring = { value: 0, velocity: 0 };
  private readonly leanY: Spring = { value: 0, velocity: 0 };
  /** What is left of a leap of the subject, metres. */
  private readonly glideX: Spring = { value: 0, velocity: 0 };
  private readonly glideY: Spring = { value: 0, velocity: 0 };
  private readonly spread: Spring;
  private readonly limits: CameraLimits;
  private lastX = 0;
  private lastY = 0;
  private cut: number | null = null;

  constructor(limits: CameraLimits) {
    this.limits = limits;
    this.spread = { value: 1, velocity: 0 };
    this.width = limits.nearWidth;
  }

  /**
   * @param aspect width by height of the screen
   * @param insets where the subject is not to be
   * @param seconds since the last step
   * @param zoom multiplies what is seen across: less than 1 is closer
   */
  step(
    subject: CameraSubject,
    aspect: number,
    insets: CameraInsets,
    seconds: number,
    zoom = 1,
  ): void {
    const { limits, leanX, leanY, glideX, glideY, spread } = this;
    // The same area is seen on any screen, so a wide phone has no more sight than a square one.
    const aspectScale = Math.sqrt(aspect / REFERENCE_ASPECT);
    const nearHeight = (limits.nearWidth * zoom * aspectScale) / aspect;
    const maxSpread = limits.farWidth / limits.nearWidth;

    const toBallX = subject.ballX + subject.ballVx * BALL_LEAD_SECONDS - subject.x;
    const toBallY = subject.ballY + subject.ballVy * BALL_LEAD_SECONDS - subject.y;
    const zoomLead = ZOOM_LEAD_SECONDS - BALL_LEAD_SECONDS;
    const neededSpread = Math.max(
      Math.abs(toBallX + (subject.ballVx - subject.vx) * zoomLead) /
        (nearHeight * (aspect - insets.left - insets.right)),
      Math.abs(toBallY + (subject.ballVy - subject.vy) * zoomLead) /
        (nearHeight * (1 - insets.top - insets.bottom)),
    );
    const spreadTarget = clamp(neededSpread, 1, maxSpread);
    const aheadLimit = nearHeight * LOOK_AHEAD_SHARE;
    const aheadX = clamp(subject.vx * LOOK_AHEAD_SECONDS, -aheadLimit, aheadLimit);
    const aheadY = clamp(subject.vy * LOOK_AHEAD_SECONDS, -aheadLimit, aheadLimit);
    // Car and ball lie around the middle of what the insets leave, not of the screen.
    const targetHeight = nearHeight * spreadTarget;
    const shiftX = ((insets.right - insets.left) / 2) * targetHeight;
    const shiftY = ((insets.bottom - insets.top) / 2) * targetHeight;
    const leanTargetX = leanIn(
      toBallX / 2 + aheadX + shiftX,
      targetHeight,
      aspect,
      insets.left,
      insets.right,
    );
    const leanTargetY = leanIn(
      toBallY / 2 + aheadY + shiftY,
      targetHeight,
      1,
      insets.top,
      insets.bottom,
    );

    if (this.cut === null) {
      snap(leanX, leanTargetX);
      snap(leanY, leanTargetY);
      snap(spread, spreadTarget);
    } else if (this.cut !== subject.cut) {
      glideX.value += this.lastX - subject.x;
      glideY.value += this.lastY - subject.y;
    }
    this.cut = subject.cut;
    this.lastX = subject.x;
    this.lastY = subject.y;
    stepSpring(leanX, leanTargetX, LEAN_RATE, seconds);
    stepSpring(leanY, leanTargetY, LEAN_RATE, seconds);
    stepSpring(glideX, 0, LEAN_RATE, seconds);
    stepSpring(glideY, 0, LEAN_RATE, seconds);
    stepSpring(spread, spreadTarget, ZOOM_RATE, seconds);

    const halfWidth = Math.min(
      (nearHeight * aspect * spread.value) / 2,
      limits.halfWidth,
      limits.halfHeight * aspect,
    );
    const halfHeight = halfWidth / aspect;
    const height = halfHeight * 2;
    this.width = halfWidth * 2;
    // Until the zoom has followed, the lean is more than the view has room for.
    const x = leanIn(leanX.value, height, aspect, insets.left, insets.right);
    const y = leanIn(leanY.value, height, 1, insets.top, insets.bottom);
    this.x = softClamp(
      subject.x + x + glideX.value,
      limits.halfWidth - halfWidth,
      halfWidth * SOFT_EDGE_SHARE,
    );
    this.y = softClamp(
      subject.y + y + glideY.value,
      limits.halfHeight - halfHeight,
      halfHeight * SOFT_EDGE_SHARE,
    );
  }
}

/** Clamps to [-limit, limit], slowing down over `softness` before the limit instead of stopping. */
export function softClamp(value: number, limit: number, softness: number): number {
  if (limit <= 0) return 0;
  const soft = Math.min(softness, limit);
  const size = Math.abs(value);
  const knee = limit - soft;
  if (size <= knee || soft === 0) return clamp(value, -limit, limit);
  const over = (size - knee) / soft;
  return Math.sign(value) * (knee + soft * (over >= 2 ? 1 : over - (over * over) / 4));
}

/**
 * The lean that leaves the subject inside the insets.
 *
 * @param height of the view, metres; `share` of it is the side in question
 */
function leanIn(lean: number, height: number, share: number, before: number, after: number) {
  const half = share / 2;
  return clamp(lean, -height * Math.max(0, half - after), height * Math.max(0, half - before));
}

function snap(spring: Spring, value: number): void {
  spring.value = value;
  spring.velocity = 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/**
 * Where the camera looks: it rides with the local car, leans towards where the car goes and where
 * the ball is, zooms out as far as allowed to keep both in sight, and stays inside the stadium.
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
/** Share of the half screen within which car and ball are kept. */
const SAFE_SHARE = 0.72;
const LEAN_RATE = 5;
/** Out at once, so that nothing leaves the view; in again at leisure. */
const ZOOM_OUT_RATE = 5;
const ZOOM_IN_RATE = 1.8;
/** The ball counts as where it will be, to make up for the ease of the camera. */
const BALL_LEAD_SECONDS = 0.3;
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
   * @param seconds since the last step
   */
  step(subject: CameraSubject, aspect: number, seconds: number): void {
    const { limits, leanX, leanY, spread } = this;
    // The same area is seen on any screen, so a wide phone has no more sight than a square one.
    const aspectScale = Math.sqrt(aspect / REFERENCE_ASPECT);
    const nearHalfWidth = (limits.nearWidth / 2) * aspectScale;
    const nearHalfHeight = nearHalfWidth / aspect;
    const maxSpread = limits.farWidth / limits.nearWidth;

    const toBallX = subject.ballX + subject.ballVx * BALL_LEAD_SECONDS - subject.x;
    const toBallY = subject.ballY + subject.ballVy * BALL_LEAD_SECONDS - subject.y;
    const neededSpread = Math.max(
      Math.abs(toBallX) / (2 * nearHalfWidth * SAFE_SHARE),
      Math.abs(toBallY) / (2 * nearHalfHeight * SAFE_SHARE),
    );
    const spreadTarget = clamp(neededSpread, 1, maxSpread);
    const roomX = nearHalfWidth * spreadTarget * SAFE_SHARE;
    const roomY = nearHalfHeight * spreadTarget * SAFE_SHARE;
    const aheadLimit = nearHalfHeight * LOOK_AHEAD_SHARE * 2;
    const aheadX = clamp(subject.vx * LOOK_AHEAD_SECONDS, -aheadLimit, aheadLimit);
    const aheadY = clamp(subject.vy * LOOK_AHEAD_SECONDS, -aheadLimit, aheadLimit);
    const leanTargetX = clamp(toBallX / 2 + aheadX, -roomX, roomX);
    const leanTargetY = clamp(toBallY / 2 + aheadY, -roomY, roomY);

    if (this.cut === null) {
      snap(leanX, leanTargetX);
      snap(leanY, leanTargetY);
      snap(spread, spreadTarget);
    } else if (this.cut !== subject.cut) {
      leanX.value += this.lastX - subject.x;
      leanY.value += this.lastY - subject.y;
    }
    this.cut = subject.cut;
    this.lastX = subject.x;
    this.lastY = subject.y;
    stepSpring(leanX, leanTargetX, LEAN_RATE, seconds);
    stepSpring(leanY, leanTargetY, LEAN_RATE, seconds);
    const zoomRate = spreadTarget > spread.value ? ZOOM_OUT_RATE : ZOOM_IN_RATE;
    stepSpring(spread, spreadTarget, zoomRate, seconds);

    const halfWidth = Math.min(
      nearHalfWidth * spread.value,
      limits.halfWidth,
      limits.halfHeight * aspect,
    );
    const halfHeight = halfWidth / aspect;
    this.width = halfWidth * 2;
    this.x = softClamp(
      subject.x + leanX.value,
      limits.halfWidth - halfWidth,
      halfWidth * SOFT_EDGE_SHARE,
    );
    this.y = softClamp(
      subject.y + leanY.value,
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

function snap(spring: Spring, value: number): void {
  spring.value = value;
  spring.velocity = 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

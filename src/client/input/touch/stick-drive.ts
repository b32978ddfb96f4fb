/**
 * From a thumb on a stick to the wheel and the throttle. Two ways: `towards`, where the car turns to
 * where the stick points and drives there, and `classic`, where across is the wheel and along the
 * throttle. Fed once a frame with the newest pose of the car; holds nothing but whether it is in a
 * handbrake turn.
 */
import type { StickDrive } from '../../settings/settings.ts';

/** Pushed all the way at length 1. */
export interface StickVector {
  /** -1 left .. 1 right. */
  readonly x: number;
  /** -1 up .. 1 down, as on the screen. */
  readonly y: number;
}

export interface Heading {
  /** Radians, as in view frames: 0 faces right, positive turns downwards. */
  readonly angle: number;
  /** Metres a second. */
  readonly vx: number;
  readonly vy: number;
}

export interface Drive {
  readonly steer: number;
  readonly throttle: number;
  readonly handbrake: boolean;
}

/** Of a thumb at rest. */
const REST = 0.14;
/** From here on a thumb means all the way: few push a stick of glass to its very end. */
const FULL = 0.72;
/** Radians off the way at which the wheel is turned all the way. */
const FULL_LOCK = 0.5;
/** Off by so much at speed, the car turns on the handbrake, as a driver would; until nearly there. */
const HANDBRAKE_FROM = 1.9;
const HANDBRAKE_UNTIL = 0.8;
const HANDBRAKE_FROM_MPS = 7;

const RELEASED: Drive = { steer: 0, throttle: 0, handbrake: false };

export class StickDriver {
  #inHandbrakeTurn = false;

  /** @param heading null where there is no car to be seen */
  drive(stick: StickVector, heading: Heading | null, way: StickDrive): Drive {
    const reach = reachOf(stick);
    if (reach === 0) {
      this.#inHandbrakeTurn = false;
      return RELEASED;
    }
    if (way === 'classic' || heading === null) return classic(stick);
    const off = turnTo(Math.atan2(stick.y, stick.x) - heading.angle);
    const speed = Math.hypot(heading.vx, heading.vy);
    const from = this.#inHandbrakeTurn ? HANDBRAKE_UNTIL : HANDBRAKE_FROM;
    this.#inHandbrakeTurn = Math.abs(off) > from && speed > HANDBRAKE_FROM_MPS;
    return {
      steer: Math.max(-1, Math.min(1, off / FULL_LOCK)),
      throttle: reach,
      handbrake: this.#inHandbrakeTurn,
    };
  }
}

function classic({ x, y }: StickVector): Drive {
  return { steer: stretch(x), throttle: -stretch(y), handbrake: false };
}

function reachOf({ x, y }: StickVector): number {
  return Math.abs(stretch(Math.hypot(x, y)));
}

function stretch(value: number): number {
  return Math.sign(value) * Math.min(1, Math.max(0, (Math.abs(value) - REST) / (FULL - REST)));
}

/** The same turn, the short way round. */
function turnTo(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

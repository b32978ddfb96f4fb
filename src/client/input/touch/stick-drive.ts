/**
 * From a thumb on a stick to the wheel and the throttle. Two ways: `towards`, where the car turns to
 * where the stick points and drives there, and `classic`, where across is the wheel and along the
 * throttle. Fed once a frame with the newest pose of the car; holds nothing but how a turn
 * under way goes on.
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
  /** False while the match holds every car in its place, or this one is demolished. */
  readonly canMove: boolean;
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

/**
 * A car along a wall cannot turn into it, however much shorter that way round is. If its nose has
 * hardly moved in so long, it turns the other way until the stick lies ahead of it.
 */
const STUCK_MS = 300;
const STUCK_RAD = 0.2;
const STUCK_FROM_MPS = 2;
const AHEAD_RAD = 1;

/**
 * A car whose nose is in a corner stands, and a stick that says where to has no reverse: after so
 * long it backs off by itself, turning its nose as it goes, and tries again.
 */
const WEDGED_MS = 350;
const WEDGED_RAD = 0.5;
const BACK_UNTIL_RAD = 0.2;
const BACK_MS = 450;

const RELEASED: Drive = { steer: 0, throttle: 0, handbrake: false };

export class StickDriver {
  #inHandbrakeTurn = false;
  /** Where the nose was, and when, at the start of a turn that is looked at. */
  #turn: { readonly angle: number; readonly atMs: number } | null = null;
  /** The long way round: 1 clockwise, -1 the other way. */
  #around: 1 | -1 | null = null;
  /** Since when the car stands, though it is to turn; null while it does not. */
  #stoodFromMs: number | null = null;
  #backUntilMs = Number.NEGATIVE_INFINITY;

  /**
   * @param heading null where there is no car to be seen
   * @param nowMs any steady clock
   */
  drive(stick: StickVector, heading: Heading | null, way: StickDrive, nowMs: number): Drive {
    const reach = reachOf(stick);
    if (reach === 0) {
      this.#inHandbrakeTurn = false;
      this.#turn = null;
      this.#around = null;
      this.#stoodFromMs = null;
      this.#backUntilMs = Number.NEGATIVE_INFINITY;
      return RELEASED;
    }
    if (way === 'classic' || heading === null) return classic(stick);
    const off = turnTo(Math.atan2(stick.y, stick.x) - heading.angle);
    const speed = Math.hypot(heading.vx, heading.vy);
    const from = this.#inHandbrakeTurn ? HANDBRAKE_UNTIL : HANDBRAKE_FROM;
    this.#inHandbrakeTurn = Math.abs(off) > from && speed > HANDBRAKE_FROM_MPS;
    this.#lookAround(off, heading.angle, speed, nowMs);
    const toTurn = heading.canMove ? Math.abs(off) : 0;
    if (this.#backsOff(toTurn, speed, nowMs)) {
      return { steer: -Math.sign(off), throttle: -reach, handbrake: false };
    }
    return {
      steer: this.#around ?? Math.max(-1, Math.min(1, off / FULL_LOCK)),
      throttle: reach,
      handbrake: this.#inHandbrakeTurn,
    };
  }

  /** @param toTurn radians, either way, until the stick lies ahead; 0 for a car that cannot move */
  #backsOff(toTurn: number, speed: number, nowMs: number): boolean {
    if (nowMs < this.#backUntilMs && toTurn > BACK_UNTIL_RAD) return true;
    this.#backUntilMs = Number.NEGATIVE_INFINITY;
    if (toTurn < WEDGED_RAD || speed >= STUCK_FROM_MPS) {
      this.#stoodFromMs = null;
      return false;
    }
    this.#stoodFromMs ??= nowMs;
    if (nowMs - this.#stoodFromMs < WEDGED_MS) return false;
    this.#stoodFromMs = null;
    this.#backUntilMs = nowMs + BACK_MS;
    return true;
  }

  #lookAround(off: number, angle: number, speed: number, nowMs: number): void {
    if (Math.abs(off) < AHEAD_RAD || speed < STUCK_FROM_MPS) {
      this.#turn = null;
      this.#around = null;
      return;
    }
    this.#turn ??= { angle, atMs: nowMs };
    if (nowMs - this.#turn.atMs < STUCK_MS) return;
    const isStuck = Math.abs(turnTo(angle - this.#turn.angle)) < STUCK_RAD;
    if (isStuck) this.#around = (this.#around ?? Math.sign(off)) > 0 ? -1 : 1;
    this.#turn = { angle, atMs: nowMs };
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

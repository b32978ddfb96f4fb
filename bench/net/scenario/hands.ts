/**
 * How a bot's wishes become what a person's hands would send: keys are all or nothing and stay as
 * they are for a tenth of a second; a stick is never quite still. Seeded, so that a trace is always
 * the same.
 */
import {
  type CarInput,
  dashCountOf,
  isBoostHeld,
  isHandbrakeHeld,
  packInput,
  steerOf,
  throttleOf,
} from '../../../src/sim/input.ts';

export type HandsKind = 'keyboards' | 'sticks';

/** @returns what the slot sends, given what its bot wants on this tick */
export type Hands = (wish: CarInput, tick: number) => CarInput;

const KEY_FROM = 0.3;
const KEY_HOLD_TICKS = 6;
const STICK_FOLLOW = 0.35;
const STICK_SHAKE = 0.05;
/** A thumb does not push a stick quite to its end. */
const STICK_REACH = 0.93;

export function createHands(kind: HandsKind, random: () => number): Hands {
  return kind === 'keyboards' ? createKeys() : createStick(random);
}

function createKeys(): Hands {
  const steer = createKeyPair();
  const throttle = createKeyPair();
  return (wish, tick) => repack(wish, steer(steerOf(wish), tick), throttle(throttleOf(wish), tick));
}

/** Two keys of one axis, of which one or none is down. */
function createKeyPair(): (wish: number, tick: number) => number {
  let value = 0;
  let sinceTick = Number.NEGATIVE_INFINITY;
  return (wish, tick) => {
    const wanted = Math.abs(wish) < KEY_FROM ? 0 : Math.sign(wish);
    if (wanted !== value && tick - sinceTick >= KEY_HOLD_TICKS) {
      value = wanted;
      sinceTick = tick;
    }
    return value;
  };
}

function createStick(random: () => number): Hands {
  const steer = createAxis(random);
  const throttle = createAxis(random);
  return (wish) => repack(wish, steer(steerOf(wish)), throttle(throttleOf(wish)));
}

function createAxis(random: () => number): (wish: number) => number {
  let value = 0;
  return (wish) => {
    value += (wish * STICK_REACH - value) * STICK_FOLLOW;
    return Math.max(-1, Math.min(1, value + (random() * 2 - 1) * STICK_SHAKE));
  };
}

function repack(wish: CarInput, steer: number, throttle: number): CarInput {
  return packInput({
    steer,
    throttle,
    boost: isBoostHeld(wish),
    handbrake: isHandbrakeHeld(wish),
    dashCount: dashCountOf(wish),
    skip: false,
  });
}

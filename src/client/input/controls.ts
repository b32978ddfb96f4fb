/**
 * What a device asks of the car, and how the wishes of several devices become one. Pure. Whoever
 * holds a pad in one hand and presses a key with the other gets both.
 */
import type { ControlsMessage } from '../../worker/page-messages.ts';

export const NEUTRAL: ControlsMessage = {
  type: 'controls',
  steer: 0,
  throttle: 0,
  boost: false,
  handbrake: false,
  dash: false,
  skip: false,
};

/** Of an axis: less than the worker's quantisation tells apart. */
const SAME_AXIS = 1 / 256;

/** Whether the worker would make the same input of both. */
export function sameControls(one: ControlsMessage, other: ControlsMessage): boolean {
  return (
    sameAxis(one.steer, other.steer) &&
    sameAxis(one.throttle, other.throttle) &&
    one.boost === other.boost &&
    one.handbrake === other.handbrake &&
    one.dash === other.dash &&
    one.skip === other.skip
  );
}

/** @param devices the one used last comes first: of two that steer, it does */
export function mergeControls(devices: readonly ControlsMessage[]): ControlsMessage {
  return {
    type: 'controls',
    steer: devices.find(({ steer }) => steer !== 0)?.steer ?? 0,
    throttle: devices.find(({ throttle }) => throttle !== 0)?.throttle ?? 0,
    boost: devices.some(({ boost }) => boost),
    handbrake: devices.some(({ handbrake }) => handbrake),
    dash: devices.some(({ dash }) => dash),
    skip: devices.some(({ skip }) => skip),
  };
}

function sameAxis(one: number, other: number): boolean {
  // Rest is rest: the last bit of a stick must not stay in the car.
  return one === other || (one !== 0 && other !== 0 && Math.abs(one - other) < SAME_AXIS);
}

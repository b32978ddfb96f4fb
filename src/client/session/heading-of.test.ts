import { expect, test } from 'vitest';
import { CAR, CAR_FLAG, CAR_STRIDE, PHASES, VIEW, VIEW_LENGTH } from '../../worker/view-frame.ts';
import { headingOf } from './heading-of.ts';

const SLOT = 1;
const OWN = VIEW.cars + SLOT * CAR_STRIDE;

function frame(phase: (typeof PHASES)[number], flags: number): Float64Array {
  const made = new Float64Array(VIEW_LENGTH);
  made[VIEW.phase] = PHASES.indexOf(phase);
  made[OWN + CAR.flags] = flags;
  made[OWN + CAR.angle] = 0.5;
  made[OWN + CAR.vx] = 3;
  made[OWN + CAR.vy] = -4;
  return made;
}

test('the own car’s heading, once there is a frame and a car', () => {
  const moving = { angle: 0.5, vx: 3, vy: -4, canMove: true };
  expect(headingOf(frame('play', CAR_FLAG.present), SLOT)).toEqual(moving);
  expect(headingOf(null, SLOT)).toBeNull();
  expect(headingOf(frame('play', CAR_FLAG.present), null)).toBeNull();
});

test('a car cannot move before the kick-off, nor while it is demolished', () => {
  const demolished = CAR_FLAG.present | CAR_FLAG.demolished;
  expect(headingOf(frame('countdown', CAR_FLAG.present), SLOT)?.canMove).toBe(false);
  expect(headingOf(frame('play', demolished), SLOT)?.canMove).toBe(false);
});

import { expect, it } from 'vitest';
import {
  BALL,
  BALL_STRIDE,
  CAR,
  CAR_FLAG,
  CAR_STRIDE,
  MAX_BALLS,
  PHASES,
  VIEW,
  VIEW_LENGTH,
} from '../../worker/view-frame.ts';
import { createSoundView, readSoundView } from './sound-view.ts';

it('reads cars and balls where the worker wrote them', () => {
  const frame = new Float64Array(VIEW_LENGTH);
  frame[VIEW.tick] = 77;
  frame[VIEW.phase] = PHASES.indexOf('play');
  frame[VIEW.ballCount] = 2;
  for (const ball of [1, 2]) {
    frame[VIEW.balls + ball * BALL_STRIDE + BALL.present] = 1;
    frame[VIEW.balls + ball * BALL_STRIDE + BALL.vx] = -9;
  }
  const car = VIEW.cars + 3 * CAR_STRIDE;
  frame[car + CAR.x] = 12;
  frame[car + CAR.flags] = CAR_FLAG.present | CAR_FLAG.boosting;
  frame[VIEW.cars + CAR.flags] = CAR_FLAG.present | CAR_FLAG.demolished;

  const view = createSoundView(4, MAX_BALLS);
  readSoundView(frame, view);
  expect(view).toMatchObject({ tick: 77, phase: 'play' });
  // The third is left over from a match with more.
  expect(view.balls.map(({ isThere }) => isThere)).toEqual([false, true, false, false]);
  expect(view.balls[1]?.vx).toBe(-9);
  expect(view.cars[3]).toMatchObject({ isThere: true, boosting: true, drifting: false, x: 12 });
  expect(view.cars[0]?.isThere).toBe(false);
});

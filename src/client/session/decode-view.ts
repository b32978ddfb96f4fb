/** A view frame in words, for the page's probe; comes with the match, since the title shows none. */
import { BALL, CAR, CAR_FLAG, CAR_STRIDE, PHASES, VIEW } from '../../worker/view-frame.ts';
import type { DecodedView } from './probe.ts';

export function decodeView(
  frame: Float64Array,
  slotCount: number,
  localSlot: number | null,
): DecodedView {
  const at = (offset: number): number => frame[offset] ?? 0;
  const cars = [];
  for (let slot = 0; slot < slotCount; slot++) {
    const car = VIEW.cars + slot * CAR_STRIDE;
    if ((at(car + CAR.flags) & CAR_FLAG.present) === 0) continue;
    cars.push({
      slot,
      x: at(car + CAR.x),
      y: at(car + CAR.y),
      angle: at(car + CAR.angle),
      vx: at(car + CAR.vx),
      vy: at(car + CAR.vy),
      boost: at(car + CAR.boost),
    });
  }
  return {
    tick: at(VIEW.tick),
    phase: PHASES[at(VIEW.phase)] ?? 'play',
    score: [at(VIEW.scoreLeft), at(VIEW.scoreRight)],
    clockTicks: at(VIEW.clockTicks),
    overtime: at(VIEW.overtime) !== 0,
    ball: {
      x: at(VIEW.balls + BALL.x),
      y: at(VIEW.balls + BALL.y),
      angle: at(VIEW.balls + BALL.angle),
      vx: at(VIEW.balls + BALL.vx),
      vy: at(VIEW.balls + BALL.vy),
    },
    cars,
    localSlot,
  };
}

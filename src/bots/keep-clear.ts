/** A way to a place that does not touch the ball on the way. */
import { TICK_SECONDS } from '../sim/tuning.ts';
import { BALL_SAMPLE_TICKS, RECOVER } from './bot-tuning.ts';
import type { Situation } from './situation.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The place itself when the straight way is clear, or else a place beside the ball. */
export function keepClear({ me, path }: Situation, place: Place): Place {
  const dx = place.x - me.x;
  const dy = place.y - me.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance < 1) return place;
  const x = dx / distance;
  const y = dy / distance;
  const speed = Math.max(RECOVER.clearMps, me.ahead);
  let nearest: number = RECOVER.clearM;
  let aim = place;
  let seconds = 0;
  for (const ball of path.samples) {
    const gone = Math.min(distance, speed * seconds);
    const offX = ball.x - me.x - x * gone;
    const offY = ball.y - me.y - y * gone;
    const off = Math.sqrt(offX * offX + offY * offY);
    if (off < nearest && offX * x + offY * y > -1) {
      nearest = off;
      const side = offX * y - offY * x < 0 ? -1 : 1;
      aim = { x: ball.x - y * side * RECOVER.asideM, y: ball.y + x * side * RECOVER.asideM };
    }
    if (gone >= distance) break;
    seconds += BALL_SAMPLE_TICKS * TICK_SECONDS;
  }
  return aim;
}

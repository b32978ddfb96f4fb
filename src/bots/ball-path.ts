/**
 * The ball's way over the next seconds, bouncing off walls and rounded corners as if no car were
 * there. In the frame of one team (own goal at -x).
 */
import type { Arena } from '../sim/arena.ts';
import { BALL, TICK_SECONDS } from '../sim/tuning.ts';
import { BALL_SAMPLE_TICKS } from './bot-tuning.ts';

export interface BallSample {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
}

export interface BallPath {
  /** One every `BALL_SAMPLE_TICKS`, the first is now. Ends early in a goal. */
  readonly samples: readonly BallSample[];
  /** Whose goal it ends in. */
  readonly goal: 'own' | 'theirs' | null;
}

interface Mover {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** @param restTicks for how long it stays where it is first (countdown) */
export function predictBall(
  arena: Arena,
  start: BallSample,
  restTicks: number,
  horizonTicks: number,
): BallPath {
  const ball: Mover = { ...start };
  const samples: BallSample[] = [start];
  const dt = BALL_SAMPLE_TICKS * TICK_SECONDS;
  const keep = 1 - BALL.linearDampingPerS * dt;
  for (let tick = BALL_SAMPLE_TICKS; tick <= horizonTicks; tick += BALL_SAMPLE_TICKS) {
    if (tick > restTicks) {
      ball.x += ball.vx * dt;
      ball.y += ball.vy * dt;
      ball.vx *= keep;
      ball.vy *= keep;
      bounce(arena, ball);
    }
    samples.push({ ...ball });
    if (Math.abs(ball.x) > arena.halfLength + BALL.radiusM) {
      return { samples, goal: ball.x < 0 ? 'own' : 'theirs' };
    }
  }
  return { samples, goal: null };
}

function bounce(arena: Arena, ball: Mover): void {
  const reachX = arena.halfLength - BALL.radiusM;
  const reachY = arena.halfWidth - BALL.radiusM;
  const cornerX = Math.abs(ball.x) - (arena.halfLength - arena.cornerRadius);
  const cornerY = Math.abs(ball.y) - (arena.halfWidth - arena.cornerRadius);
  if (cornerX > 0 && cornerY > 0) {
    const out = Math.sqrt(cornerX * cornerX + cornerY * cornerY);
    const over = out - (arena.cornerRadius - BALL.radiusM);
    if (over > 0)
      reflect(ball, (-sign(ball.x) * cornerX) / out, (-sign(ball.y) * cornerY) / out, over);
    return;
  }
  if (Math.abs(ball.y) > reachY) reflect(ball, 0, -sign(ball.y), Math.abs(ball.y) - reachY);
  const inMouth = Math.abs(ball.y) < arena.goalHalfWidth - BALL.radiusM / 2;
  if (!inMouth && Math.abs(ball.x) > reachX) {
    reflect(ball, -sign(ball.x), 0, Math.abs(ball.x) - reachX);
  }
}

/** Puts the ball back inside along a wall's normal and turns its way round. */
function reflect(ball: Mover, normalX: number, normalY: number, overM: number): void {
  ball.x += normalX * overM;
  ball.y += normalY * overM;
  const speed = ball.vx * normalX + ball.vy * normalY;
  if (speed >= 0) return;
  ball.vx -= (1 + BALL.restitution) * speed * normalX;
  ball.vy -= (1 + BALL.restitution) * speed * normalY;
}

function sign(value: number): number {
  return value < 0 ? -1 : 1;
}

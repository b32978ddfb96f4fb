/**
 * A ball's way over the next seconds, bouncing off walls as if no car were there. In a team's frame.
 */
import { TICK_SECONDS } from '../sim/tuning.ts';
import { BALL_SAMPLE_TICKS } from './bot-tuning.ts';
import type { Probe } from './distance-field.ts';
import { type GoalLine, type Ground, isInGoal, metresToWall, probeWall } from './ground.ts';

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

/** A ball that goes farther between two looks for walls could pass a thin one. */
const STRIDE_M = 1.2;

const probe: Probe = { metres: 0, normalX: 1, normalY: 0, restitution: 1 };

/** @param restTicks for how long it stays where it is first (countdown) */
export function predictBall(
  ground: Ground,
  start: BallSample,
  restTicks: number,
  horizonTicks: number,
): BallPath {
  const ball: Mover = { x: start.x, y: start.y, vx: start.vx, vy: start.vy };
  const samples: BallSample[] = [start];
  const dt = BALL_SAMPLE_TICKS * TICK_SECONDS;
  const keep = 1 - ground.tuning.ball.linearDampingPerS * dt;
  for (let tick = BALL_SAMPLE_TICKS; tick <= horizonTicks; tick += BALL_SAMPLE_TICKS) {
    if (tick > restTicks) {
      moveBall(ground, ball, dt);
      ball.vx *= keep;
      ball.vy *= keep;
    }
    samples.push({ x: ball.x, y: ball.y, vx: ball.vx, vy: ball.vy });
    const goal = goalOf(ground, ball);
    if (goal !== null) return { samples, goal };
  }
  return { samples, goal: null };
}

function moveBall(ground: Ground, ball: Mover, dt: number): void {
  const strides = Math.max(1, Math.ceil((length(ball.vx, ball.vy) * dt) / STRIDE_M));
  const seconds = dt / strides;
  for (let stride = 0; stride < strides; stride += 1) {
    ball.x += ball.vx * seconds;
    ball.y += ball.vy * seconds;
    if (metresToWall(ground, 'ball', ball.x, ball.y) < ground.ballRadiusM) bounce(ground, ball);
  }
}

/** Puts the ball back inside and turns its way round. */
function bounce(ground: Ground, ball: Mover): void {
  const { metres, normalX, normalY, restitution } = probeWall(
    ground,
    'ball',
    ball.x,
    ball.y,
    probe,
  );
  const overM = ground.ballRadiusM - metres;
  ball.x += normalX * overM;
  ball.y += normalY * overM;
  const speed = ball.vx * normalX + ball.vy * normalY;
  if (speed >= 0) return;
  const change = (1 + ground.tuning.ball.restitution * restitution) * speed;
  ball.vx -= change * normalX;
  ball.vy -= change * normalY;
  // Between two bumpers it would go faster and faster.
  const { topSpeedMps } = ground.tuning.ball;
  const scale = Math.min(1, topSpeedMps / Math.max(1, length(ball.vx, ball.vy)));
  ball.vx *= scale;
  ball.vy *= scale;
}

function goalOf(ground: Ground, { x, y }: Mover): 'own' | 'theirs' | null {
  const isIn = (goal: GoalLine): boolean => isInGoal(goal, x, y, ground.ballRadiusM);
  if (x < 0 ? ground.ownGoals.some(isIn) : false) return 'own';
  return x > 0 && ground.theirGoals.some(isIn) ? 'theirs' : null;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

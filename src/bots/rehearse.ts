/**
 * Plays one line of action through in the mind: the car by its plain model, the ball along its
 * predicted path, until they touch. Called many times a decision, so it must stay cheap.
 */
import { BALL, CAR, HIT, TICK_SECONDS } from '../sim/tuning.ts';
import type { BallSample } from './ball-path.ts';
import { BALL_SAMPLE_TICKS, REHEARSE } from './bot-tuning.ts';
import { advanceCar, type CarGuess, type Driving, stopAtWalls } from './car-guess.ts';
import type { Line } from './line.ts';
import type { Situation } from './situation.ts';
import { steerTo } from './steer-course.ts';

export interface Rehearsal {
  /** What the hands and feet do at its beginning. */
  readonly driving: Driving;
  readonly seconds: number;
  readonly touched: boolean;
  /** After the touch, or at the end. */
  readonly ball: BallSample;
}

const STEP_SECONDS = BALL_SAMPLE_TICKS * TICK_SECONDS;

export function rehearse(situation: Situation, line: Line): Rehearsal {
  const { path, arena, ball: now } = situation;
  const car: CarGuess = { ...situation.me };
  let begin: Driving | null = null;
  let ball = now;
  let index = 0;
  for (; index < path.samples.length; index += 1) {
    ball = path.samples[index] ?? ball;
    const after = touch(car, ball);
    if (after !== null && begin !== null) return report(begin, index, true, after);
    const holds = line.first !== null && index * BALL_SAMPLE_TICKS < line.firstTicks;
    const driving = holds && line.first !== null ? line.first : chase(situation, car, index, line);
    begin ??= driving;
    if (after !== null) return report(begin, index, true, after);
    advanceCar(car, driving, BALL_SAMPLE_TICKS);
    stopAtWalls(arena, car);
  }
  if (begin === null) throw new Error('a path of the ball without samples');
  return report(begin, index, false, ball);
}

function report(driving: Driving, steps: number, touched: boolean, ball: BallSample): Rehearsal {
  return { driving, seconds: steps * STEP_SECONDS, touched, ball };
}

/** At where the ball will be when the car is there. */
function chase({ path }: Situation, car: CarGuess, index: number, line: Line): Driving {
  const { samples } = path;
  const ball = samples[index];
  if (ball === undefined) throw new RangeError(`sample ${index} of ${samples.length}`);
  const distance = length(ball.x - car.x, ball.y - car.y);
  const speed = Math.max(REHEARSE.chaseMps, car.ahead);
  const steps = Math.floor(Math.max(0, distance - REHEARSE.touchM) / (speed * STEP_SECONDS));
  const then = samples[Math.min(samples.length - 1, index + steps)] ?? ball;
  const dx = then.x - car.x;
  const dy = then.y - car.y;
  const away = Math.max(0.1, length(dx, dy));
  if (line.roundM !== 0 && dx < REHEARSE.roundUntilM) {
    return steerTo(car, dx - REHEARSE.roundBehindM, dy + line.roundM);
  }
  const aside = line.asideM / away;
  return steerTo(car, dx - dy * aside, dy + dx * aside);
}

/** The ball after the car's touch, or null when they do not touch. */
function touch(car: CarGuess, ball: BallSample): BallSample | null {
  const dx = ball.x - car.x;
  const dy = ball.y - car.y;
  if (dx * dx + dy * dy > REHEARSE.reachM * REHEARSE.reachM) return null;
  const ahead = dx * car.cos + dy * car.sin;
  const aside = dy * car.cos - dx * car.sin;
  const offAhead = ahead - clamp(ahead, CAR.lengthM / 2);
  const offAside = aside - clamp(aside, CAR.widthM / 2);
  const gap = length(offAhead, offAside);
  if (gap > BALL.radiusM + REHEARSE.slackM) return null;
  const centres = length(dx, dy);
  const towardsCentres = HIT.towardsCentres / Math.max(0.1, centres);
  const own = gap > 0 ? (1 - HIT.towardsCentres) / gap : 0;
  const alongNormal = offAhead * own + ahead * towardsCentres;
  const acrossNormal = offAside * own + aside * towardsCentres;
  const norm = Math.max(0.1, length(alongNormal, acrossNormal));
  const x = (alongNormal * car.cos - acrossNormal * car.sin) / norm;
  const y = (alongNormal * car.sin + acrossNormal * car.cos) / norm;
  const vx = car.ahead * car.cos - car.aside * car.sin;
  const vy = car.ahead * car.sin + car.aside * car.cos;
  const closing = (vx - ball.vx) * x + (vy - ball.vy) * y;
  if (closing <= 0) return null;
  const push = closing * REHEARSE.pushFactor;
  return { x: ball.x, y: ball.y, vx: ball.vx + x * push, vy: ball.vy + y * push };
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

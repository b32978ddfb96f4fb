/**
 * Plays one line of action through in the mind: the car by its plain model, the ball along its
 * predicted path, until they touch. Called many times a decision, so it must stay cheap.
 */
import { TICK_SECONDS } from '../sim/tuning.ts';
import type { BallSample } from './ball-path.ts';
import { BALL_SAMPLE_TICKS, HIT_WITH_DASH, REHEARSE } from './bot-tuning.ts';
import { advanceCar, type CarGuess, type Driving, dashCar, stopAtWalls } from './car-guess.ts';
import type { Ground } from './ground.ts';
import type { Line } from './line.ts';
import type { Situation } from './situation.ts';
import { steerTo } from './steer-course.ts';

export interface Rehearsal {
  /** What the hands and feet do at its beginning. */
  readonly driving: Driving;
  /** Whether dash is pressed at its beginning. */
  readonly dash: boolean;
  readonly seconds: number;
  readonly touched: boolean;
  /** After the touch, or at the end. */
  readonly ball: BallSample;
}

const STEP_SECONDS = BALL_SAMPLE_TICKS * TICK_SECONDS;

export function rehearse(situation: Situation, line: Line): Rehearsal {
  const { path, ground, ball: now } = situation;
  const car: CarGuess = { ...situation.me };
  let driving = drivingAt(situation, car, 0, line);
  const begin = driving;
  let dash = false;
  let ball = now;
  let index = 0;
  let before = FAR;
  for (; index < path.samples.length; index += 1) {
    ball = path.samples[index] ?? ball;
    const dx = ball.x - car.x;
    const dy = ball.y - car.y;
    const squared = dx * dx + dy * dy;
    if (squared < REHEARSE.reachM * REHEARSE.reachM) {
      const now = placeOf(ground, car, ball);
      const after = now.gap <= 0 ? touch(ground, car, ball, before, now) : null;
      if (after !== null) {
        return { driving: begin, dash, seconds: index * STEP_SECONDS, touched: true, ball: after };
      }
      before = now;
    }
    if (index > 0) driving = drivingAt(situation, car, index, line);
    if (line.dash && car.dashCooldownTicks === 0 && isDashDue(ground, car, ball, dx, dy)) {
      dashCar(ground, car, driving.steer);
      if (index === 0) dash = true;
    }
    advanceCar(ground, car, driving, BALL_SAMPLE_TICKS);
    stopAtWalls(ground, car);
  }
  return { driving: begin, dash, seconds: index * STEP_SECONDS, touched: false, ball };
}

/** What hands and feet do so many samples into a line. */
export function drivingAt(situation: Situation, car: CarGuess, index: number, line: Line): Driving {
  const holds = line.first !== null && index * BALL_SAMPLE_TICKS < line.firstTicks;
  return holds && line.first !== null ? line.first : chase(situation, car, index, line);
}

/** Whether a dash now carries the car to the ball while it lasts. */
function isDashDue(
  ground: Ground,
  car: CarGuess,
  ball: BallSample,
  dx: number,
  dy: number,
): boolean {
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (dx * car.cos + dy * car.sin < HIT_WITH_DASH.alignedCosine * distance) return false;
  const ballAway = (ball.vx * dx + ball.vy * dy) / distance;
  const closing = car.ahead + ground.tuning.dash.speedMps - ballAway;
  const withinS = HIT_WITH_DASH.withinTicks * TICK_SECONDS;
  return car.ahead > 0 && distance - ground.touchM < closing * withinS;
}

/** At where the ball will be when the car is there. */
function chase(situation: Situation, car: CarGuess, index: number, line: Line): Driving {
  const { samples } = situation.path;
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
    return steerTo(situation, car, dx - REHEARSE.roundBehindM, dy + line.roundM);
  }
  const aside = line.asideM / away;
  return steerTo(situation, car, dx - dy * aside, dy + dx * aside);
}

/** Where the ball is as seen from a car, in the car's axes. */
interface Nearness {
  readonly ahead: number;
  readonly aside: number;
  /** Between the two; negative when they overlap. */
  readonly gap: number;
}

const FAR: Nearness = { ahead: 0, aside: 0, gap: Infinity };

function placeOf({ tuning, ballRadiusM }: Ground, car: CarGuess, ball: BallSample): Nearness {
  const dx = ball.x - car.x;
  const dy = ball.y - car.y;
  const ahead = dx * car.cos + dy * car.sin;
  const aside = dy * car.cos - dx * car.sin;
  const round = tuning.car.cornerRadiusM;
  const offAhead = ahead - clamp(ahead, tuning.car.lengthM / 2 - round);
  const offAside = aside - clamp(aside, tuning.car.widthM / 2 - round);
  return { ahead, aside, gap: length(offAhead, offAside) - round - ballRadiusM };
}

/**
 * The ball after the car's touch, as src/sim/resolve-contacts.ts has it, or null when they move
 * apart. Between two samples they come closer by up to a metre, so the moment is interpolated.
 */
function touch(
  ground: Ground,
  car: CarGuess,
  ball: BallSample,
  before: Nearness,
  now: Nearness,
): BallSample | null {
  const { car: body, ball: kind, hit } = ground.tuning;
  const share = before.gap > 0 && before.gap < 4 ? before.gap / (before.gap - now.gap) : 1;
  const ahead = before.gap < 4 ? before.ahead + (now.ahead - before.ahead) * share : now.ahead;
  const aside = before.gap < 4 ? before.aside + (now.aside - before.aside) * share : now.aside;
  const round = body.cornerRadiusM;
  const offAhead = ahead - clamp(ahead, body.lengthM / 2 - round);
  const offAside = aside - clamp(aside, body.widthM / 2 - round);
  const off = Math.max(0.01, length(offAhead, offAside));
  const normal = turned(car, offAhead / off, offAside / off);
  const vx = car.ahead * car.cos - car.aside * car.sin;
  const vy = car.ahead * car.sin + car.aside * car.cos;
  const closing = (vx - ball.vx) * normal.x + (vy - ball.vy) * normal.y;
  if (closing <= 0) return null;
  const centres = Math.max(0.1, length(ahead, aside));
  const own = 1 - hit.towardsCentres;
  const blend = turned(
    car,
    (offAhead / off) * own + (ahead / centres) * hit.towardsCentres,
    (offAside / off) * own + (aside / centres) * hit.towardsCentres,
  );
  const bounce = Math.min(body.restitution, kind.restitution);
  const push = closing * ((1 + bounce) * (body.massKg / (body.massKg + kind.massKg)));
  const extra =
    closing < hit.fromMps ? 0 : closing * (car.dashTicksLeft > 0 ? hit.dashExtra : hit.extra);
  return {
    x: ball.x,
    y: ball.y,
    vx: ball.vx + normal.x * push + blend.x * extra,
    vy: ball.vy + normal.y * push + blend.y * extra,
  };
}

function turned(car: CarGuess, ahead: number, aside: number): { x: number; y: number } {
  return { x: ahead * car.cos - aside * car.sin, y: ahead * car.sin + aside * car.cos };
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

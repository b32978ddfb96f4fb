/**
 * Turns view frames (one a tick) into the poses to draw at any moment, so that every display rate
 * shows the same motion. Pure: same frames and same time give the same poses. Called by the scene
 * once a drawn frame; never writes to a view frame.
 *
 * Drawing runs one tick behind the frames' due times: at that distance a tick begins to show the
 * moment it is due and there is, as a rule, a frame on either side to go between. It is never
 * further behind the newest frame than that.
 */
import {
  BALL,
  BALL_STRIDE,
  CAR,
  CAR_FLAG,
  CAR_STRIDE,
  LOOSE,
  LOOSE_STRIDE,
  PHASES,
  VIEW,
} from '../../worker/view-frame.ts';
import type { DrawnBall, DrawnCar, DrawnView } from './drawn-view.ts';
import { VIEW_HISTORY, type ViewSource } from './view-source.ts';

export const TICK_MS = 1000 / 60;

/**
 * How far motion goes on when the next frame is late. Bridges the jitter of a worker's timer; at
 * 60 m/s this is half a metre, after which everything holds still.
 */
const MAX_OVERRUN_MS = TICK_MS / 2;

/** A longer time between two drawn frames (a hidden tab, a dead worker) is a pause. */
const PAUSE_MS = 500;

/** The end of a match in which the stadium counts along. */
const LAST_SECONDS = 10;

/**
 * Fills `out` with what to draw at `nowMs`.
 *
 * @param nowMs `performance.timeOrigin` + the time of the drawn frame
 */
export function interpolateView(source: ViewSource, nowMs: number, out: DrawnView): void {
  const newest = source.frame(0);
  if (newest === null) return;

  const newestDueMs = read(newest, VIEW.dueMs);
  const drawMs = Math.min(Math.max(nowMs, newestDueMs) - TICK_MS, newestDueMs + MAX_OVERRUN_MS);

  let after = newest;
  let before = source.frame(1) ?? newest;
  for (let age = 2; age < VIEW_HISTORY && read(before, VIEW.dueMs) > drawMs; age++) {
    const older = source.frame(age);
    if (older === null) break;
    after = before;
    before = older;
  }

  const spanMs = read(after, VIEW.dueMs) - read(before, VIEW.dueMs);
  const alpha = spanMs > 0 ? Math.max(0, (drawMs - read(before, VIEW.dueMs)) / spanMs) : 1;

  if (out.ready && nowMs - out.timeMs > PAUSE_MS) out.pauses++;
  out.ready = true;
  out.timeMs = nowMs;
  out.tick = read(after, VIEW.tick);
  out.alpha = alpha;
  out.phase = PHASES[read(after, VIEW.phase)] ?? 'play';
  out.padsReady = read(after, VIEW.padsReady);
  out.overtime = read(after, VIEW.overtime) !== 0;
  const secondsLeft = (read(after, VIEW.clockTicks) * TICK_MS) / 1000;
  const isLast = out.phase === 'play' && !out.overtime && secondsLeft <= LAST_SECONDS;
  out.lastSeconds = isLast ? secondsLeft : null;

  const isCut = read(after, VIEW.cut) !== read(before, VIEW.cut);
  for (let number = 0; number < out.balls.length; number++) {
    const ball = out.balls[number];
    if (ball === undefined) break;
    interpolateBall(before, after, VIEW.balls + number * BALL_STRIDE, isCut ? 1 : alpha, ball);
    ball.cut += out.pauses;
  }
  interpolateLoose(before, after, isCut ? 1 : alpha, out);
  for (const car of out.cars) {
    interpolateCar(before, after, isCut, alpha, spanMs, car);
    car.cut += out.pauses;
  }
}

/** The way from one angle to another, at most half a turn, in (-pi, pi]. */
export function shortestTurn(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  if (turn > Math.PI) return turn - 2 * Math.PI;
  if (turn <= -Math.PI) return turn + 2 * Math.PI;
  return turn;
}

function interpolateBall(
  before: Float64Array,
  after: Float64Array,
  base: number,
  viewAlpha: number,
  ball: DrawnBall,
): void {
  const leaps =
    read(after, base + BALL.cut) !== read(before, base + BALL.cut) ||
    read(after, base + BALL.present) !== read(before, base + BALL.present);
  const alpha = leaps ? 1 : viewAlpha;
  ball.present = read(after, base + BALL.present) !== 0;
  ball.x = mix(before, after, base + BALL.x, alpha);
  ball.y = mix(before, after, base + BALL.y, alpha);
  ball.vx = mix(before, after, base + BALL.vx, alpha);
  ball.vy = mix(before, after, base + BALL.vy, alpha);
  ball.angle = mixAngle(read(before, base + BALL.angle), read(after, base + BALL.angle), alpha);
  ball.cut = read(after, VIEW.cut) + read(after, base + BALL.cut);
}

function interpolateLoose(
  before: Float64Array,
  after: Float64Array,
  alpha: number,
  out: DrawnView,
): void {
  out.looseCount = read(after, VIEW.looseCount);
  for (let number = 0; number < out.looseCount; number++) {
    const loose = out.loose[number];
    if (loose === undefined) break;
    const base = VIEW.loose + number * LOOSE_STRIDE;
    loose.x = mix(before, after, base + LOOSE.x, alpha);
    loose.y = mix(before, after, base + LOOSE.y, alpha);
    loose.angle = mixAngle(
      read(before, base + LOOSE.angle),
      read(after, base + LOOSE.angle),
      alpha,
    );
  }
}

function interpolateCar(
  before: Float64Array,
  after: Float64Array,
  viewIsCut: boolean,
  viewAlpha: number,
  spanMs: number,
  car: DrawnCar,
): void {
  const base = VIEW.cars + car.slot * CAR_STRIDE;
  const flags = read(after, base + CAR.flags);
  const flagsBefore = read(before, base + CAR.flags);
  const leaps =
    viewIsCut ||
    read(after, base + CAR.cut) !== read(before, base + CAR.cut) ||
    ((flags ^ flagsBefore) & (CAR_FLAG.present | CAR_FLAG.demolished)) !== 0;
  const alpha = leaps ? 1 : viewAlpha;

  car.present = (flags & CAR_FLAG.present) !== 0;
  car.boosting = (flags & CAR_FLAG.boosting) !== 0;
  car.drifting = (flags & CAR_FLAG.drifting) !== 0;
  car.demolished = (flags & CAR_FLAG.demolished) !== 0;
  car.supersonic = (flags & CAR_FLAG.supersonic) !== 0;
  car.x = mix(before, after, base + CAR.x, alpha);
  car.y = mix(before, after, base + CAR.y, alpha);
  car.vx = mix(before, after, base + CAR.vx, alpha);
  car.vy = mix(before, after, base + CAR.vy, alpha);
  car.boost = mix(before, after, base + CAR.boost, alpha);
  car.dashCooldown = read(after, base + CAR.dashCooldown);
  car.cut = read(after, VIEW.cut) + read(after, base + CAR.cut);

  const angleBefore = read(before, base + CAR.angle);
  const angleAfter = read(after, base + CAR.angle);
  car.angle = mixAngle(angleBefore, angleAfter, alpha);

  if (leaps || spanMs <= 0) {
    car.yawRate = 0;
    car.acceleration = 0;
    return;
  }
  car.yawRate = (shortestTurn(angleBefore, angleAfter) * 1000) / spanMs;
  const dvx = read(after, base + CAR.vx) - read(before, base + CAR.vx);
  const dvy = read(after, base + CAR.vy) - read(before, base + CAR.vy);
  car.acceleration = ((dvx * Math.cos(car.angle) + dvy * Math.sin(car.angle)) * 1000) / spanMs;
}

function mix(before: Float64Array, after: Float64Array, offset: number, alpha: number): number {
  const from = read(before, offset);
  return from + (read(after, offset) - from) * alpha;
}

function mixAngle(from: number, to: number, alpha: number): number {
  return shortestTurn(0, from + shortestTurn(from, to) * alpha);
}

function read(frame: Float64Array, offset: number): number {
  return frame[offset] ?? 0;
}

/** Turns a course into what hands and feet do: wheel, pedals, boost, handbrake. */
import type { Action } from './action.ts';
import { DASH_ON_WAY, STEER } from './bot-tuning.ts';
import type { CarGuess, Driving } from './car-guess.ts';
import type { Course } from './course.ts';
import { type Ground, metresToWall, tightestCurvature } from './ground.ts';
import type { Situation } from './situation.ts';
import { wayRound } from './way-round.ts';

export function followCourse(situation: Situation, planned: Course): Action {
  const { traits, ground, me } = situation;
  const course = { ...planned, ...wayRound(ground, me, planned) };
  const dash = course.dash || (traits.dashesOnWay && dashesOnWay(situation, course));
  return { driving: steerCourse(situation, course), dash: dash && traits.dash !== 'never' };
}

/** Whether a dash is worth its speed alone: lined up, far to go, and not fast yet. */
function dashesOnWay({ me: car }: Situation, course: Course): boolean {
  const dx = course.x - car.x;
  const dy = course.y - car.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  return (
    car.dashCooldownTicks === 0 &&
    course.speedMps > DASH_ON_WAY.belowMps &&
    distance > DASH_ON_WAY.beyondM &&
    car.ahead < DASH_ON_WAY.belowMps &&
    car.ahead > DASH_ON_WAY.aboveMps &&
    dx * car.cos + dy * car.sin > DASH_ON_WAY.cosine * distance
  );
}

function steerCourse({ me: car, ground, traits }: Situation, course: Course): Driving {
  const dx = course.x - car.x;
  const dy = course.y - car.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance < 0.3) return { steer: 0, throttle: 0, boost: false, handbrake: false };
  const cosine = (dx * car.cos + dy * car.sin) / distance;
  const sine = (dy * car.cos - dx * car.sin) / distance;
  if (turnsInReverse(ground, car, distance, cosine)) {
    const towards = sine > 0 ? 1 : -1;
    const steer = car.ahead > STEER.slowMps ? towards : -towards;
    return { steer, throttle: -1, boost: false, handbrake: false };
  }
  const throttle = pedal(ground, car, course, distance, cosine, Math.abs(sine));
  return {
    steer: steerFor(ground, car, cosine, sine),
    throttle,
    boost: course.boost && distance > traits.boostBeyondM && isBoostWorth(car, throttle, cosine),
    handbrake: isDrift(car, cosine),
  };
}

/** At full speed towards a place at this distance along x and y, whatever is in between. */
export function steerTo(
  { ground, traits }: Situation,
  car: CarGuess,
  dx: number,
  dy: number,
): Driving {
  const distance = Math.max(0.1, Math.sqrt(dx * dx + dy * dy));
  const cosine = (dx * car.cos + dy * car.sin) / distance;
  const sine = (dy * car.cos - dx * car.sin) / distance;
  const isTight = 2 * Math.abs(sine) > tightestCurvature(ground, car.ahead) * 1.15 * distance;
  const throttle = isTight && car.ahead > STEER.brakeForTurnMps ? -0.5 : 1;
  return {
    steer: steerFor(ground, car, cosine, sine),
    throttle,
    boost: distance > traits.boostBeyondM && isBoostWorth(car, throttle, cosine),
    handbrake: isDrift(car, cosine),
  };
}

/** Ahead, lined up, and not at full speed already. */
function isBoostWorth(car: CarGuess, throttle: number, cosine: number): boolean {
  return throttle > 0 && cosine > STEER.boostCosine && car.ahead < STEER.boostBelowMps;
}

function steerFor(ground: Ground, car: CarGuess, cosine: number, sine: number): number {
  const speed = Math.max(4, Math.abs(car.ahead));
  const error = turnTo(cosine, sine) - car.yaw * STEER.yawCarryS;
  return wheel(error / (STEER.closeInS * speed * tightestCurvature(ground, speed)));
}

function isDrift(car: CarGuess, cosine: number): boolean {
  return cosine < STEER.driftBelowCosine && car.ahead > STEER.driftAboveMps;
}

/** Whether to bring the nose round by backing, as in a turn in three points. */
function turnsInReverse(ground: Ground, car: CarGuess, distance: number, cosine: number): boolean {
  const isNearBehind = cosine < -0.3 && distance < STEER.reverseWithinM;
  const wallM = roomBefore(ground, car, 1);
  if (car.ahead < -0.5) {
    const room = roomBefore(ground, car, -1) > STEER.wallWithinM;
    const reason = isNearBehind || wallM < STEER.wallWithinM * 2;
    return cosine < STEER.reverseUntilCosine && room && reason;
  }
  if (isNearBehind && car.ahead < STEER.brakeToReverseMps) return true;
  if (car.ahead > STEER.slowMps || cosine > 0.5) return false;
  return wallM < STEER.wallWithinM;
}

/** Metres to a wall ahead (1) or behind (-1), from the middle of the car; no farther than it matters. */
function roomBefore(ground: Ground, car: CarGuess, direction: number): number {
  let gone = 0;
  while (gone < STEER.wallWithinM * 2) {
    const x = car.x + car.cos * direction * gone;
    const y = car.y + car.sin * direction * gone;
    const metres = metresToWall(ground, 'cars', x, y);
    if (metres < 0.2) return gone;
    gone += Math.max(0.4, metres);
  }
  return gone;
}

function pedal(
  ground: Ground,
  car: CarGuess,
  course: Course,
  distance: number,
  cosine: number,
  absSine: number,
): number {
  // The circle through the target on which the car is now needs this curvature.
  const needed = (2 * absSine) / distance;
  const tightest = tightestCurvature(ground, car.ahead);
  if (cosine > -0.2 && needed > tightest * 1.15 && car.ahead > 6) return -0.5;
  if (car.ahead > course.speedMps + 3) return -0.75;
  if (car.ahead > course.speedMps) return 0;
  return 1;
}

/** Radians to turn, near enough; exact at 0 and half a turn. */
function turnTo(cosine: number, sine: number): number {
  if (cosine > 0) return sine * (1 + 0.2 * sine * sine);
  return sine < 0 ? -2.6 - sine * 1.2 : 2.6 - sine * 1.2;
}

/** One of the wheel's positions. */
function wheel(steer: number): number {
  const clamped = Math.max(-1, Math.min(1, steer));
  return Math.round(clamped * STEER.positions) / STEER.positions;
}

/**
 * How a car drives, in numbers: those of docs/car-numbers.md. Besides the test of that page, the
 * developers' sandbox measures with it what the numbers on its sliders come to.
 */
import type { Controls } from '../input.ts';
import type { RapierRealm } from '../rapier/realm.ts';
import { mergeTuning, TICKS_PER_SECOND, type Tuning, type TuningOverrides } from '../tuning.ts';
import { createPitch, type Pitch } from './pitch.ts';

export interface CarNumber {
  readonly name: string;
  /** NaN where nothing comes of it, such as a top speed that is never reached. */
  readonly value: number;
  readonly unit: string;
}

/** The car under test. */
interface TunedCar {
  readonly realm: RapierRealm;
  readonly tuning: TuningOverrides;
  readonly drive: Tuning['drive'];
}

/**
 * All of them, in the order of the document.
 *
 * @param tuning what differs from the game's own numbers
 */
export function measureCar(realm: RapierRealm, tuning: TuningOverrides = {}): readonly CarNumber[] {
  const { drive } = mergeTuning(tuning);
  const { topSpeedMps: top, boostTopSpeedMps: boosted } = drive;
  const car: TunedCar = { realm, tuning, drive };
  const numbers: CarNumber[] = [];
  const add = (name: string, value: number, unit: string): void => {
    numbers.push({ name, value: Math.round(value * 100) / 100, unit });
  };
  add(`To 99 % of top speed (${top} m/s)`, secondsToTopSpeed(car, false), 's');
  add(`To 99 % of boosted top speed (${boosted} m/s)`, secondsToTopSpeed(car, true), 's');
  add('Goal line to goal line from rest', secondsToCross(car, false), 's');
  add('Goal line to goal line from rest, boosting', secondsToCross(car, true), 's');
  add('From top speed to rest, braking', stoppingDistanceM(car), 'm');
  add('Turning radius at 6 m/s', turningRadiusM(car, 6, { throttle: 0.35 }), 'm');
  add(`Turning radius at ${top} m/s`, turningRadiusM(car, top, { throttle: 1 }), 'm');
  add(
    `Turning radius at ${boosted} m/s, boosting`,
    turningRadiusM(car, boosted, { boost: true }),
    'm',
  );
  for (const handbrake of [false, true]) {
    const how = handbrake ? 'on the handbrake' : 'by steering';
    const turn = halfTurn(car, handbrake);
    add(`Half turn at top speed ${how}: takes`, turn.seconds, 's');
    add(`Half turn at top speed ${how}: speed after it`, turn.exitSpeedMps, 'm/s');
    add(`Half turn at top speed ${how}: runs on for`, turn.overrunM, 'm');
    add(`Half turn at top speed ${how}: distance lost`, turn.lostM, 'm');
  }
  const hit = (speedMps: number, boost: boolean, dash: boolean): number =>
    ballSpeedAfterHit(car, { speedMps, boost, dash });
  add(`Ball after a plain hit at ${top} m/s`, hit(top, false, false), 'm/s');
  add(`Ball after a boosted hit at ${boosted} m/s`, hit(boosted, true, false), 'm/s');
  add(`Ball after a dash at ${top} m/s`, hit(top, false, true), 'm/s');
  return numbers;
}

const FAR = { x: 0, y: -16 };

/** What has not come by then does not come. */
const WHILE_TICKS = 20 * TICKS_PER_SECOND;

/** From rest to 99 % of a top speed. */
function secondsToTopSpeed(car: TunedCar, boost: boolean): number {
  const pitch = alone(car, -26);
  pitch.car(0).boost = 1;
  pitch.hold(0, { throttle: 1, boost });
  const top = boost ? car.drive.boostTopSpeedMps : car.drive.topSpeedMps;
  return secondsUntil(pitch, () => pitch.speed(0) >= top * 0.99);
}

/** From goal line to goal line, from rest. */
function secondsToCross(car: TunedCar, boost: boolean): number {
  const pitch = alone(car, -30);
  pitch.car(0).boost = 1;
  pitch.hold(0, { throttle: 1, boost });
  return secondsUntil(pitch, () => pitch.pose(0).x >= 30);
}

function stoppingDistanceM(car: TunedCar): number {
  const pitch = alone(car, -10);
  pitch.put(0, { x: -10, y: 4, speedMps: car.drive.topSpeedMps });
  pitch.hold(0, { throttle: -1 });
  let furthest = -10;
  const hasStopped = came(pitch, () => {
    const { x } = pitch.pose(0);
    const turnedBack = x < furthest;
    furthest = Math.max(furthest, x);
    return turnedBack;
  });
  return hasStopped ? furthest + 10 : Number.NaN;
}

/** Of the circle at full lock and a held speed, once settled. */
function turningRadiusM(car: TunedCar, speedMps: number, controls: Partial<Controls>): number {
  const pitch = alone(car, 0);
  pitch.put(0, { x: 0, y: -8, speedMps });
  pitch.hold(0, { steer: 1, ...controls });
  const samples: { vx: number; vy: number; yaw: number }[] = [];
  for (let tick = 0; tick < 60; tick += 1) {
    pitch.car(0).boost = 1;
    pitch.step();
    const pose = pitch.pose(0);
    samples.push({ vx: pose.vx, vy: pose.vy, yaw: pose.angularVelocity });
  }
  const settled = samples.slice(-20);
  const mean = (of: (sample: (typeof samples)[number]) => number): number =>
    settled.reduce((sum, sample) => sum + of(sample), 0) / settled.length;
  return mean(({ vx, vy }) => Math.sqrt(vx * vx + vy * vy)) / mean(({ yaw }) => yaw);
}

interface HalfTurn {
  /** Until the car heads and moves back the way it came. */
  readonly seconds: number;
  readonly exitSpeedMps: number;
  /** How much further along the old way it got. */
  readonly overrunM: number;
  /** What it is behind a car that could turn on the spot at top speed. */
  readonly lostM: number;
}

/** A half turn at top speed, by steering alone or on the handbrake. */
function halfTurn(car: TunedCar, handbrake: boolean): HalfTurn {
  const pitch = alone(car, 0);
  pitch.put(0, { x: -8, y: -10, speedMps: car.drive.topSpeedMps });
  const startX = pitch.pose(0).x;
  let overrunM = 0;
  let turned = 0;
  let ticks = 0;
  const done = (): boolean => {
    const { vx, vy } = pitch.pose(0);
    return turned > 2.9 && vx < 0 && Math.abs(vy) < -vx * 0.1;
  };
  for (; ticks < 300 && !done(); ticks += 1) {
    const left = Math.PI - turned;
    const yaw = pitch.pose(0).angularVelocity;
    // Lets go of wheel and brake early enough to come out straight.
    pitch.hold(0, {
      throttle: 1,
      handbrake: handbrake && left > 0.9,
      steer: left > yaw * 0.12 ? 1 : Math.max(-1, Math.min(1, left * 2)),
    });
    pitch.step();
    turned += pitch.pose(0).angularVelocity / TICKS_PER_SECOND;
    overrunM = Math.max(overrunM, pitch.pose(0).x - startX);
  }
  const seconds = ticks / TICKS_PER_SECOND;
  const backM = startX - pitch.pose(0).x;
  return {
    seconds,
    exitSpeedMps: pitch.speed(0),
    overrunM,
    lostM: seconds * car.drive.topSpeedMps - backM,
  };
}

/** Of a resting ball struck square, two ticks after the touch. */
function ballSpeedAfterHit(
  car: TunedCar,
  hit: { readonly speedMps: number; readonly boost: boolean; readonly dash: boolean },
): number {
  const pitch = createPitch(car.realm, [0], { tuning: car.tuning });
  pitch.put('ball', { x: 0, y: 4 });
  pitch.put(0, { x: -6, y: 4, speedMps: hit.speedMps });
  pitch.car(0).boost = 1;
  if (hit.dash) came(pitch, () => pitch.pose(0).x > -4);
  pitch.hold(0, { throttle: 1, boost: hit.boost, dashCount: hit.dash ? 1 : 0 });
  const wasHit = came(pitch, () => pitch.events.some(({ kind }) => kind === 'ball-hit'));
  if (!wasHit) return Number.NaN;
  pitch.step(2);
  return pitch.speed('ball');
}

function alone(car: TunedCar, x: number): Pitch {
  const pitch = createPitch(car.realm, [0], { tuning: car.tuning });
  pitch.put('ball', FAR);
  pitch.put(0, { x, y: 4 });
  return pitch;
}

function secondsUntil(pitch: Pitch, condition: () => boolean): number {
  const start = pitch.world.state.tick;
  return came(pitch, condition) ? (pitch.world.state.tick - start) / TICKS_PER_SECOND : Number.NaN;
}

/** Whether a condition holds within a while. */
function came(pitch: Pitch, condition: () => boolean): boolean {
  for (let tick = 0; tick < WHILE_TICKS; tick += 1) {
    if (condition()) return true;
    pitch.step();
  }
  return condition();
}

/**
 * What touches mean: extra punch for the ball, statistics, bumps and demolitions. Runs after
 * Rapier's step with the velocities from before it, in slot order.
 */
import { at } from './at.ts';
import { endEffects } from './car-effects.ts';
import { emit } from './emit.ts';
import { parkCar } from './kick-off.ts';
import { isOnPitch, Phase } from './match-state.ts';
import { type Contact, setVelocity, touched } from './physics.ts';
import { countShotsAndSaves } from './shots-and-saves.ts';
import { sinCos } from './sin-cos.ts';
import { teamOfSlot } from './team.ts';
import type { Tuning } from './tuning.ts';
import type { World } from './world.ts';

const contact: Contact = { normalX: 0, normalY: 0 };
const heading = { sin: 0, cos: 1 };

/** @param before vx, vy of each body as Rapier's step began */
export function resolveContacts(world: World, before: Float64Array): void {
  for (let ball = 0; ball < world.ballCount; ball += 1) {
    for (let slot = 0; slot < world.slotCount; slot += 1) {
      if (isOnPitch(at(world.state.cars, slot))) resolveBallTouch(world, slot, ball, before);
    }
    countShotsAndSaves(world, ball, before);
  }
  for (let slot = 0; slot < world.slotCount; slot += 1) {
    for (let other = slot + 1; other < world.slotCount; other += 1) {
      resolveCarTouch(world, slot, other, before);
    }
  }
}

function resolveBallTouch(
  world: World,
  slot: number,
  ballNumber: number,
  before: Float64Array,
): void {
  const { state, physics, tuning } = world;
  const { hit } = tuning;
  const ballIndex = physics.ballIndex + ballNumber;
  const car = at(state.cars, slot);
  // Beyond this distance of centres nothing can touch; spares asking Rapier.
  const reachM = tuning.ball.radiusM + tuning.car.lengthM + 1;
  if (!isWithin(world, slot, ballIndex, reachM)) return;
  if (!touched(physics, slot, ballIndex, contact)) return;
  car.lastTouchTick = state.tick;
  at(state.balls, ballNumber).touchTicks[slot] = state.tick;
  state.lastTouchSlot = slot;
  const { normalX, normalY } = contact;
  const closing = closingSpeed(before, slot, ballIndex, normalX, normalY);
  if (closing < hit.fromMps) return;
  const dashing = car.dashTicksLeft > 0;
  const ball = at(physics.poses, ballIndex);
  const carPose = at(physics.poses, slot);
  const aim = blendedDirection(hit, normalX, normalY, ball.x - carPose.x, ball.y - carPose.y);
  const extra = closing * (dashing ? hit.dashExtra : hit.extra);
  setVelocity(physics, ballIndex, ball.vx + aim.x * extra, ball.vy + aim.y * extra);
  const changeX = ball.vx - (before[ballIndex * 2] ?? 0);
  const changeY = ball.vy - (before[ballIndex * 2 + 1] ?? 0);
  emit(world, ballNumber === 0 ? `ball-hit:${slot}` : `ball-hit:${slot}:${ballNumber}`, {
    kind: 'ball-hit',
    slot,
    ball: ballNumber,
    impulse: Math.sqrt(changeX * changeX + changeY * changeY) * tuning.ball.massKg,
    x: ball.x - normalX * tuning.ball.radiusM,
    y: ball.y - normalY * tuning.ball.radiusM,
    dashing,
  });
}

function resolveCarTouch(world: World, slot: number, other: number, before: Float64Array): void {
  const { state, physics, tuning } = world;
  const { hit, car } = tuning;
  if (!isOnPitch(at(state.cars, slot)) || !isOnPitch(at(state.cars, other))) return;
  if (!isWithin(world, slot, other, car.lengthM * 2)) return;
  if (!touched(physics, slot, other, contact)) return;
  const { normalX, normalY } = contact;
  const closing = closingSpeed(before, slot, other, normalX, normalY);
  if (closing < hit.fromMps) return;
  const first = at(physics.poses, slot);
  const second = at(physics.poses, other);
  emit(world, `car-hit:${slot}:${other}`, {
    kind: 'car-hit',
    slot,
    other,
    impulse: (closing * car.massKg) / 2,
    x: (first.x + second.x) / 2,
    y: (first.y + second.y) / 2,
  });
  const bump = (closing * hit.carExtra) / 2;
  setVelocity(physics, slot, first.vx - normalX * bump, first.vy - normalY * bump);
  setVelocity(physics, other, second.vx + normalX * bump, second.vy + normalY * bump);
  const firstStrikes = strikesFrontally(world, slot, other);
  const secondStrikes = strikesFrontally(world, other, slot);
  if (firstStrikes) demolish(world, other, slot);
  if (secondStrikes) demolish(world, slot, other);
}

function strikesFrontally(world: World, striker: number, victim: number): boolean {
  const { state, physics, settings, tuning } = world;
  if (!settings.mutators.demolitions) return false;
  if (state.phase !== Phase.play || teamOfSlot(striker) === teamOfSlot(victim)) return false;
  if (at(state.cars, striker).supersonic === 0) return false;
  const from = at(physics.poses, striker);
  const to = at(physics.poses, victim);
  sinCos(from.angle, heading);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const ahead = dx * heading.cos + dy * heading.sin;
  return ahead >= tuning.demolition.frontalCosine * Math.sqrt(dx * dx + dy * dy);
}

function demolish(world: World, slot: number, by: number): void {
  const { state, physics } = world;
  const car = at(state.cars, slot);
  const { x, y } = at(physics.poses, slot);
  endEffects(world, slot);
  car.demolishedTicks = world.tuning.demolition.ghostTicks;
  at(state.cars, by).demolitions += 1;
  parkCar(world, slot);
  emit(world, `demolition:${slot}:${by}`, { kind: 'demolition', slot, by, x, y });
}

function isWithin(world: World, first: number, second: number, reachM: number): boolean {
  const a = at(world.physics.poses, first);
  const b = at(world.physics.poses, second);
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy < reachM * reachM;
}

function closingSpeed(
  before: Float64Array,
  first: number,
  second: number,
  normalX: number,
  normalY: number,
): number {
  const vx = (before[first * 2] ?? 0) - (before[second * 2] ?? 0);
  const vy = (before[first * 2 + 1] ?? 0) - (before[second * 2 + 1] ?? 0);
  return vx * normalX + vy * normalY;
}

function blendedDirection(
  { towardsCentres }: Tuning['hit'],
  normalX: number,
  normalY: number,
  centresX: number,
  centresY: number,
): { x: number; y: number } {
  const length = Math.sqrt(centresX * centresX + centresY * centresY);
  const share = length > 0 ? towardsCentres / length : 0;
  const x = normalX * (1 - towardsCentres) + centresX * share;
  const y = normalY * (1 - towardsCentres) + centresY * share;
  const norm = Math.sqrt(x * x + y * y);
  return norm > 0 ? { x: x / norm, y: y / norm } : { x: normalX, y: normalY };
}

/** Carries a world into the peer's state and out of it again. */
import { at } from '../../../src/sim/at.ts';
import { Phase } from '../../../src/sim/match-state.ts';
import type { BodyPose, World } from '../../../src/sim/world.ts';
import { BODY_NUMBERS, writeBodies } from '../scenario/world-record.ts';
import { CAR_CELLS, MATCH_CELLS, PeerBody, PeerCar, type PeerState } from './peer-state.ts';

/** Records of numbers by name: what cars of the rules and cars of the schema have in common. */
type Numbers = Record<string, number>;

export function makeBodies(state: PeerState, world: World): void {
  for (let slot = 0; slot < world.slotCount; slot += 1) state.cars.push(new PeerCar());
  for (let pad = 0; pad < world.state.pads.length; pad += 1) state.pads.push(0);
  for (let loose = firstLoose(world); loose < world.physics.bodies.length; loose += 1) {
    state.loose.push(new PeerBody());
  }
  state.ball = new PeerBody();
}

/** To be called after each step of the server's world. @param inputs those of that step */
export function publishWorld(world: World, inputs: readonly number[], out: PeerState): void {
  const { state, physics } = world;
  out.tick = state.tick;
  publishCells(state as unknown as Numbers, MATCH_CELLS, clockRuns(world), state.tick, out);
  out.scoreLeft = state.score[0];
  out.scoreRight = state.score[1];
  for (const [slot, car] of state.cars.entries()) {
    const to = at(out.cars, slot);
    publishCells(car as unknown as Numbers, CAR_CELLS, true, state.tick, to);
    publishPose(at(physics.poses, slot), to);
    to.input = at(inputs, slot);
  }
  publishPose(at(physics.poses, physics.ballIndex), out.ball);
  for (const [index, pad] of state.pads.entries()) {
    out.pads[index] = endTick(pad.readyInTicks, true, state.tick);
  }
  for (const [index, loose] of out.loose.entries()) {
    publishPose(readLoose(world, firstLoose(world) + index), loose);
  }
}

/** Puts a client's world where the state has the server's. */
export function adoptState(from: PeerState, world: World): void {
  const { state } = world;
  state.tick = from.tick;
  state.phase = from.phase;
  adoptCells(from, MATCH_CELLS, clockRuns(world), state.tick, state as unknown as Numbers);
  state.score[0] = from.scoreLeft;
  state.score[1] = from.scoreRight;
  const bodies: number[] = [];
  for (const [slot, car] of state.cars.entries()) {
    const seen = at(from.cars, slot);
    adoptCells(seen, CAR_CELLS, true, state.tick, car as unknown as Numbers);
    pushPose(seen, bodies);
  }
  pushPose(from.ball, bodies);
  for (const [index, pad] of state.pads.entries()) {
    pad.readyInTicks = ticksLeft(from.pads[index] ?? 0, true, state.tick);
  }
  writeBodies(world, bodies);
  for (const [index, loose] of from.loose.entries()) {
    writeLoose(world, firstLoose(world) + index, loose);
  }
}

/** The clock stands still while the ball is not in play; other timers of the match have phases. */
function clockRuns({ state }: World): boolean {
  return state.phase === Phase.play;
}

function publishCells(
  from: Numbers,
  kinds: Readonly<Record<string, string>>,
  runs: boolean,
  tick: number,
  to: object,
): void {
  const out = to as Numbers;
  for (const name in kinds) {
    const value = from[name] ?? 0;
    const isTimer = kinds[name] === 'endTick';
    const sent = isTimer ? endTick(value, runs || name !== 'clockTicksLeft', tick) : value;
    if (out[name] !== sent) out[name] = sent;
  }
}

function adoptCells(
  from: object,
  kinds: Readonly<Record<string, string>>,
  runs: boolean,
  tick: number,
  out: Numbers,
): void {
  const seen = from as Numbers;
  for (const name in kinds) {
    const value = seen[name] ?? 0;
    const isTimer = kinds[name] === 'endTick';
    out[name] = isTimer ? ticksLeft(value, runs || name !== 'clockTicksLeft', tick) : value;
  }
}

function endTick(left: number, runs: boolean, tick: number): number {
  return left === 0 || !runs ? left : tick + left;
}

function ticksLeft(sent: number, runs: boolean, tick: number): number {
  return runs ? Math.max(0, sent - tick) : sent;
}

function publishPose(from: BodyPose, to: BodyPose): void {
  to.x = from.x;
  to.y = from.y;
  to.angle = from.angle;
  to.vx = from.vx;
  to.vy = from.vy;
  to.angularVelocity = from.angularVelocity;
}

function pushPose(from: BodyPose, out: number[]): void {
  out.push(from.x, from.y, from.angle, from.vx, from.vy, from.angularVelocity);
  if (out.length % BODY_NUMBERS !== 0) throw new Error(`${out.length} numbers are no bodies`);
}

function firstLoose({ physics }: World): number {
  return physics.poses.length;
}

function readLoose({ physics }: World, index: number): BodyPose {
  const body = at(physics.bodies, index);
  const { x, y } = body.translation();
  const { x: vx, y: vy } = body.linvel();
  return { x, y, vx, vy, angle: body.rotation(), angularVelocity: body.angvel() };
}

function writeLoose({ physics }: World, index: number, pose: BodyPose): void {
  const body = at(physics.bodies, index);
  body.setTranslation({ x: pose.x, y: pose.y }, true);
  body.setRotation(pose.angle, true);
  body.setLinvel({ x: pose.vx, y: pose.vy }, true);
  body.setAngvel(pose.angularVelocity, true);
}

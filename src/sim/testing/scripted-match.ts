/**
 * A lively match for tests and benchmarks: every seat plays by a rule that depends only on the
 * world and a seed, so that the same world always gets the same inputs and commands. Chases, boosts,
 * drifts, dashes, joins, leaves and takeovers; goals and demolitions follow from it.
 */
import { at } from '../at.ts';
import type { Command } from '../command.ts';
import { type CarInput, packInput } from '../input.ts';
import { Occupant, Phase } from '../match-state.ts';
import { noise } from '../noise.ts';
import { sinCos } from '../sin-cos.ts';
import { teamOfSlot } from '../team.ts';
import type { World } from '../world.ts';

export interface Script {
  inputs(world: World): readonly CarInput[];
  commands(world: World): readonly Command[];
}

/** Ticks for which a seat's whim lasts. */
const WHIM_TICKS = 20;
const COMMAND_EVERY_TICKS = 211;

export function createScript(seed: number): Script {
  return {
    inputs: (world) => world.state.cars.map((_, slot) => decide(world, slot, seed)),
    commands: (world) => command(world, seed),
  };
}

function decide(world: World, slot: number, seed: number): CarInput {
  const { state, physics } = world;
  const whim = noise(seed, Math.floor(state.tick / WHIM_TICKS), slot);
  const car = at(physics.poses, slot);
  const hunts = whim % 5 === 0;
  const ball = physics.ballIndex + ((whim >> 3) % world.ballCount);
  const prey = at(physics.poses, hunts ? (slot + 1) % world.slotCount : ball);
  const goal = teamOfSlot(slot) === 0 ? 1 : -1;
  // Behind the ball as seen from the goal it attacks, so that pushes are shots.
  const toGoalX = goal * world.settings.arena.halfLength - prey.x;
  const reach = hunts ? 0 : 1.6 / (Math.abs(toGoalX) + Math.abs(prey.y) + 0.001);
  const dx = prey.x - toGoalX * reach - car.x;
  const dy = prey.y + prey.y * reach - car.y;
  const heading = sinCos(car.angle, { sin: 0, cos: 1 });
  const ahead = dx * heading.cos + dy * heading.sin;
  const aside = dy * heading.cos - dx * heading.sin;
  const distance = Math.sqrt(dx * dx + dy * dy) + 0.001;
  const wild = (whim & 0xf0) === 0;
  return packInput({
    steer: wild ? ((whim >> 8) % 255) / 127 - 1 : (aside / distance) * 2 + (ahead < 0 ? 1 : 0),
    throttle: wild && (whim & 0x800) !== 0 ? -1 : 1,
    boost: (whim & 0x300) !== 0,
    handbrake: ahead < -2 && (whim & 0x400) !== 0,
    dashCount: (whim >> 11) & 3,
    skip: (whim & 0x8000) !== 0,
  });
}

function command(world: World, seed: number): readonly Command[] {
  const { state, slotCount } = world;
  if (state.tick === 0) {
    return Array.from({ length: slotCount }, (_, slot) => ({ kind: 'seat-bot', slot }));
  }
  if (state.phase === Phase.end) return [{ kind: 'rematch' }];
  if (state.tick % COMMAND_EVERY_TICKS !== 0) return [];
  const whim = noise(seed, state.tick, 99);
  const slot = whim % slotCount;
  if (at(state.cars, slot).occupant === Occupant.empty) {
    return [{ kind: (whim & 0x100) === 0 ? 'seat-bot' : 'seat-player', slot }];
  }
  return [{ kind: (whim & 0x300) === 0 ? 'vacate' : 'seat-player', slot }];
}

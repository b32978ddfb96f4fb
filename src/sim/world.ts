/**
 * One match: Rapier's world and the rules' state. Only `step` (step.ts) changes it; everybody else
 * reads. Worlds made with equal options and stepped with equal inputs are equal, bit for bit, on
 * every engine.
 */
import type { Arena } from './arena/arena.ts';
import { at } from './at.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { createPhysics } from './create-physics.ts';
import type { GameEvent } from './event.ts';
import { scoringDepthsM } from './goal-room.ts';
import { startMatch } from './kick-off.ts';
import { MAX_BALLS, MAX_TEAM_SIZE, type MatchSettings } from './match-settings.ts';
import { createMatchState, type MatchState } from './match-state.ts';
import { onCells } from './number-tree.ts';
import { type BodyPose, type Physics, readBodyAt, readPlaceAt } from './physics.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { tuneWorld } from './tune-world.ts';
import type { Tuning, TuningOverrides } from './tuning.ts';

export type { BodyPose } from './physics.ts';

export interface WorldOptions {
  readonly settings: MatchSettings;
  /** Chooses the first kick-off's places. */
  readonly seed: number;
  /** Numbers that have the last word over the game's and the settings'. */
  readonly tuning?: TuningOverrides;
}

export interface World {
  readonly settings: MatchSettings;
  /** Those of the settings. */
  readonly arena: Arena;
  readonly teamSize: number;
  /** All numbers that decide how this match plays. */
  readonly tuning: Tuning;
  readonly slotCount: number;
  readonly ballCount: number;
  /** The arena's loose discs, then crates. */
  readonly looseCount: number;
  readonly bounds: Bounds;
  /** By goal of the arena, see goal-room.ts. */
  readonly scoringDepthsM: readonly number[];
  readonly state: MatchState;
  /** The numbers of `state`, side by side; for saving, sending and hashing. */
  readonly cells: Float64Array;
  readonly cellNames: readonly string[];
  readonly physics: Physics;
  /** What the current step has reported so far. */
  readonly events: GameEvent[];
  /** Scratch of a step: vx, vy of cars and balls as Rapier's step began. Not state. */
  readonly velocitiesBefore: Float64Array;
}

/** @throws RangeError or Error naming what cannot be played */
export function createWorld(realm: RapierRealm, options: WorldOptions): World {
  const { settings, seed } = options;
  const { arena, teamSize } = settings;
  const ballCount = settings.mutators.balls;
  requireCount('cars a team', teamSize, MAX_TEAM_SIZE);
  requireCount('balls', ballCount, MAX_BALLS);
  const slotCount = teamSize * 2;
  const tuning = tuneWorld(settings, options.tuning);
  const physics = createPhysics(realm, settings, tuning);
  const { state, cells, names } = onCells(
    createMatchState({
      slotCount,
      ballCount,
      padCount: arena.pads.length,
      kickOffs: Math.abs(Math.trunc(seed)) % arena.kickOffPlaces[0].length,
      tuning,
    }),
  );
  const world: World = {
    settings,
    arena,
    teamSize,
    tuning,
    slotCount,
    ballCount,
    looseCount: physics.bodies.length - physics.looseIndex,
    bounds: boundsOf(arena),
    scoringDepthsM: scoringDepthsM(arena, tuning.ball.radiusM),
    state,
    cells,
    cellNames: names,
    physics,
    events: [],
    velocitiesBefore: new Float64Array(physics.poses.length * 2),
  };
  startMatch(world);
  return world;
}

/**
 * Gives a world's memory back, before another one takes its place in the realm. The world must not
 * be used any more. Left to the garbage collector, it would be freed at some later time, and a
 * memory that was copied back meanwhile would be corrupted.
 */
export function freeWorld(world: World): void {
  world.physics.rapier.free();
}

/** A slot's car, a ball or something loose. */
export type BodyName = number | BallName | { readonly loose: number };
export type BallName = { readonly ball: number };

/** Reads where something is into `out`. For empty and demolished cars and balls out of play too. */
export function readBody({ physics }: World, what: BodyName, out: BodyPose): BodyPose {
  if (typeof what === 'number') return Object.assign(out, at(physics.poses, what));
  if ('ball' in what) return Object.assign(out, at(physics.poses, physics.ballIndex + what.ball));
  readBodyAt(physics, physics.looseIndex + what.loose, out);
  return out;
}

/** The same without velocities, for those who draw hundreds of them each tick. */
export function readLoosePlace(
  { physics }: World,
  loose: number,
  out: { x: number; y: number; angle: number },
): typeof out {
  return readPlaceAt(physics, physics.looseIndex + loose, out);
}

function requireCount(what: string, count: number, most: number): void {
  if (Number.isInteger(count) && count >= 1 && count <= most) return;
  throw new RangeError(`there are 1 to ${most} ${what}, not ${count}`);
}

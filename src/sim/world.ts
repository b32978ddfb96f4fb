/**
 * One match: Rapier's world and the rules' state. Only `step` (step.ts) changes it; everybody else
 * reads. Worlds made with equal options and stepped with equal inputs are equal, bit for bit, on
 * every engine.
 */
import type RapierModule from '@dimforge/rapier2d-deterministic';
import type { Arena } from './arena.ts';
import { at } from './at.ts';
import { buildArena } from './build-arena.ts';
import type { GameEvent } from './event.ts';
import { placeForKickOff } from './kick-off.ts';
import { createMatchState, type MatchState } from './match-state.ts';
import { onCells } from './number-tree.ts';
import { adoptRapierWorld, type BodyPose, createPose, type Physics } from './physics.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { BALL, CAR, LOOSE_BALL, MATCH, PHYSICS, TICK_SECONDS } from './tuning.ts';

export type { BodyPose } from './physics.ts';

export interface WorldOptions {
  readonly arena: Arena;
  /** Cars a team, 1 to 4. */
  readonly teamSize: number;
  /** Chooses the first kick-off's places. */
  readonly seed: number;
  /** Length of a match on the clock; 3 minutes by default. */
  readonly clockTicks?: number;
  /** Small loose balls on the pitch, for benchmarks and rumble. */
  readonly extraBodies?: number;
}

export interface World {
  readonly arena: Arena;
  readonly teamSize: number;
  readonly slotCount: number;
  readonly clockTicks: number;
  readonly state: MatchState;
  /** The numbers of `state`, side by side; for saving, sending and hashing. */
  readonly cells: Float64Array;
  readonly cellNames: readonly string[];
  readonly physics: Physics;
  /** What the current step has reported so far. */
  readonly events: GameEvent[];
  /** Scratch of a step: vx, vy of each body as Rapier's step began. Not state. */
  readonly velocitiesBefore: Float64Array;
}

export function createWorld(realm: RapierRealm, options: WorldOptions): World {
  const { arena, teamSize } = options;
  if (!Number.isInteger(teamSize) || teamSize < 1 || teamSize > 4) {
    throw new RangeError(`a team has 1 to 4 cars, not ${teamSize}`);
  }
  const slotCount = teamSize * 2;
  const clockTicks = options.clockTicks ?? MATCH.clockTicks;
  const { state, cells, names } = onCells(
    createMatchState({
      slotCount,
      padCount: arena.pads.length,
      clockTicks,
      kickOffs: Math.abs(Math.trunc(options.seed)) % arena.kickOffPlaces.length,
    }),
  );
  const world: World = {
    arena,
    teamSize,
    slotCount,
    clockTicks,
    state,
    cells,
    cellNames: names,
    physics: createPhysics(realm, arena, slotCount, options.extraBodies ?? 0),
    events: [],
    velocitiesBefore: new Float64Array((slotCount + 1) * 2),
  };
  placeForKickOff(world);
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

/** Reads where something is into `out`. For empty and demolished cars too. */
export function readBody(world: World, what: number | 'ball', out: BodyPose): BodyPose {
  const { poses, ballIndex } = world.physics;
  return Object.assign(out, at(poses, what === 'ball' ? ballIndex : what));
}

function createPhysics(
  realm: RapierRealm,
  arena: Arena,
  slotCount: number,
  extraBodies: number,
): Physics {
  const { RAPIER } = realm;
  const rapier = new RAPIER.World({ x: 0, y: 0 });
  rapier.timestep = TICK_SECONDS;
  rapier.numSolverIterations = PHYSICS.solverIterations;
  buildArena(RAPIER, rapier, arena);
  const physics: Physics = {
    realm,
    slotCount,
    ballIndex: slotCount,
    rapier,
    bodies: [],
    colliders: [],
    poses: Array.from({ length: slotCount + 1 }, createPose),
  };
  const add = (body: RapierModule.RigidBodyDesc, collider: RapierModule.ColliderDesc): void => {
    const made = rapier.createRigidBody(body.setCanSleep(false));
    physics.bodies.push(made);
    physics.colliders.push(
      rapier.createCollider(
        collider
          .setRestitutionCombineRule(RAPIER.CoefficientCombineRule.Min)
          .setFrictionCombineRule(RAPIER.CoefficientCombineRule.Min),
        made,
      ),
    );
  };
  for (let slot = 0; slot < slotCount; slot += 1) {
    add(RAPIER.RigidBodyDesc.dynamic().setEnabled(false), carCollider(RAPIER));
  }
  add(ballBody(RAPIER).setCcdEnabled(true), ballCollider(RAPIER, BALL.radiusM, BALL.massKg));
  const columns = Math.floor(arena.halfLength * 1.5);
  for (let extra = 0; extra < extraBodies; extra += 1) {
    const column = extra % columns;
    const row = Math.floor(extra / columns);
    add(
      ballBody(RAPIER)
        .setTranslation((column - columns / 2) * 1.1, (row - 11) * 1.1 + 0.5)
        .setLinvel(((extra * 7) % 11) - 5, ((extra * 5) % 13) - 6),
      ballCollider(RAPIER, LOOSE_BALL.radiusM, LOOSE_BALL.massKg),
    );
  }
  adoptRapierWorld(physics, rapier);
  return physics;
}

function carCollider(RAPIER: RapierRealm['RAPIER']): RapierModule.ColliderDesc {
  const round = CAR.cornerRadiusM;
  return RAPIER.ColliderDesc.roundCuboid(CAR.lengthM / 2 - round, CAR.widthM / 2 - round, round)
    .setMass(CAR.massKg)
    .setRestitution(CAR.restitution)
    .setFriction(CAR.friction);
}

function ballBody(RAPIER: RapierRealm['RAPIER']): RapierModule.RigidBodyDesc {
  return RAPIER.RigidBodyDesc.dynamic()
    .setLinearDamping(BALL.linearDampingPerS)
    .setAngularDamping(BALL.angularDampingPerS);
}

function ballCollider(
  RAPIER: RapierRealm['RAPIER'],
  radiusM: number,
  massKg: number,
): RapierModule.ColliderDesc {
  return RAPIER.ColliderDesc.ball(radiusM)
    .setMass(massKg)
    .setRestitution(BALL.restitution)
    .setFriction(BALL.friction);
}

/** Makes all bodies of a match: none is made or removed after this. */
import type RapierModule from '@dimforge/rapier2d-deterministic';
import type { LooseDisc, Place } from './arena/arena.ts';
import { buildArena } from './arena/build-arena.ts';
import { BALL_GROUPS, CAR_GROUPS, LOOSE_GROUPS } from './collision-groups.ts';
import { cratePlaces } from './crate-places.ts';
import type { MatchSettings } from './match-settings.ts';
import { adoptRapierWorld, createPose, type Physics } from './physics.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { TICK_SECONDS, type Tuning } from './tuning.ts';

export function createPhysics(
  realm: RapierRealm,
  { arena, teamSize, mutators }: MatchSettings,
  tuning: Tuning,
): Physics {
  const { RAPIER } = realm;
  const rapier = new RAPIER.World({ x: 0, y: 0 });
  rapier.timestep = TICK_SECONDS;
  rapier.numSolverIterations = tuning.physics.solverIterations;
  buildArena(RAPIER, rapier, arena, tuning.wall);
  const slotCount = teamSize * 2;
  const ballCount = mutators.balls;
  const crates = cratePlaces(arena, mutators.crates);
  const discs = arena.loose.map(({ x, y }): Place => ({ x, y, angle: 0 }));
  const physics: Physics = {
    realm,
    slotCount,
    ballIndex: slotCount,
    ballCount,
    looseIndex: slotCount + ballCount,
    loosePlaces: [...discs, ...crates],
    rapier,
    bodies: [],
    colliders: [],
    poses: Array.from({ length: slotCount + ballCount }, createPose),
  };
  const add = (body: RapierModule.RigidBodyDesc, collider: RapierModule.ColliderDesc): void => {
    const made = rapier.createRigidBody(body);
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
  const body = (linearDampingPerS: number, angularDampingPerS: number) =>
    RAPIER.RigidBodyDesc.dynamic()
      .setLinearDamping(linearDampingPerS)
      .setAngularDamping(angularDampingPerS);
  for (let slot = 0; slot < slotCount; slot += 1) {
    add(
      RAPIER.RigidBodyDesc.dynamic().setEnabled(false).setCanSleep(false),
      carCollider(RAPIER, tuning.car),
    );
  }
  const { ball, crate } = tuning;
  for (let number = 0; number < ballCount; number += 1) {
    add(
      body(ball.linearDampingPerS, ball.angularDampingPerS).setCcdEnabled(true).setCanSleep(false),
      RAPIER.ColliderDesc.ball(ball.radiusM)
        .setMass(ball.massKg)
        .setRestitution(ball.restitution)
        .setFriction(ball.friction)
        .setCollisionGroups(BALL_GROUPS),
    );
  }
  for (const disc of arena.loose) {
    add(body(disc.dampingPerS, disc.dampingPerS), discCollider(RAPIER, disc, ball.friction));
  }
  for (const { x, y, angle } of crates) {
    add(
      body(crate.linearDampingPerS, crate.angularDampingPerS)
        .setTranslation(x, y)
        .setRotation(angle),
      crateCollider(RAPIER, crate),
    );
  }
  adoptRapierWorld(physics, rapier);
  return physics;
}

function carCollider(RAPIER: RapierRealm['RAPIER'], car: Tuning['car']): RapierModule.ColliderDesc {
  const round = car.cornerRadiusM;
  return RAPIER.ColliderDesc.roundCuboid(car.lengthM / 2 - round, car.widthM / 2 - round, round)
    .setMass(car.massKg)
    .setRestitution(car.restitution)
    .setFriction(car.friction)
    .setCollisionGroups(CAR_GROUPS);
}

function discCollider(
  RAPIER: RapierRealm['RAPIER'],
  disc: LooseDisc,
  friction: number,
): RapierModule.ColliderDesc {
  return RAPIER.ColliderDesc.ball(disc.radiusM)
    .setMass(disc.massKg)
    .setRestitution(disc.restitution)
    .setFriction(friction)
    .setCollisionGroups(LOOSE_GROUPS);
}

/** Sharp corners: with round ones, a rollback among 300 crates takes half as long again. */
function crateCollider(
  RAPIER: RapierRealm['RAPIER'],
  crate: Tuning['crate'],
): RapierModule.ColliderDesc {
  return RAPIER.ColliderDesc.cuboid(crate.halfM, crate.halfM)
    .setMass(crate.massKg)
    .setRestitution(crate.restitution)
    .setFriction(crate.friction)
    .setCollisionGroups(LOOSE_GROUPS);
}

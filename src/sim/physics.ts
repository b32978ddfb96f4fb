/**
 * The Rapier half of the world: bodies by index, and their poses as read after the last step.
 * Index n < slotCount is slot n's car, then come the balls, then what is loose (an arena's discs,
 * then crates), which the rules never look at: it is read when somebody shows or hashes it, so that
 * hundreds of crates cost a rollback nothing but Rapier's own work.
 * Nothing outside this folder may call Rapier, and nothing inside may create or remove a body.
 */
import type RapierModule from '@dimforge/rapier2d-deterministic';
import type { Place } from './arena/arena.ts';
import { at } from './at.ts';
import type { RapierRealm } from './rapier/realm.ts';

export interface BodyPose {
  x: number;
  y: number;
  /** Radians in [-pi, pi], 0 faces +x, positive turns towards +y. */
  angle: number;
  /** Metres a second. */
  vx: number;
  vy: number;
  /** Radians a second. */
  angularVelocity: number;
}

export interface Physics {
  readonly realm: RapierRealm;
  readonly slotCount: number;
  /** Of ball 0; the others follow. */
  readonly ballIndex: number;
  readonly ballCount: number;
  /** Of loose body 0; the others follow. */
  readonly looseIndex: number;
  /** Where loose bodies begin. */
  readonly loosePlaces: readonly Place[];
  rapier: RapierModule.World;
  /** In order of creation, which a restored world keeps. */
  bodies: RapierModule.RigidBody[];
  colliders: RapierModule.Collider[];
  /** What Rapier holds (32-bit floats) of cars and balls, so that each is read once a tick. */
  readonly poses: readonly BodyPose[];
}

const scratch = { x: 0, y: 0 };

export function createPose(): BodyPose {
  return { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
}

/** Reads cars and balls anew, after a step or a load. */
export function readPoses(physics: Physics): void {
  for (let index = 0; index < physics.poses.length; index += 1) readPose(physics, index);
}

function readPose(physics: Physics, index: number): void {
  readBodyAt(physics, index, at(physics.poses, index));
}

/** Reads any body from Rapier. */
export function readBodyAt(physics: Physics, index: number, pose: BodyPose): void {
  const body = at(physics.bodies, index);
  body.translation(scratch);
  pose.x = scratch.x;
  pose.y = scratch.y;
  body.linvel(scratch);
  pose.vx = scratch.x;
  pose.vy = scratch.y;
  pose.angle = body.rotation();
  pose.angularVelocity = body.angvel();
}

/** Reads where any body is from Rapier. */
export function readPlaceAt<T extends { x: number; y: number; angle: number }>(
  physics: Physics,
  index: number,
  out: T,
): T {
  const body = at(physics.bodies, index);
  body.translation(scratch);
  out.x = scratch.x;
  out.y = scratch.y;
  out.angle = body.rotation();
  return out;
}

export function setVelocity(physics: Physics, index: number, vx: number, vy: number): void {
  const pose = at(physics.poses, index);
  pose.vx = Math.fround(vx);
  pose.vy = Math.fround(vy);
  scratch.x = vx;
  scratch.y = vy;
  at(physics.bodies, index).setLinvel(scratch, true);
}

export function setAngularVelocity(physics: Physics, index: number, radps: number): void {
  at(physics.poses, index).angularVelocity = Math.fround(radps);
  at(physics.bodies, index).setAngvel(radps, true);
}

/** Puts a body somewhere, at rest. */
export function placeBody(
  physics: Physics,
  index: number,
  x: number,
  y: number,
  angle: number,
): void {
  const body = at(physics.bodies, index);
  scratch.x = x;
  scratch.y = y;
  body.setTranslation(scratch, true);
  body.setRotation(angle, true);
  scratch.x = 0;
  scratch.y = 0;
  body.setLinvel(scratch, true);
  body.setAngvel(0, true);
  if (index < physics.poses.length) readPose(physics, index);
}

/** Puts what is loose where it begins. */
export function placeLooseBodies(physics: Physics): void {
  for (const [loose, { x, y, angle }] of physics.loosePlaces.entries()) {
    placeBody(physics, physics.looseIndex + loose, x, y, angle);
  }
}

export function setEnabled(physics: Physics, index: number, enabled: boolean): void {
  const body = at(physics.bodies, index);
  if (body.isEnabled() !== enabled) body.setEnabled(enabled);
}

/** A contact as the solver saw it in this step. The normal points from the first body to the second. */
export interface Contact {
  normalX: number;
  normalY: number;
}

/** Whether the solver pushed two bodies apart in this step. */
export function touched(physics: Physics, first: number, second: number, out: Contact): boolean {
  let found = false;
  physics.rapier.contactPair(
    at(physics.colliders, first),
    at(physics.colliders, second),
    (manifold, flipped) => {
      for (let contact = 0; contact < manifold.numContacts(); contact += 1) {
        if (found || manifold.contactImpulse(contact) <= 0) continue;
        found = true;
        manifold.normal(scratch);
        out.normalX = flipped ? -scratch.x : scratch.x;
        out.normalY = flipped ? -scratch.y : scratch.y;
      }
    },
  );
  return found;
}

/** Looks handles up again after the Rapier world was replaced by a restored one. */
export function adoptRapierWorld(physics: Physics, rapier: RapierModule.World): void {
  physics.bodies = physics.bodies.map((body) => rapier.getRigidBody(body.handle));
  physics.colliders = physics.colliders.map((collider) => rapier.getCollider(collider.handle));
  physics.rapier = rapier;
  readPoses(physics);
}

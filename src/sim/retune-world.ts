/**
 * The same match by other numbers: everything stands and moves as it did. For those who try numbers
 * out while they drive; what a server plays never changes its numbers.
 */
import { at } from './at.ts';
import { createPose, readBodyAt, readPoses, setEnabled } from './physics.ts';
import type { TuningOverrides } from './tuning.ts';
import { createWorld, freeWorld, type World } from './world.ts';

/**
 * Bodies are made anew, as their sizes and masses may be others; contacts begin anew with them.
 *
 * @param world freed; whoever holds it must go on with the new one
 * @param tuning all that differs from the game's numbers and the settings', not only what is new
 * @throws RangeError as createWorld does; the world is as it was then
 */
export function retuneWorld(world: World, tuning: TuningOverrides): World {
  const { settings, physics } = world;
  const next = createWorld(physics.realm, { settings, seed: 0, tuning });
  next.cells.set(world.cells);
  const pose = createPose();
  for (const [index, body] of next.physics.bodies.entries()) {
    readBodyAt(physics, index, pose);
    body.setTranslation(pose, true);
    body.setRotation(pose.angle, true);
    body.setLinvel({ x: pose.vx, y: pose.vy }, true);
    body.setAngvel(pose.angularVelocity, true);
    setEnabled(next.physics, index, at(physics.bodies, index).isEnabled());
  }
  readPoses(next.physics);
  freeWorld(world);
  return next;
}

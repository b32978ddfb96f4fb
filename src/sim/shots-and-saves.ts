/** Whether a touch sent the ball towards a goal mouth or kept it out of one. */
import { at } from './at.ts';
import { emit } from './emit.ts';
import { Phase } from './match-state.ts';
import { teamOfSlot } from './team.ts';
import { MATCH } from './tuning.ts';
import type { World } from './world.ts';

/** Called after a hit, with the velocities from before it. */
export function countShotsAndSaves(world: World, slot: number, before: Float64Array): void {
  const { state, physics } = world;
  if (state.phase !== Phase.play) return;
  const ball = at(physics.poses, physics.ballIndex);
  const beforeX = before[physics.ballIndex * 2] ?? 0;
  const beforeY = before[physics.ballIndex * 2 + 1] ?? 0;
  const car = at(state.cars, slot);
  const attacks = teamOfSlot(slot) === 0 ? 1 : -1;
  const heads = isOnTarget(world, attacks, ball.vx, ball.vy);
  const headed = isOnTarget(world, attacks, beforeX, beforeY);
  if (heads && !headed && state.tick - car.lastShotTick > MATCH.statisticTicks) {
    car.shots += 1;
    car.lastShotTick = state.tick;
    emit(world, `shot:${slot}`, { kind: 'shot', slot });
  }
  const threatens = isOnTarget(world, -attacks, ball.vx, ball.vy);
  const threatened = isOnTarget(world, -attacks, beforeX, beforeY);
  if (threatened && !threatens && state.tick - car.lastSaveTick > MATCH.statisticTicks) {
    car.saves += 1;
    car.lastSaveTick = state.tick;
    emit(world, `save:${slot}`, { kind: 'save', slot });
  }
}

/** Whether the ball, going on straight, would soon be in the goal on that side (1 right, -1 left). */
function isOnTarget(world: World, side: number, vx: number, vy: number): boolean {
  const ball = at(world.physics.poses, world.physics.ballIndex);
  const speed = vx * side;
  if (speed <= 0) return false;
  const seconds = (world.arena.halfLength - ball.x * side) / speed;
  if (seconds > MATCH.onTargetS) return false;
  return Math.abs(ball.y + vy * seconds) < world.arena.goalHalfWidth;
}

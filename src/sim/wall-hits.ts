/** Reports when a ball or a car strikes a wall or a post. Changes nothing. */
import type { Arena, Point } from './arena/arena.ts';
import { nearestSurface, type Surface } from './arena/nearest-surface.ts';
import { at } from './at.ts';
import { emit } from './emit.ts';
import { isOnPitch } from './match-state.ts';
import type { World } from './world.ts';

/** How close the surface must be for a change of speed to be the wall's doing. */
const SLACK_M = 0.6;
const POST_REACH_M = 0.9;

const surface: Surface = { distanceM: 0, normalX: 0, normalY: 0 };

/** @param before vx, vy of each body as Rapier's step began */
export function showWallHits(world: World, before: Float64Array): void {
  const { physics, state, slotCount, tuning } = world;
  const { car, ball } = tuning;
  for (let slot = 0; slot < slotCount; slot += 1) {
    if (!isOnPitch(at(state.cars, slot))) continue;
    showHit(world, { index: slot, slot, ball: -1 }, car.lengthM / 2, car.massKg, before);
  }
  for (let number = 0; number < world.ballCount; number += 1) {
    const who = { index: physics.ballIndex + number, slot: -1, ball: number };
    showHit(world, who, ball.radiusM, ball.massKg, before);
  }
}

function showHit(
  world: World,
  who: { readonly index: number; readonly slot: number; readonly ball: number },
  radiusM: number,
  massKg: number,
  before: Float64Array,
): void {
  const { index, slot, ball } = who;
  const { arena } = world.settings;
  const { shownFromMps } = world.tuning.wall;
  const pose = at(world.physics.poses, index);
  const [vx, vy] = [before[index * 2] ?? 0, before[index * 2 + 1] ?? 0];
  // Most ticks nothing is struck, and then the walls need not be looked at.
  const [dvx, dvy] = [pose.vx - vx, pose.vy - vy];
  if (dvx * dvx + dvy * dvy < shownFromMps * shownFromMps) return;
  const { distanceM, normalX, normalY } = nearestSurface(
    arena,
    slot === -1 ? 'ball' : 'cars',
    pose.x,
    pose.y,
    surface,
  );
  if (distanceM > radiusM + SLACK_M) return;
  const approach = -vx * normalX - vy * normalY;
  const change = approach + pose.vx * normalX + pose.vy * normalY;
  if (approach < shownFromMps || change < shownFromMps) return;
  const x = pose.x - normalX * distanceM;
  const y = pose.y - normalY * distanceM;
  emit(world, ball > 0 ? `wall-hit:${slot}:${ball}` : `wall-hit:${slot}`, {
    kind: 'wall-hit',
    slot,
    ball,
    impulse: change * massKg,
    x,
    y,
    post: isPost(arena, x, y),
  });
}

function isPost({ goals }: Arena, x: number, y: number): boolean {
  const isNear = (end: Point): boolean => {
    const dx = x - end.x;
    const dy = y - end.y;
    return dx * dx + dy * dy < POST_REACH_M * POST_REACH_M;
  };
  return goals.some(({ from, to }) => isNear(from) || isNear(to));
}

/** Reports when the ball or a car strikes a wall or a post. Changes nothing. */
import type { Arena } from './arena.ts';
import { at } from './at.ts';
import { emit } from './emit.ts';
import { isOnPitch } from './match-state.ts';
import { BALL, CAR, WALL } from './tuning.ts';
import type { World } from './world.ts';

/** How close the surface must be for a change of speed to be the wall's doing. */
const SLACK_M = 0.6;
const POST_REACH_M = 0.9;

interface Surface {
  distanceM: number;
  /** Into the pitch. */
  normalX: number;
  normalY: number;
}

const surface: Surface = { distanceM: 0, normalX: 0, normalY: 0 };

/** @param before vx, vy of each body as Rapier's step began */
export function showWallHits(world: World, before: Float64Array): void {
  const { physics, state, slotCount } = world;
  for (let slot = 0; slot < slotCount; slot += 1) {
    if (isOnPitch(at(state.cars, slot))) {
      showHit(world, slot, slot, CAR.lengthM / 2, CAR.massKg, before);
    }
  }
  showHit(world, physics.ballIndex, -1, BALL.radiusM, BALL.massKg, before);
}

function showHit(
  world: World,
  index: number,
  slot: number,
  radiusM: number,
  massKg: number,
  before: Float64Array,
): void {
  const pose = at(world.physics.poses, index);
  nearestWall(world.arena, pose.x, pose.y, surface);
  if (surface.distanceM > radiusM + SLACK_M) return;
  const { normalX, normalY } = surface;
  const approach = -(before[index * 2] ?? 0) * normalX - (before[index * 2 + 1] ?? 0) * normalY;
  const change = approach + pose.vx * normalX + pose.vy * normalY;
  if (approach < WALL.shownFromMps || change < WALL.shownFromMps) return;
  const x = pose.x - normalX * surface.distanceM;
  const y = pose.y - normalY * surface.distanceM;
  emit(world, `wall-hit:${slot}`, {
    kind: 'wall-hit',
    slot,
    impulse: change * massKg,
    x,
    y,
    post: isPost(world.arena, x, y),
  });
}

function isPost(arena: Arena, x: number, y: number): boolean {
  const dx = Math.abs(x) - arena.halfLength;
  const dy = Math.abs(y) - arena.goalHalfWidth;
  return dx * dx + dy * dy < POST_REACH_M * POST_REACH_M;
}

/** Distance from a point inside to the nearest wall, and the wall's normal. */
function nearestWall(arena: Arena, x: number, y: number, out: Surface): void {
  const signX = x < 0 ? -1 : 1;
  const signY = y < 0 ? -1 : 1;
  const absX = x * signX;
  const absY = y * signY;
  const cornerX = absX - (arena.halfLength - arena.cornerRadius);
  const cornerY = absY - (arena.halfWidth - arena.cornerRadius);
  if (cornerX > 0 && cornerY > 0) {
    const length = Math.sqrt(cornerX * cornerX + cornerY * cornerY);
    set(out, arena.cornerRadius - length, (-cornerX / length) * signX, (-cornerY / length) * signY);
    return;
  }
  const inMouth = absY < arena.goalHalfWidth;
  const toSide = arena.halfWidth - absY;
  const toEnd = arena.halfLength + (inMouth ? arena.goalDepth : 0) - absX;
  if (inMouth && absX > arena.halfLength) {
    const toPost = arena.goalHalfWidth - absY;
    if (toPost < toEnd) set(out, toPost, 0, -signY);
    else set(out, toEnd, -signX, 0);
    return;
  }
  const postX = absX - arena.halfLength;
  const postY = absY - arena.goalHalfWidth;
  const toPost = Math.sqrt(postX * postX + postY * postY);
  if (inMouth && toPost < toEnd && toPost > 0) {
    set(out, toPost, (postX / toPost) * signX, (postY / toPost) * signY);
  } else if (toSide < toEnd) {
    set(out, toSide, 0, -signY);
  } else {
    set(out, toEnd, -signX, 0);
  }
}

function set(out: Surface, distanceM: number, normalX: number, normalY: number): void {
  out.distanceM = distanceM;
  out.normalX = normalX;
  out.normalY = normalY;
}

/**
 * An arena's obstacles as fixed colliders. The outline becomes one thick box behind each of its
 * edges, so that nothing gets through however fast it is; boxes reach past convex corners and so lie
 * over one another, which leaves no seam to catch on. Called once, when a world is made.
 */
import type RapierModule from '@dimforge/rapier2d-deterministic';
import { at } from '../at.ts';
import { fixedGroups } from '../collision-groups.ts';
import type { RapierRealm } from '../rapier/realm.ts';
import type { Tuning } from '../tuning.ts';
import type { Arena, Plane, Point, Stops, Wall } from './arena.ts';
import { outlineSlabs } from './outline-slabs.ts';

/** Far enough for any arena. */
const PLANE_REACH_M = 2000;
const MIN_WALL_RADIUS_M = 0.05;

/** @throws Error when the arena has what no compiled arena has */
export function buildArena(
  RAPIER: RapierRealm['RAPIER'],
  rapier: RapierModule.World,
  arena: Arena,
  wall: Tuning['wall'],
): void {
  requireSane(arena);
  const add = (
    desc: RapierModule.ColliderDesc | null,
    { restitution, stops }: { readonly restitution: number; readonly stops: Stops },
  ): void => {
    if (desc === null) throw new Error(`arena ${arena.name}: an obstacle has no valid shape`);
    rapier.createCollider(
      desc
        .setRestitution(wall.restitution * restitution)
        .setFriction(wall.friction)
        // Outranks the rule of balls and cars: what they have times the factor.
        .setRestitutionCombineRule(RAPIER.CoefficientCombineRule.Multiply)
        .setFrictionCombineRule(RAPIER.CoefficientCombineRule.Min)
        .setCollisionGroups(fixedGroups(stops)),
    );
  };
  const hull = (points: readonly Point[]): RapierModule.ColliderDesc | null =>
    RAPIER.ColliderDesc.convexHull(new Float32Array(points.flatMap(({ x, y }) => [x, y])));
  const disc = ({ x, y }: Point, radiusM: number): RapierModule.ColliderDesc =>
    RAPIER.ColliderDesc.ball(radiusM).setTranslation(x, y);

  for (const slab of outlineSlabs(arena.outline, wall.thicknessM)) {
    add(hull(slab), { restitution: 1, stops: 'all' });
  }
  for (const one of arena.walls) {
    const radiusM = wallRadius(one);
    for (const point of one.points) add(disc(point, radiusM), one);
    for (let index = 1; index < one.points.length; index += 1) {
      const [from, to] = [at(one.points, index - 1), at(one.points, index)];
      if (from.x !== to.x || from.y !== to.y) add(hull(bar(from, to, radiusM)), one);
    }
  }
  for (const one of arena.discs) add(disc(one, one.radiusM), one);
  for (const one of arena.planes) add(hull(beyond(one)), one);
}

export function wallRadius({ thicknessM }: Wall): number {
  return Math.max(MIN_WALL_RADIUS_M, thicknessM / 2);
}

function bar(from: Point, to: Point, radiusM: number): Point[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const scale = radiusM / Math.sqrt(dx * dx + dy * dy);
  const [x, y] = [dy * scale, -dx * scale];
  return [
    { x: from.x + x, y: from.y + y },
    { x: to.x + x, y: to.y + y },
    { x: to.x - x, y: to.y - y },
    { x: from.x - x, y: from.y - y },
  ];
}

function beyond({ normalX, normalY, distanceM }: Plane): Point[] {
  const corner = (along: number, depthM: number): Point => ({
    x: normalX * (distanceM - depthM) - normalY * along,
    y: normalY * (distanceM - depthM) + normalX * along,
  });
  return [
    corner(-PLANE_REACH_M, 0),
    corner(PLANE_REACH_M, 0),
    corner(PLANE_REACH_M, PLANE_REACH_M),
    corner(-PLANE_REACH_M, PLANE_REACH_M),
  ];
}

/** What reaches Rapier and is no number, or no shape, stops the whole wasm instance. */
function requireSane(arena: Arena): void {
  const points = [
    arena.outline,
    arena.walls.flatMap((wall) => wall.points),
    arena.discs,
    arena.loose,
  ];
  for (const { x, y } of points.flat()) {
    if (!(Math.abs(x) < PLANE_REACH_M && Math.abs(y) < PLANE_REACH_M)) {
      throw new Error(`arena ${arena.name}: there is no place ${x}, ${y}`);
    }
  }
  const sizes = [...arena.discs, ...arena.loose].map(({ radiusM }) => radiusM);
  for (const size of [...sizes, ...arena.loose.map(({ massKg }) => massKg)]) {
    if (!(size > 0 && size < PLANE_REACH_M)) {
      throw new Error(`arena ${arena.name}: a disc has a radius or mass of ${size}`);
    }
  }
  if (arena.outline.length < 3) throw new Error(`arena ${arena.name} has no outline`);
  for (const places of [...arena.kickOffPlaces, ...arena.respawnPlaces, arena.ballPlaces]) {
    if (places.length === 0) throw new Error(`arena ${arena.name}: places are missing`);
  }
}

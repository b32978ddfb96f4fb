/** Whether a round thing has room at a place in an arena. Used by the checks and by the importer. */
import type { Arena, Point, Stops } from '../../sim/arena/arena.ts';
import { distanceToPath, isInside } from './geometry.ts';

/** What is in the way. */
export type Hindrance = 'outside' | 'outline' | 'wall' | 'disc' | 'plane';

/** What a circle around a point would lie in, or null for room. */
export function hindranceAt(
  arena: Pick<Arena, 'outline' | 'walls' | 'discs' | 'planes'>,
  point: Point,
  radiusM: number,
  who: Exclude<Stops, 'all'>,
): Hindrance | null {
  const isStopped = ({ stops }: { readonly stops: Stops }): boolean =>
    stops === 'all' || stops === who;
  if (!isInside(point, arena.outline)) return 'outside';
  if (distanceToPath(point, arena.outline, true) < radiusM) return 'outline';
  for (const wall of arena.walls) {
    if (!isStopped(wall)) continue;
    if (distanceToPath(point, wall.points, false) < radiusM + wall.thicknessM / 2) return 'wall';
  }
  for (const disc of arena.discs) {
    if (!isStopped(disc)) continue;
    if (Math.hypot(point.x - disc.x, point.y - disc.y) < radiusM + disc.radiusM) return 'disc';
  }
  for (const plane of arena.planes) {
    if (!isStopped(plane)) continue;
    const height = plane.normalX * point.x + plane.normalY * point.y - plane.distanceM;
    if (height < radiusM) return 'plane';
  }
  return null;
}

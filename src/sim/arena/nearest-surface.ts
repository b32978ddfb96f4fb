/**
 * The nearest wall of an arena to a point, for those who show or judge a bounce. Goes through all
 * edges, so call it for what happened, not every tick.
 */
import { at } from '../at.ts';
import type { Arena, Point, Stops } from './arena.ts';
import { wallRadius } from './build-arena.ts';

export interface Surface {
  /** Below 0 inside the wall. */
  distanceM: number;
  /** Away from the wall. */
  normalX: number;
  normalY: number;
}

/** @param whom what stops others only is left out */
export function nearestSurface(
  arena: Arena,
  whom: 'ball' | 'cars',
  x: number,
  y: number,
  out: Surface,
): Surface {
  out.distanceM = Infinity;
  const { outline } = arena;
  for (let index = 0; index < outline.length; index += 1) {
    nearEdge(at(outline, index), at(outline, (index + 1) % outline.length), 0, x, y, out);
  }
  for (const wall of arena.walls) {
    if (!stopsWhom(wall.stops, whom)) continue;
    for (let index = 1; index < wall.points.length; index += 1) {
      const [from, to] = [at(wall.points, index - 1), at(wall.points, index)];
      nearEdge(from, to, wallRadius(wall), x, y, out);
    }
  }
  for (const disc of arena.discs) {
    if (stopsWhom(disc.stops, whom)) nearEdge(disc, disc, disc.radiusM, x, y, out);
  }
  for (const { normalX, normalY, distanceM, stops } of arena.planes) {
    const away = x * normalX + y * normalY - distanceM;
    if (stopsWhom(stops, whom) && away < out.distanceM) set(out, away, normalX, normalY);
  }
  return out;
}

function stopsWhom(stops: Stops, whom: 'ball' | 'cars'): boolean {
  return stops === 'all' || stops === whom;
}

function nearEdge(a: Point, b: Point, radiusM: number, x: number, y: number, out: Surface): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const share = squared > 0 ? ((x - a.x) * dx + (y - a.y) * dy) / squared : 0;
  const clamped = Math.max(0, Math.min(1, share));
  const awayX = x - a.x - dx * clamped;
  const awayY = y - a.y - dy * clamped;
  const length = Math.sqrt(awayX * awayX + awayY * awayY);
  if (length - radiusM >= out.distanceM || length === 0) return;
  set(out, length - radiusM, awayX / length, awayY / length);
}

function set(out: Surface, distanceM: number, normalX: number, normalY: number): void {
  out.distanceM = distanceM;
  out.normalX = normalX;
  out.normalY = normalY;
}

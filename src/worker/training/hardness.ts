/** How hard the nth of ten balls is, from 0 to 1.3: rises within a drill and from level to level. */
import type { DrillLevel } from './api.ts';

export function hardness(level: DrillLevel, n: number): number {
  return (level - 1) * 0.4 + n * 0.055;
}

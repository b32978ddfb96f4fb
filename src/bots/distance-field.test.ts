import { expect, it } from 'vitest';
import { ARENAS } from '../sim/arena/arenas.ts';
import { nearestSurface } from '../sim/arena/nearest-surface.ts';
import { DistanceField } from './distance-field.ts';

it.each(ARENAS.map((arena) => [arena.name, arena] as const))(
  'tells how far the walls of %s are, as going by each does',
  (_, arena) => {
    const surface = { distanceM: 0, normalX: 0, normalY: 0 };
    for (const walker of ['ball', 'cars'] as const) {
      const field = new DistanceField(arena, walker);
      // Corners of cells are exact, what is between them is not where walls meet.
      const errors: number[] = [];
      for (let n = 0; n < 2000; n += 1) {
        const x = (((n * 0.618) % 2) - 1) * (arena.halfLength - 8);
        const y = (((n * 0.414) % 2) - 1) * (arena.halfWidth - 8);
        const { distanceM } = nearestSurface(arena, walker, x, y, surface);
        errors.push(Math.abs(field.metresAt(x, y) - distanceM));
      }
      const sorted = errors.toSorted((a, b) => a - b);
      expect(sorted[1000]).toBeLessThan(0.02);
      expect(sorted.at(-1)).toBeLessThan(0.5);
    }
  },
);

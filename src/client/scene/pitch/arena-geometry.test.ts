import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARENAS } from '../../../sim/arena/arenas.ts';
import {
  distanceOutside,
  goalMiddle,
  isInside,
  nearestGoal,
  netCorners,
  outOf,
  reachOf,
} from './arena-geometry.ts';

describe.each(ARENAS.map((arena) => [arena.name, arena] as const))('the arena %s', (_, arena) => {
  it('has its nets behind its goal lines and inside its outline', () => {
    for (const goal of arena.goals) {
      const out = outOf(goal);
      const { x, y } = goalMiddle(goal);
      expect(Math.hypot(out.x, out.y)).toBeCloseTo(1);
      expect(isInside(arena.outline, x - out.x * 0.5, y - out.y * 0.5)).toBe(true);
      expect(Math.sign(out.x)).toBe(goal.team === 0 ? -1 : 1);
      const [, , backFrom, backTo] = netCorners(goal);
      const middleX = (backFrom.x + backTo.x) / 2 - out.x * 0.1;
      const middleY = (backFrom.y + backTo.y) / 2 - out.y * 0.1;
      expect(isInside(arena.outline, middleX, middleY)).toBe(true);
    }
  });

  it('reaches around everything that is inside', () => {
    const reach = reachOf(arena);
    const coordinate = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        if (!isInside(arena.outline, x, y)) {
          expect(distanceOutside(arena.outline, x, y)).toBeGreaterThanOrEqual(0);
          return;
        }
        expect(distanceOutside(arena.outline, x, y)).toBe(0);
        expect(Math.abs(x)).toBeLessThanOrEqual(reach.halfWidth);
        expect(Math.abs(y)).toBeLessThanOrEqual(reach.halfHeight);
      }),
    );
  });

  it('finds the goal of each team', () => {
    expect(nearestGoal(arena, 0, 0, 0)?.team).toBe(0);
    expect(nearestGoal(arena, 1, 0, 0)?.team).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { at } from '../at.ts';
import type { Point } from './arena.ts';
import type { ArenaFile } from './arena-file.ts';
import { ARENAS, arenaNamed } from './arenas.ts';
import { compileArena } from './compile-arena.ts';
import { flattenCurves } from './flatten-curve.ts';

const PLAIN: ArenaFile = {
  format: 'driftball-arena',
  version: 1,
  name: 'plain',
  title: 'Plain',
  length: 40,
  width: 24,
  outline: [
    { x: -20, y: -12 },
    { x: 20, y: -12 },
    { x: 20, y: 12 },
    { x: -20, y: 12 },
  ],
  goals: [
    { team: 'left', from: { x: -20, y: 4 }, to: { x: -20, y: -4 } },
    { team: 'right', from: { x: 20, y: 4 }, to: { x: 20, y: -4 } },
  ],
};

describe('the classic arena', () => {
  const arena = arenaNamed('classic');
  if (arena === undefined) throw new Error('no classic arena');

  it('is the field of the rules', () => {
    expect([arena.halfLength, arena.halfWidth]).toEqual([30, 19]);
    expect(extent(arena.outline)).toEqual({ left: -33, right: 33, top: -19, bottom: 19 });
    expect(isClockwise(arena.outline)).toBe(true);
  });

  it('has corners of radius 7, 2 cm at most inside the arc', () => {
    const corner = arena.outline.filter(({ x, y }) => x > 23 && x <= 30 && y < -12);
    expect(corner.length).toBeGreaterThan(8);
    for (const { x, y } of corner) expect(distance(x - 23, y + 12)).toBeCloseTo(7, 9);
    const middles = corner.slice(1).map((point, n) => middle(point, at(corner, n)));
    for (const { x, y } of middles) expect(distance(x - 23, y + 12)).toBeGreaterThan(6.98);
  });

  it('has posts that are round into the pitch, not out of it', () => {
    const post = arena.outline.filter(({ x, y }) => x >= 30 && x <= 30.3 && y > 4.9 && y < 5.4);
    for (const { x, y } of post) expect(distance(x - 30.3, y - 5.3)).toBeCloseTo(0.3, 9);
    expect(post.length).toBeGreaterThan(3);
  });

  it('has a goal for each team with the pitch on the left of its line', () => {
    expect(arena.goals).toEqual([
      { team: 0, from: { x: -30, y: -5 }, to: { x: -30, y: 5 }, depthM: 3 },
      { team: 1, from: { x: 30, y: 5 }, to: { x: 30, y: -5 }, depthM: 3 },
    ]);
  });

  it('has six large pads and eighteen small ones', () => {
    expect(arena.pads.filter(({ large }) => large)).toHaveLength(6);
    expect(arena.pads.filter(({ large }) => !large)).toHaveLength(18);
  });

  it('begins as ever: the first five places, turned by half for the other team', () => {
    const [left, right] = arena.kickOffPlaces;
    expect(left.slice(0, 5).map(({ x, y }) => [x, y])).toEqual([
      [-15, 9],
      [-15, -9],
      [-19, 3.5],
      [-19, -3.5],
      [-23, 0],
    ]);
    expect(at(left, 0).angle).toBeCloseTo(-0.5404, 3);
    expect(left.map(({ x, y }) => [0 - x, 0 - y])).toEqual(right.map(({ x, y }) => [x, y]));
    for (const [n, place] of left.entries()) {
      const turned = at(right, n).angle - place.angle;
      expect(Math.cos(turned)).toBeCloseTo(-1, 9);
    }
  });
});

describe.each(ARENAS.map((arena) => [arena.name, arena] as const))('the arena %s', (_, arena) => {
  it.each([
    ['kick-off', arena.kickOffPlaces],
    ['respawn', arena.respawnPlaces],
  ] as const)('has %s places for eight a side, none in another', (_what, places) => {
    for (const team of places) expect(team.length).toBeGreaterThanOrEqual(8);
    const all = places.flat();
    for (const [n, place] of all.entries()) {
      for (const other of all.slice(n + 1)) {
        expect(distance(place.x - other.x, place.y - other.y)).toBeGreaterThan(2.6);
      }
    }
  });

  it('has a clockwise outline and at most 32 pads', () => {
    expect(isClockwise(arena.outline)).toBe(true);
    expect(arena.pads.length).toBeLessThanOrEqual(32);
  });
});

describe('an arena file', () => {
  it('gets defaults for what it leaves out', () => {
    const arena = compileArena(PLAIN);
    expect(arena.ballPlaces).toEqual([{ x: 0, y: 0 }]);
    expect(arena.kickOffPlaces[0].length).toBeGreaterThan(3);
    expect(arena.kickOffPlaces[1]).toHaveLength(arena.kickOffPlaces[0].length);
    expect(arena.ball).toEqual({ size: 1, mass: 1, bounce: 1, damping: 1 });
    expect(arena.look.turf).toBe(0x0b3d34);
    expect(arena.look.markings.length).toBe(4);
    expect(arena.goals.map(({ depthM }) => depthM)).toEqual([3, 3]);
  });

  it('is turned clockwise where it is not', () => {
    const arena = compileArena({ ...PLAIN, outline: PLAIN.outline.toReversed() });
    expect(isClockwise(arena.outline)).toBe(true);
  });

  it('bulges to the left of the way where a curve is positive', () => {
    const arc = flattenCurves(
      [
        { x: -1, y: 0, curve: 180 },
        { x: 1, y: 0 },
      ],
      false,
    );
    const top = arc.reduce((best, point) => (point.y < best.y ? point : best));
    expect(top.y).toBeCloseTo(-1, 2);
    const most = flattenCurves(
      [
        { x: 0, y: 0, curve: 270 },
        { x: 1, y: 1 },
      ],
      false,
    );
    for (const { x, y } of most) expect(distance(x - 1, y)).toBeCloseTo(1, 9);
  });

  it('mirrors walls with their curves, goals and places with their teams', () => {
    const arena = compileArena({
      ...PLAIN,
      mirror: 'both',
      goals: PLAIN.goals.slice(0, 1),
      walls: [
        {
          points: [
            { x: -10, y: -6, curve: 90 },
            { x: -6, y: -10 },
          ],
          restitution: 1.5,
        },
      ],
      discs: [{ x: 0, y: 5, radius: 1, colour: '#ff0000' }],
      planes: [{ normal: { x: 2, y: 0 }, distance: -15 }],
      kickOffPlaces: [{ team: 'left', x: -8, y: 2, angle: 10 }],
    });
    expect(arena.goals.map(({ team }) => team)).toEqual([0, 1]);
    expect(arena.walls).toHaveLength(4);
    const reach = arena.walls.map(({ points }) => {
      return Math.max(...points.map(({ x, y }) => distance(x, y)));
    });
    for (const far of reach) expect(far).toBeCloseTo(reach[0] ?? 0, 9);
    expect(arena.discs.map(({ x, y, colour }) => [x, y, colour])).toEqual([
      [0, 5, 0xff0000],
      [0, -5, 0xff0000],
    ]);
    expect(arena.planes.map(({ normalX, distanceM }) => [normalX, distanceM])).toEqual([
      [1, -15],
      [-1, -15],
    ]);
    const degrees = arena.kickOffPlaces.map((places) =>
      places.map(({ x, y, angle }) => [x, y, Math.round((angle * 180) / Math.PI)]),
    );
    expect(degrees).toEqual([
      [
        [-8, 2, 10],
        [-8, -2, -10],
      ],
      [
        [8, -2, -170],
        [8, 2, 170],
      ],
    ]);
  });
});

function distance(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function isClockwise(points: readonly Point[]): boolean {
  const turns = points.map((point, n) => {
    const next = at(points, (n + 1) % points.length);
    return point.x * next.y - next.x * point.y;
  });
  return turns.reduce((sum, turn) => sum + turn, 0) > 0;
}

function extent(points: readonly Point[]): Record<'left' | 'right' | 'top' | 'bottom', number> {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

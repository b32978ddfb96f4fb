/**
 * What the fields of an arena file must be among each other so that a match can be played in it:
 * whatever passes here, the game can build and step. Called with what has the right shape already.
 */
import type { Arena, Point } from '../../sim/arena/arena.ts';
import type { ArenaFile, CurvePoint, FileGoal, FilePlace } from '../../sim/arena/arena-file.ts';
import { compileArena } from '../../sim/arena/compile-arena.ts';
import { flattenCurves } from '../../sim/arena/flatten-curve.ts';
import { mirrorArenaFile } from '../../sim/arena/mirror-arena-file.ts';
import { ARENA_LIMITS, BALL_RADIUS_M, CAR_ROOM_M } from './arena-limits.ts';
import type { DocumentPath } from './arena-problem.ts';
import { checkOutline } from './check-outline.ts';
import { distanceToPath, isInside, reachesTooFar } from './geometry.ts';
import { type Hindrance, hindranceAt } from './room.ts';

/** The message goes on where a path ends, as in "`goals[0]` is ...". */
export type Report = (path: DocumentPath, message: string) => void;

const HINDRANCE: Readonly<Record<Hindrance, string>> = {
  outside: 'lies outside the outline',
  outline: 'is too close to the outline',
  wall: 'is too close to a wall',
  disc: 'is too close to a disc',
  plane: 'lies behind a plane',
};

export function checkArena(file: ArenaFile, report: Report): void {
  let broken = false;
  const note: Report = (path, message) => {
    broken = true;
    report(path, message);
  };
  checkOutline(file.outline, note);
  checkShapes(file, note);
  checkCounts(file, note);
  // What follows builds on these.
  if (broken) return;
  const arena = compileArena(file);
  checkGoals(file, arena, note);
  checkPlaces(file, arena, note);
  checkThings(file, arena, note);
}

function checkShapes(file: ArenaFile, report: Report): void {
  const reach = (path: DocumentPath, points: readonly CurvePoint[], closed: boolean): void => {
    if (reachesTooFar(points, closed)) {
      report(path, `has a curve that leads further out than ${ARENA_LIMITS.coordinateM} m`);
    }
  };
  reach(['outline'], file.outline, true);
  for (const [n, wall] of (file.walls ?? []).entries()) {
    reach(['walls', n, 'points'], wall.points, false);
    if (flattenCurves(wall.points, false).length < 2) {
      report(['walls', n, 'points'], 'must have two that differ');
    }
  }
  for (const [n, marking] of (file.look?.markings ?? []).entries()) {
    if (marking.kind === 'line') reach(['look', 'markings', n, 'points'], marking.points, false);
    if (marking.kind === 'line' && flattenCurves(marking.points, false).length < 2) {
      report(['look', 'markings', n, 'points'], 'must have two that differ');
    }
  }
  for (const [n, { normal }] of (file.planes ?? []).entries()) {
    if (Math.hypot(normal.x, normal.y) < 1e-3) {
      report(['planes', n, 'normal'], 'must point somewhere');
    }
  }
}

function checkCounts(file: ArenaFile, report: Report): void {
  const parts = mirrorArenaFile(file);
  const mirrored = (file.mirror ?? 'none') === 'none' ? '' : ' with its mirror images';
  const most = (path: DocumentPath, count: number, limit: number, what: string): void => {
    if (count > limit) report(path, `has ${count} ${what}${mirrored}; ${limit} are the most`);
  };
  most(['walls'], parts.walls.length, ARENA_LIMITS.walls, 'walls');
  most(['discs'], parts.discs.length, ARENA_LIMITS.discs, 'discs');
  most(['planes'], parts.planes.length, ARENA_LIMITS.planes, 'planes');
  most(['loose'], parts.loose.length, ARENA_LIMITS.loose, 'discs');
  most(['goals'], parts.goals.length, ARENA_LIMITS.goals, 'goals');
  most(['pads'], parts.pads.length, ARENA_LIMITS.pads, 'pads');
  const flat = (
    path: DocumentPath,
    ways: readonly (readonly CurvePoint[])[],
    limit: number,
  ): void => {
    if (!isWithin(ways, limit)) {
      report(path, `has more than ${limit} points${mirrored}, with curves flattened`);
    }
  };
  flat(
    ['walls'],
    parts.walls.map(({ points }) => points),
    ARENA_LIMITS.flatWallPoints,
  );
  flat(
    ['look', 'markings'],
    parts.markings.map((marking) => (marking.kind === 'line' ? marking.points : [marking])),
    ARENA_LIMITS.flatMarkingPoints,
  );
  for (const key of ['kickOffPlaces', 'respawnPlaces'] as const) {
    if (file[key] === undefined) continue;
    for (const team of ['left', 'right'] as const) {
      const count = parts[key].filter((place) => place.team === team).length;
      if (count === 0) report([key], `has no place for the ${team} team`);
      most([key], count, ARENA_LIMITS.placesPerTeam, `places for the ${team} team`);
    }
  }
}

/** Stops counting beyond the limit: a small file can flatten to millions of points. */
function isWithin(ways: readonly (readonly CurvePoint[])[], limit: number): boolean {
  let count = 0;
  for (const points of ways) {
    count += flattenCurves(points, false).length;
    if (count > limit) return false;
  }
  return true;
}

function checkGoals(file: ArenaFile, arena: Arena, report: Report): void {
  for (const team of [0, 1] as const) {
    if (arena.goals.some((goal) => goal.team === team)) continue;
    report(['goals'], `has none of the ${team === 0 ? 'left' : 'right'} team`);
  }
  for (const [n, goal] of file.goals.entries()) {
    for (const image of imagesOf(file, { goals: [goal] }).goals) {
      const fault = goalFault(file, arena, image);
      if (fault === null) continue;
      report(['goals', n], fault);
      break;
    }
  }
}

function goalFault(file: ArenaFile, arena: Arena, goal: FileGoal): string | null {
  const radius = ballRadius(arena);
  const compiled = compileArena({ ...file, mirror: 'none', goals: [goal] }).goals[0];
  if (compiled === undefined) return 'cannot be built';
  const { from, to, depthM } = compiled;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < radius * 2.4) {
    return `is ${length.toFixed(1)} m wide; the ball needs ${(radius * 2.4).toFixed(1)} m`;
  }
  if (depthM < radius) return `is ${depthM} m deep; half the ball needs ${radius} m`;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  // The pitch is on the left of the way from one end to the other.
  const intoPitch = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const beside = (distance: number): Point => ({
    x: middle.x + intoPitch.x * distance,
    y: middle.y + intoPitch.y * distance,
  });
  if (!isInside(beside(radius), arena.outline)) return 'has no pitch before it';
  const scored = beside(-radius - 0.05);
  if (
    !isInside(scored, arena.outline) ||
    distanceToPath(scored, arena.outline, true) < radius * 0.98
  ) {
    return 'has no room behind its line for the ball to go in: the outline must lead around its net';
  }
  return null;
}

function checkPlaces(file: ArenaFile, arena: Arena, report: Report): void {
  const radius = ballRadius(arena);
  for (const [n, place] of arena.ballPlaces.entries()) {
    const fault = hindranceAt(arena, place, radius, 'ball');
    const path = file.ballPlaces === undefined ? ['ballPlaces'] : ['ballPlaces', n];
    if (fault !== null) report(path, `${HINDRANCE[fault]} for the ball, which needs ${radius} m`);
  }
  for (const key of ['kickOffPlaces', 'respawnPlaces'] as const) {
    const given = file[key];
    if (given === undefined) {
      const fault = arena[key].flat().map((place) => carFault(arena, place, key));
      const first = fault.find((text) => text !== null);
      if (first) report([key], `is left out, and one of the places that then hold ${first}`);
      continue;
    }
    for (const [n, place] of given.entries()) {
      const images: readonly FilePlace[] = imagesOf(file, { [key]: [place] })[key];
      const fault = images
        .map((image) => carFault(arena, image, key))
        .find((text) => text !== null);
      if (fault) report([key, n], fault);
    }
  }
}

function carFault(
  arena: Arena,
  place: Point,
  key: 'kickOffPlaces' | 'respawnPlaces',
): string | null {
  const fault = hindranceAt(arena, place, CAR_ROOM_M, 'cars');
  if (fault !== null) return `${HINDRANCE[fault]} for a car, which needs ${CAR_ROOM_M} m`;
  if (key === 'respawnPlaces') return null;
  const onBall = arena.ballPlaces.some((ball) => {
    return Math.hypot(ball.x - place.x, ball.y - place.y) < CAR_ROOM_M + ballRadius(arena);
  });
  return onBall ? 'is where the ball begins' : null;
}

function checkThings(file: ArenaFile, arena: Arena, report: Report): void {
  for (const [n, pad] of (file.pads ?? []).entries()) {
    const isOut = imagesOf(file, { pads: [pad] }).pads.some(
      (image) => !isInside(image, arena.outline),
    );
    if (isOut) report(['pads', n], 'lies outside the outline');
  }
  for (const [n, disc] of (file.loose ?? []).entries()) {
    const isOut = imagesOf(file, { loose: [disc] }).loose.some((image) => {
      return (
        !isInside(image, arena.outline) || distanceToPath(image, arena.outline, true) < image.radius
      );
    });
    if (isOut) report(['loose', n], 'does not lie wholly inside the outline');
  }
}

function ballRadius(arena: Arena): number {
  return BALL_RADIUS_M * arena.ball.size;
}

/** One entry of the file in all the places where `mirror` wants it. */
function imagesOf(file: ArenaFile, part: Partial<ArenaFile>): ReturnType<typeof mirrorArenaFile> {
  const { format, version, name, title, length, width, mirror } = file;
  const bare = { format, version, name, title, length, width, mirror, outline: [], goals: [] };
  return mirrorArenaFile({ ...bare, ...part });
}

/**
 * Makes an arena that the game can build and draw out of an arena file: mirrors, flattens curves,
 * fills in what was left out, turns names into numbers. Called for the arenas of `files/` and, with
 * what `protocol/arena-file` has checked, for people's own. Pure, and the same on every engine: an
 * arena decides where things bounce. Does not check: a file that breaks the rules of
 * `protocol/arena-file` gives an arena that nothing good can be expected of.
 */
import type { Team } from '../team.ts';
import type { Arena, ArenaLook, Disc, Goal, Marking, Place, Plane, Point, Wall } from './arena.ts';
import type {
  ArenaFile,
  FileGoal,
  FileMarking,
  FileObstacle,
  FilePlace,
  FilePlane,
} from './arena-file.ts';
import { defaultMarkings } from './default-markings.ts';
import { defaultKickOffPlaces, defaultRespawnPlaces } from './default-places.ts';
import { flattenCurves } from './flatten-curve.ts';
import { mirrorArenaFile } from './mirror-arena-file.ts';

/** What a file need not say. */
export const ARENA_DEFAULTS = {
  wallThicknessM: 0.4,
  goalDepthM: 3,
  restitution: 1,
  looseRestitution: 0.5,
  looseDampingPerS: 0.8,
  look: { turf: '#0b3d34', lines: '#e4fff6', stands: '#16283a', glow: '#3fd9ab' },
} as const;

export function compileArena(file: ArenaFile): Arena {
  const parts = mirrorArenaFile(file);
  const { length, width } = file;
  const kickOff = file.kickOffPlaces ? parts.kickOffPlaces : defaultKickOffPlaces(length, width);
  const respawn = file.respawnPlaces ? parts.respawnPlaces : defaultRespawnPlaces(length, width);
  const markings = file.look?.markings
    ? parts.markings
    : defaultMarkings(length, width, parts.goals);
  return {
    name: file.name,
    title: file.title,
    halfLength: length / 2,
    halfWidth: width / 2,
    outline: clockwise(flattenCurves(file.outline, true)),
    walls: parts.walls.map(
      (wall): Wall => ({
        ...compileObstacle(wall),
        points: flattenCurves(wall.points, false),
        thicknessM: wall.thickness ?? ARENA_DEFAULTS.wallThicknessM,
      }),
    ),
    discs: parts.discs.map(
      (disc): Disc => ({ ...compileObstacle(disc), x: disc.x, y: disc.y, radiusM: disc.radius }),
    ),
    planes: parts.planes.map(compilePlane),
    loose: parts.loose.map((disc) => ({
      x: disc.x,
      y: disc.y,
      radiusM: disc.radius,
      massKg: disc.mass,
      restitution: disc.restitution ?? ARENA_DEFAULTS.looseRestitution,
      dampingPerS: disc.damping ?? ARENA_DEFAULTS.looseDampingPerS,
      colour: compileColour(disc.colour),
    })),
    goals: parts.goals.map(compileGoal),
    pads: parts.pads.map(({ x, y, large = false }) => ({ x, y, large })),
    ballPlaces: (file.ballPlaces ?? [{ x: 0, y: 0 }]).map(({ x, y }) => ({ x, y })),
    kickOffPlaces: byTeam(kickOff),
    respawnPlaces: byTeam(respawn),
    ball: {
      size: file.ball?.size ?? 1,
      mass: file.ball?.mass ?? 1,
      bounce: file.ball?.bounce ?? 1,
      damping: file.ball?.damping ?? 1,
    },
    look: compileLook(file.look, markings),
  };
}

function compileObstacle(
  obstacle: FileObstacle,
): Pick<Wall, 'restitution' | 'stops' | 'colour' | 'visible'> {
  return {
    restitution: obstacle.restitution ?? ARENA_DEFAULTS.restitution,
    stops: obstacle.stops ?? 'all',
    colour: compileColour(obstacle.colour),
    visible: obstacle.visible ?? true,
  };
}

function compilePlane({ normal, distance, restitution, stops }: FilePlane): Plane {
  const length = Math.sqrt(normal.x * normal.x + normal.y * normal.y);
  return {
    normalX: normal.x / length,
    normalY: normal.y / length,
    distanceM: distance,
    restitution: restitution ?? ARENA_DEFAULTS.restitution,
    stops: stops ?? 'all',
  };
}

/** Turns the line so that the middle of the field is on its left. */
function compileGoal({ team, from, to, depth }: FileGoal): Goal {
  // Beyond a line through the middle itself, the pitch is where its defenders play.
  const towardsX = from.x * to.y === from.y * to.x ? (team === 'left' ? 1 : -1) : -from.x;
  const towardsY = from.x * to.y === from.y * to.x ? 0 : -from.y;
  const pitchIsLeft = (to.y - from.y) * towardsX - (to.x - from.x) * towardsY > 0;
  const ends = pitchIsLeft ? { from, to } : { from: to, to: from };
  return {
    team: teamOf(team),
    from: { x: ends.from.x, y: ends.from.y },
    to: { x: ends.to.x, y: ends.to.y },
    depthM: depth ?? ARENA_DEFAULTS.goalDepthM,
  };
}

function byTeam(places: readonly FilePlace[]): [Place[], Place[]] {
  const both: [Place[], Place[]] = [[], []];
  for (const { team, x, y, angle } of places) {
    both[teamOf(team)].push({ x, y, angle: (angle * Math.PI) / 180 });
  }
  return both;
}

function teamOf(team: FileGoal['team']): Team {
  return team === 'left' ? 0 : 1;
}

function compileLook(look: ArenaFile['look'], markings: readonly FileMarking[]): ArenaLook {
  const own = ARENA_DEFAULTS.look;
  return {
    turf: compileColour(look?.turf ?? own.turf) ?? 0,
    lines: compileColour(look?.lines ?? own.lines) ?? 0,
    stands: compileColour(look?.stands ?? own.stands) ?? 0,
    glow: compileColour(look?.glow ?? own.glow) ?? 0,
    markings: markings.map(compileMarking),
  };
}

function compileMarking(marking: FileMarking): Marking {
  const colour = compileColour(marking.colour);
  if (marking.kind === 'line') {
    return { kind: 'line', points: flattenCurves(marking.points, false), colour };
  }
  return { kind: 'circle', x: marking.x, y: marking.y, radiusM: marking.radius, colour };
}

/** `#rrggbb`, or nothing. */
function compileColour(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text.slice(1), 16);
}

function clockwise(points: Point[]): Point[] {
  let doubleArea = 0;
  for (const [n, point] of points.entries()) {
    const next = points[(n + 1) % points.length] ?? point;
    doubleArea += point.x * next.y - next.x * point.y;
  }
  return doubleArea < 0 ? points.reverse() : points;
}

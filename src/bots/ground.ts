/**
 * A pitch as a team sees it, and the numbers of its world: own goals towards -x, the opponents'
 * towards +x, the middle between them at the origin. Turning a pitch changes no sense of rotation,
 * so steering needs no translating back. Worked out once for each world and kept with it.
 */
import type { Arena, Goal, Point } from '../sim/arena/arena.ts';
import { at } from '../sim/at.ts';
import type { Team } from '../sim/team.ts';
import type { Tuning } from '../sim/tuning.ts';
import type { World } from '../sim/world.ts';
import { DistanceField, type Probe, type Walker } from './distance-field.ts';

export interface Ground {
  readonly tuning: Tuning;
  readonly frame: Frame;
  readonly ownGoals: readonly GoalLine[];
  readonly theirGoals: readonly GoalLine[];
  /** The middle of the own goals is at (-goalX, 0), that of theirs at (goalX, 0). */
  readonly goalX: number;
  /** Of a goal on average. */
  readonly mouthHalfM: number;
  readonly halfWidth: number;
  readonly ballRadiusM: number;
  /** Between the centres when a car's nose touches the ball. */
  readonly touchM: number;
  /** Curvature of the tightest turn by speed, see `tightestCurvature`. */
  readonly curvatures: Float64Array;
  readonly walls: Readonly<Record<Walker, DistanceField>>;
}

/** Team axes: turned so and seen from so. */
export interface Frame {
  readonly cos: number;
  readonly sin: number;
  readonly angle: number;
  readonly originX: number;
  readonly originY: number;
}

/** A goal line in the team's frame. */
export interface GoalLine {
  readonly x: number;
  readonly y: number;
  /** Along the line, of length 1. */
  readonly alongX: number;
  readonly alongY: number;
  /** Out of the pitch, of length 1. */
  readonly outX: number;
  readonly outY: number;
  readonly halfM: number;
  readonly depthM: number;
  /** So far past it the ball's centre is in. */
  readonly scoringM: number;
}

const grounds = new WeakMap<World, readonly [Ground, Ground]>();
const fields = new WeakMap<Arena, Readonly<Record<Walker, DistanceField>>>();

export function groundOf(world: World, team: Team): Ground {
  let both = grounds.get(world);
  if (both === undefined) {
    both = [createGround(world, 0), createGround(world, 1)];
    grounds.set(world, both);
  }
  return both[team];
}

function createGround({ arena, tuning, scoringDepthsM }: World, team: Team): Ground {
  const own = arena.goals.filter((goal) => goal.team === team);
  const theirs = arena.goals.filter((goal) => goal.team !== team);
  const side = team === 0 ? 1 : -1;
  const home = middleOf(own) ?? { x: -side * arena.halfLength, y: 0 };
  const target = middleOf(theirs) ?? { x: side * arena.halfLength, y: 0 };
  const frame = frameBetween(home, target, side);
  const lineOf = (goal: Goal): GoalLine =>
    goalLine(goal, at(scoringDepthsM, arena.goals.indexOf(goal)), frame);
  const ownGoals = own.map(lineOf);
  const theirGoals = theirs.map(lineOf);
  const goalLines = [...ownGoals, ...theirGoals];
  const ballRadiusM = tuning.ball.radiusM;
  return {
    tuning,
    frame,
    ownGoals,
    theirGoals,
    goalX: distance(home, target) / 2,
    mouthHalfM:
      goalLines.reduce((sum, { halfM }) => sum + halfM, 0) / Math.max(1, goalLines.length),
    halfWidth: arena.halfWidth,
    ballRadiusM,
    touchM: ballRadiusM + tuning.car.lengthM / 2,
    curvatures: curvaturesOf(tuning),
    walls: fieldsOf(arena),
  };
}

/** From the arena's axes to the team's. */
export function toTeamX({ cos, sin, originX, originY }: Frame, x: number, y: number): number {
  return (x - originX) * cos + (y - originY) * sin;
}

export function toTeamY({ cos, sin, originX, originY }: Frame, x: number, y: number): number {
  return (y - originY) * cos - (x - originX) * sin;
}

/** To the nearest wall from a place in the team's frame; negative inside one. */
export function metresToWall(ground: Ground, walker: Walker, x: number, y: number): number {
  const { cos, sin, originX, originY } = ground.frame;
  return ground.walls[walker].metresAt(originX + x * cos - y * sin, originY + x * sin + y * cos);
}

/** The nearest wall as seen from a place, all in the team's frame. */
export function probeWall(ground: Ground, walker: Walker, x: number, y: number, out: Probe): Probe {
  const { cos, sin, originX, originY } = ground.frame;
  ground.walls[walker].probe(originX + x * cos - y * sin, originY + x * sin + y * cos, out);
  const { normalX, normalY } = out;
  out.normalX = normalX * cos + normalY * sin;
  out.normalY = normalY * cos - normalX * sin;
  return out;
}

/** Whether a ball there is in the goal. */
export function isInGoal(goal: GoalLine, x: number, y: number, ballRadiusM: number): boolean {
  const out = (x - goal.x) * goal.outX + (y - goal.y) * goal.outY;
  if (out <= goal.scoringM || out > goal.depthM + ballRadiusM) return false;
  return Math.abs((x - goal.x) * goal.alongX + (y - goal.y) * goal.alongY) < goal.halfM;
}

function frameBetween(home: Point, target: Point, side: 1 | -1): Frame {
  const metres = distance(home, target);
  const cos = metres > 0 ? (target.x - home.x) / metres : side;
  const sin = metres > 0 ? (target.y - home.y) / metres : 0;
  return {
    cos,
    sin,
    angle: angleOf(cos, sin),
    originX: (home.x + target.x) / 2,
    originY: (home.y + target.y) / 2,
  };
}

/** `Math.atan2` is not the same on every engine; this is, within a hair, and exact along the axes. */
function angleOf(cos: number, sin: number): number {
  const flat = Math.abs(sin) <= Math.abs(cos);
  const ratio = flat ? sin / cos : cos / sin;
  const squared = ratio * ratio;
  const near =
    ratio *
    (0.999866 +
      squared * (-0.3302995 + squared * (0.180141 + squared * (-0.085133 + squared * 0.0208351))));
  if (flat) return cos > 0 ? near : near + Math.PI;
  return (sin > 0 ? Math.PI : -Math.PI) / 2 - near;
}

function goalLine({ from, to, depthM }: Goal, scoringM: number, frame: Frame): GoalLine {
  const metres = Math.max(0.001, distance(from, to));
  const startX = toTeamX(frame, from.x, from.y);
  const startY = toTeamY(frame, from.x, from.y);
  const alongX = (toTeamX(frame, to.x, to.y) - startX) / metres;
  const alongY = (toTeamY(frame, to.x, to.y) - startY) / metres;
  return {
    x: startX + (alongX * metres) / 2,
    y: startY + (alongY * metres) / 2,
    alongX,
    alongY,
    // The pitch is on the left of the way, as seen on the screen: out of it is to the right.
    outX: -alongY,
    outY: alongX,
    halfM: metres / 2,
    depthM,
    scoringM,
  };
}

function fieldsOf(arena: Arena): Readonly<Record<Walker, DistanceField>> {
  let known = fields.get(arena);
  if (known === undefined) {
    known = { ball: new DistanceField(arena, 'ball'), cars: new DistanceField(arena, 'cars') };
    fields.set(arena, known);
  }
  return known;
}

function middleOf(goals: readonly Goal[]): Point | null {
  if (goals.length === 0) return null;
  const sum = goals.reduce(
    (total, { from, to }) => ({
      x: total.x + (from.x + to.x) / 2,
      y: total.y + (from.y + to.y) / 2,
    }),
    { x: 0, y: 0 },
  );
  return { x: sum.x / goals.length, y: sum.y / goals.length };
}

function distance(from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return Math.sqrt(dx * dx + dy * dy);
}

const CURVATURE_STEPS_PER_MPS = 4;
const CURVATURES_UNTIL_MPS = 40;

/** Curvature of the tightest turn at a speed, per metre, on holding tyres. */
export function tightestCurvature({ curvatures }: Ground, speedMps: number): number {
  const index = Math.floor(Math.abs(speedMps) * CURVATURE_STEPS_PER_MPS);
  return curvatures[Math.min(curvatures.length - 1, index)] ?? 0;
}

/** A table, because it is asked for many times a rehearsal. */
function curvaturesOf({ drive }: Tuning): Float64Array {
  return Float64Array.from({ length: CURVATURES_UNTIL_MPS * CURVATURE_STEPS_PER_MPS }, (_, index) =>
    curvatureAt(drive, (index + 0.5) / CURVATURE_STEPS_PER_MPS),
  );
}

function curvatureAt(drive: Tuning['drive'], speedMps: number): number {
  let from: { readonly speedMps: number; readonly curvaturePerM: number } = drive.turn[0];
  for (const to of drive.turn) {
    if (speedMps < to.speedMps) {
      const share = (speedMps - from.speedMps) / (to.speedMps - from.speedMps);
      return from.curvaturePerM + (to.curvaturePerM - from.curvaturePerM) * share;
    }
    from = to;
  }
  return from.curvaturePerM;
}

/** A stadium's goals. There the ball's centre scores on the line, here the whole ball behind it. */
import type { Arena, Point } from '../../sim/arena/arena.ts';
import type { FileGoal } from '../../sim/arena/arena-file.ts';
import { compileArena } from '../../sim/arena/compile-arena.ts';
import { BALL_RADIUS_M } from '../arena-file/arena-limits.ts';
import { hindranceAt } from '../arena-file/room.ts';
import { thousandth } from './carry-values.ts';
import type { ImportNotes } from './import-notes.ts';
import type { Stadium } from './stadium.ts';
import type { StadiumScale } from './stadium-scale.ts';

const MOST_PER_TEAM = 4;
const DEEPEST_M = 8;

/** @param arena everything but the goals, compiled */
export function carryGoals(
  stadium: Stadium,
  scale: StadiumScale,
  arena: Arena,
  notes: ImportNotes,
): FileGoal[] {
  const unit = scale.metresPerUnit;
  const radius = BALL_RADIUS_M * arena.ball.size;
  const seen = new Set<string>();
  const goals: FileGoal[] = [];
  for (const { from, to, team } of stadium.goals) {
    const goal: FileGoal = {
      team: team === 'red' ? 'left' : 'right',
      from: { x: thousandth(from[0] * unit), y: thousandth(from[1] * unit) },
      to: { x: thousandth(to[0] * unit), y: thousandth(to[1] * unit) },
      depth: DEEPEST_M,
    };
    const key = JSON.stringify(goal);
    if (seen.has(key)) continue;
    seen.add(key);
    const length = Math.hypot(goal.to.x - goal.from.x, goal.to.y - goal.from.y);
    if (length < radius * 2.4) {
      notes.count(
        '1 goal narrower than the ball is left out.',
        '# goals narrower than the ball are left out.',
      );
      continue;
    }
    if (goals.filter((other) => other.team === goal.team).length >= MOST_PER_TEAM) {
      notes.count('1 goal too many is left out.', '# goals too many are left out.');
      continue;
    }
    goals.push(withRoomBehind(goal, arena, radius, notes));
  }
  return goals;
}

/** Where a net is too shallow for a whole ball, the line moves out of it. */
function withRoomBehind(
  goal: FileGoal,
  arena: Arena,
  radius: number,
  notes: ImportNotes,
): FileGoal {
  const towardsPitch = pitchSide(goal);
  const middle = { x: (goal.from.x + goal.to.x) / 2, y: (goal.from.y + goal.to.y) / 2 };
  const behind = moved(middle, towardsPitch, -radius * 1.1);
  if (hindranceAt(arena, behind, radius * 0.98, 'ball') === null) return goal;
  notes.count(
    '1 goal line is moved forward by the radius of the ball: its net is shallow.',
    '# goal lines are moved forward by the radius of the ball: their nets are shallow.',
  );
  return {
    ...goal,
    from: moved(goal.from, towardsPitch, radius * 1.1),
    to: moved(goal.to, towardsPitch, radius * 1.1),
  };
}

/** The pitch is on the left of a compiled goal's line. */
function pitchSide(goal: FileGoal): Point {
  const outline = [
    { x: -1, y: -1 },
    { x: 1, y: -1 },
    { x: 0, y: 1 },
  ];
  const [compiled] = compileArena({
    format: 'driftball-arena',
    version: 1,
    name: 'goal',
    title: 'Goal',
    length: 20,
    width: 12,
    outline,
    goals: [goal],
  }).goals;
  const { from, to } = compiled ?? goal;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
}

function moved(point: Point, direction: Point, distance: number): Point {
  return {
    x: thousandth(point.x + direction.x * distance),
    y: thousandth(point.y + direction.y * distance),
  };
}

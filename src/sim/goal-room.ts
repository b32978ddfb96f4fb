/**
 * How far into a goal a ball of some size gets before the net stops it. A large ball may never be
 * wholly past the line, so what counts for it is less. Called once, when a world is made.
 */
import type { Arena, Goal } from './arena/arena.ts';
import { nearestSurface, type Surface } from './arena/nearest-surface.ts';
import { againstLine } from './goal-line.ts';

const PROBES = 40;
/** In radii: a ball that gets as far, past the line, is wholly past it with a little to spare. */
const WHOLE = 1.02;
/** Of how far a large ball gets. */
const ENOUGH = 0.8;
/** In radii: a ball that gets less far does not fit. */
const LEAST = 0.15;
const SMALLER = 0.95;

/** By goal: past its line the ball's centre must be as far for a goal; `radiusM` if it can be. */
export function scoringDepthsM(arena: Arena, radiusM: number): readonly number[] {
  return arena.goals.map((goal) => {
    const reachM = reachInto(arena, goal, radiusM, WHOLE * radiusM);
    return reachM >= WHOLE * radiusM ? radiusM : ENOUGH * reachM;
  });
}

/** The largest radius up to `wantedM` that goes into each goal, or `leastM` at the least. */
export function radiusThatFits(arena: Arena, wantedM: number, leastM: number): number {
  let radiusM = wantedM;
  while (radiusM > leastM && !fits(arena, radiusM)) radiusM *= SMALLER;
  return Math.max(radiusM, Math.min(wantedM, leastM));
}

function fits(arena: Arena, radiusM: number): boolean {
  const neededM = LEAST * radiusM;
  return arena.goals.every((goal) => reachInto(arena, goal, radiusM, neededM) >= neededM);
}

/** How far past the middle of the line the centre gets, up to `mostM`; 0 if not at all. */
function reachInto(arena: Arena, goal: Goal, radiusM: number, mostM: number): number {
  const { from, to } = goal;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const { x: outX, y: outY } = againstLine(goal, middle);
  const surface: Surface = { distanceM: 0, normalX: 0, normalY: 0 };
  // Probes are so far apart at the most, also where they need not reach far.
  const probes = Math.max(1, Math.ceil((PROBES * mostM) / (WHOLE * radiusM)));
  let reachM = 0;
  for (let probe = 0; probe <= probes; probe += 1) {
    const pastM = (mostM * probe) / probes;
    const [x, y] = [middle.x + outX * pastM, middle.y + outY * pastM];
    if (nearestSurface(arena, 'ball', x, y, surface).distanceM < radiusM) break;
    reachM = pastM;
  }
  return reachM;
}

import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import type { Arena } from './arena/arena.ts';
import { ARENAS } from './arena/arenas.ts';
import { radiusThatFits, scoringDepthsM } from './goal-room.ts';
import { CLASSIC_ARENA, MAX_BALLS, matchSettings, NORMAL } from './match-settings.ts';
import { Phase } from './match-state.ts';
import { createPitch } from './testing/pitch.ts';
import { createWorld, freeWorld, readBody } from './world.ts';

const realm = await loadRapier();

/** What a file's own ball may be, and what a match may make of it: the bounds, and between. */
const OWN_SIZES = [0.4, 1, 2.5];
const BALL_SIZES = [0.5, 1, 1.6, 2, 2.5];

function withOwnBall(arena: Arena, size: number): Arena {
  return { ...arena, ball: { ...arena.ball, size } };
}

/** Straight at the middle of the right goal, from just before it. */
function isGoal(arena: Arena, ballSize: number, speedMps: number): boolean {
  const pitch = createPitch(realm, [], { arena, teamSize: 1, mutators: { ...NORMAL, ballSize } });
  const goal = arena.goals.find(({ team }) => team === 1);
  if (goal === undefined) throw new Error(`${arena.name} has no goal`);
  const { radiusM } = pitch.world.tuning.ball;
  const x = goal.from.x - radiusM - 0.5;
  pitch.put('ball', { x, y: (goal.from.y + goal.to.y) / 2, speedMps });
  for (let tick = 0; tick < 120 && pitch.world.state.phase === Phase.play; tick += 1) pitch.step();
  freeWorld(pitch.world);
  return pitch.events.some(({ kind }) => kind === 'goal');
}

describe('a straight shot is a goal', () => {
  for (const arena of ARENAS) {
    it.each(OWN_SIZES)(`on ${arena.name}, where the arena's own ball is of size %d`, (own) => {
      const played = withOwnBall(arena, own);
      for (const ballSize of BALL_SIZES) {
        for (const speedMps of [6, 45]) {
          expect([ballSize, speedMps, isGoal(played, ballSize, speedMps)]).toEqual([
            ballSize,
            speedMps,
            true,
          ]);
        }
      }
    });
  }
});

it('an ordinary ball must be wholly past the line', () => {
  for (const arena of ARENAS) expect(scoringDepthsM(arena, 1)).toEqual(arena.goals.map(() => 1));
});

it('a match takes no ball that is too large for the goals, unless it is the own one of the arena', () => {
  expect(radiusThatFits(CLASSIC_ARENA, 2.5, 1)).toBe(2.5);
  const large = radiusThatFits(CLASSIC_ARENA, 6, 1);
  expect(large).toBeGreaterThan(2.4);
  expect(large).toBeLessThan(2.9);
  expect(radiusThatFits(CLASSIC_ARENA, 6, 4)).toBe(4);
  expect(radiusThatFits(CLASSIC_ARENA, 0.4, 1)).toBe(0.4);
});

it('as many and as large balls as there can be all begin on the pitch', () => {
  for (const arena of ARENAS) {
    const mutators = { balls: MAX_BALLS, ballSize: 2.5 };
    const world = createWorld(realm, { settings: matchSettings({ arena, mutators }), seed: 0 });
    const pose = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
    for (let ball = 0; ball < MAX_BALLS; ball += 1) {
      const { y } = readBody(world, { ball }, pose);
      expect(Math.abs(y) + world.tuning.ball.radiusM).toBeLessThanOrEqual(arena.halfWidth);
    }
    freeWorld(world);
  }
});

/** Bots on whatever a match can be: every arena, several balls, other balls, eight a side. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ARENAS } from '../sim/arena/arenas.ts';
import { at } from '../sim/at.ts';
import { type Mutators, matchSettings, RUMBLE } from '../sim/match-settings.ts';
import { isOnPitch, Phase } from '../sim/match-state.ts';
import { loadRapier } from '../sim/rapier/node.ts';
import type { RapierRealm } from '../sim/rapier/realm.ts';
import { step } from '../sim/step.ts';
import { TICKS_PER_SECOND } from '../sim/tuning.ts';
import { createWorld, freeWorld, type World } from '../sim/world.ts';
import { predictBall } from './ball-path.ts';
import { BotDriver } from './bot-driver.ts';
import { BALL_SAMPLE_TICKS } from './bot-tuning.ts';
import { groundOf, toTeamX, toTeamY } from './ground.ts';
import { noFigures, watchFigures } from './testing/match-figures.ts';
import { HOLD_TICKS, LEAD_TICKS, playMatch } from './testing/play-match.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

interface Played {
  readonly touches: number;
  /** The longest that a car on the pitch did not move, in play. */
  readonly longestStillTicks: number;
}

function play(
  arenaName: string,
  teamSize: number,
  mutators: Partial<Mutators>,
  seconds: number,
): Played {
  const arena = at(
    ARENAS.filter(({ name }) => name === arenaName),
    0,
  );
  const figures = [noFigures(), noFigures()] as const;
  const movedTicks = new Map<number, number>();
  let longestStillTicks = 0;
  const watchStill = ({ state, physics }: World): void => {
    if (state.phase !== Phase.play) movedTicks.clear();
    for (const [slot, car] of state.cars.entries()) {
      const { vx, vy } = at(physics.poses, slot);
      if (!isOnPitch(car) || state.phase !== Phase.play || vx * vx + vy * vy > 0.25) {
        movedTicks.set(slot, state.tick);
      }
      const still = state.tick - (movedTicks.get(slot) ?? state.tick);
      longestStillTicks = Math.max(longestStillTicks, still);
    }
  };
  const coach = () => new BotDriver(LEAD_TICKS, HOLD_TICKS, () => 'regular');
  playMatch(realm, {
    seed: 2,
    teamSize,
    arena,
    mutators,
    maxTicks: seconds * TICKS_PER_SECOND,
    coaches: [coach(), coach()],
    watch: (world, events) => {
      watchFigures(figures, world, events);
      watchStill(world);
    },
  });
  return {
    touches: figures[0].touches + figures[1].touches,
    longestStillTicks,
  };
}

describe.each(ARENAS.map(({ name }) => name))('on %s', (name) => {
  test.each([
    ['two a side', 2, {}],
    ['three balls', 3, { balls: 3 }],
    ['a large, lively ball', 1, { ballSize: 1.8, ballBounce: 1.3 }],
  ] as const)(
    '%s: they play, and nobody is stuck',
    (_, teamSize, mutators) => {
      const { touches, longestStillTicks } = play(name, teamSize, mutators, 30);
      expect(touches).toBeGreaterThan(4);
      expect(longestStillTicks).toBeLessThan(3 * TICKS_PER_SECOND);
    },
    60_000,
  );

  test('a ball goes where they expect it to', () => {
    const arena = at(
      ARENAS.filter((one) => one.name === name),
      0,
    );
    const world = createWorld(realm, { settings: matchSettings({ arena, teamSize: 1 }), seed: 1 });
    while (world.state.phase !== Phase.play) step(world, [0, 0], []);
    for (const team of [0, 1] as const) {
      const ground = groundOf(world, team);
      const { ballIndex } = world.physics;
      step(world, [0, 0], [{ kind: 'place-ball', ball: 0, x: 0, y: 3, vx: 9, vy: 14 }]);
      const pose = at(world.physics.poses, ballIndex);
      const x = toTeamX(ground.frame, pose.x, pose.y);
      const y = toTeamY(ground.frame, pose.x, pose.y);
      const vx = pose.vx * ground.frame.cos + pose.vy * ground.frame.sin;
      const vy = pose.vy * ground.frame.cos - pose.vx * ground.frame.sin;
      const { samples } = predictBall(ground, { x, y, vx, vy }, 0, 90);
      for (let tick = 0; tick < 90; tick += 1) step(world, [0, 0], []);
      const then = at(samples, 90 / BALL_SAMPLE_TICKS);
      const now = at(world.physics.poses, ballIndex);
      const offX = toTeamX(ground.frame, now.x, now.y) - then.x;
      const offY = toTeamY(ground.frame, now.x, now.y) - then.y;
      expect(Math.sqrt(offX * offX + offY * offY)).toBeLessThan(2);
    }
    freeWorld(world);
  });
});

test('a rumble of sixteen: three balls, hundreds of crates', () => {
  const { touches, longestStillTicks } = play('classic', 8, RUMBLE, 15);
  expect(touches).toBeGreaterThan(10);
  expect(longestStillTicks).toBeLessThan(4 * TICKS_PER_SECOND);
}, 120_000);

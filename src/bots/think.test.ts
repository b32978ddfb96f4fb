import { beforeAll, describe, expect, test } from 'vitest';
import { isValidInput, NEUTRAL_INPUT, throttleOf } from '../sim/input.ts';
import { matchSettings } from '../sim/match-settings.ts';
import { isOnPitch, Phase } from '../sim/match-state.ts';
import { loadRapier } from '../sim/rapier/node.ts';
import type { RapierRealm } from '../sim/rapier/realm.ts';
import { step } from '../sim/step.ts';
import { TICKS_PER_SECOND } from '../sim/tuning.ts';
import { createWorld } from '../sim/world.ts';
import { BotDriver } from './bot-driver.ts';
import { chaseBall } from './testing/chase-ball.ts';
import { type Brain, HOLD_TICKS, LEAD_TICKS, playMatch } from './testing/play-match.ts';
import { think } from './think.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

const GAMES = 10;

interface Tally {
  wins: number;
  /** Goals that the other is credited with; the bot's own goals aside. */
  conceded: number;
  ownGoals: number;
}

function createAce(): BotDriver {
  return new BotDriver(LEAD_TICKS, HOLD_TICKS, () => 'ace');
}

/** Full matches, one to one; the bot plays on either side in turn. */
function playSeries(name: string, brain: Brain): Tally {
  const tally: Tally = { wins: 0, conceded: 0, ownGoals: 0 };
  const scores: string[] = [];
  for (let seed = 0; seed < GAMES; seed += 1) {
    const bot = seed & 1;
    const { score } = playMatch(realm, {
      seed,
      teamSize: 1,
      brains: { [1 - bot]: brain },
      coaches: [createAce(), createAce()],
      watch: (_, events) => {
        for (const event of events) {
          if (event.kind !== 'goal' || event.team === bot) continue;
          if (event.own || event.scorer === -1) tally.ownGoals += 1;
          else tally.conceded += 1;
        }
      },
    });
    const [own, theirs] = bot === 0 ? score : [score[1], score[0]];
    if (own > theirs) tally.wins += 1;
    scores.push(`${own}:${theirs}`);
  }
  console.info(
    `bot against ${name}: ${tally.wins} of ${GAMES} won, ${tally.ownGoals} own goals ` +
      `(${scores.join(' ')})`,
  );
  return tally;
}

describe('a bot alone', () => {
  test('beats an idle car 10 to 0', () => {
    const { wins, conceded, ownGoals } = playSeries('an idle car', () => NEUTRAL_INPUT);
    expect(wins).toBe(GAMES);
    expect(conceded).toBe(0);
    expect(ownGoals).toBeLessThanOrEqual(3);
  }, 240_000);

  test('beats a mere ball-chaser most of the time', () => {
    const { wins } = playSeries('a ball-chaser', chaseBall);
    expect(wins).toBeGreaterThanOrEqual(6);
  }, 240_000);
});

test('the same world gives the same input, whoever asks and how often', () => {
  const first: number[] = [];
  const second: number[] = [];
  for (const inputs of [first, second]) {
    const world = createWorld(realm, { settings: matchSettings({ teamSize: 2 }), seed: 7 });
    step(
      world,
      [0, 0, 0, 0],
      [0, 1, 2, 3].map((slot) => ({ kind: 'seat-bot', slot })),
    );
    while (world.state.tick < 900) {
      const now = [0, 1, 2, 3].map((slot) => think(world, slot));
      expect([0, 1, 2, 3].map((slot) => think(world, slot))).toEqual(now);
      inputs.push(...now);
      step(world, now, []);
    }
  }
  expect(second).toEqual(first);
  expect(first.every(isValidInput)).toBe(true);
  expect(first.some((input) => throttleOf(input) === 1)).toBe(true);
});

test('three against three: nobody stands still, the mates keep apart, goals are scored', () => {
  const stillSince = new Map<number, number>();
  let longestStill = 0;
  let crowded = 0;
  let played = 0;
  const { score, ticks } = playMatch(realm, {
    seed: 3,
    teamSize: 3,
    watch: ({ state, physics }) => {
      if (state.phase !== Phase.play) {
        stillSince.clear();
        return;
      }
      played += 1;
      const ball = physics.poses[physics.ballIndex];
      let near = 0;
      state.cars.forEach((car, slot) => {
        const pose = physics.poses[slot];
        if (pose === undefined || ball === undefined) return;
        if (!isOnPitch(car)) {
          stillSince.delete(slot);
          return;
        }
        const moves = pose.vx * pose.vx + pose.vy * pose.vy > 0.25;
        const since = moves ? state.tick : (stillSince.get(slot) ?? state.tick);
        stillSince.set(slot, since);
        longestStill = Math.max(longestStill, state.tick - since);
        const dx = pose.x - ball.x;
        const dy = pose.y - ball.y;
        if ((slot & 1) === 0 && dx * dx + dy * dy < 36) near += 1;
      });
      if (near === 3) crowded += 1;
    },
  });
  const goals = score[0] + score[1];
  const crowdedShare = crowded / played;
  console.info(
    `three against three: ${score.join(':')} in ${ticks} ticks, stood still for ${longestStill} ` +
      `ticks at most, all three of a team at the ball ${(crowdedShare * 100).toFixed(1)} % of the time`,
  );
  expect(longestStill).toBeLessThanOrEqual(3 * TICKS_PER_SECOND);
  expect(goals).toBeGreaterThanOrEqual(1);
  expect(goals).toBeLessThanOrEqual(20);
  expect(crowdedShare).toBeLessThan(0.1);
}, 240_000);

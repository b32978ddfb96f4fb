/** How bots behave in a team and how the levels differ, in a few seeded matches. */
import { beforeAll, describe, expect, test } from 'vitest';
import { NEUTRAL_INPUT } from '../sim/input.ts';
import { loadRapier } from '../sim/rapier/node.ts';
import type { RapierRealm } from '../sim/rapier/realm.ts';
import { TICKS_PER_SECOND } from '../sim/tuning.ts';
import { BotDriver } from './bot-driver.ts';
import { BOT_LEVELS, type BotLevel } from './level.ts';
import { addFigures, noFigures, type TeamFigures, watchFigures } from './testing/match-figures.ts';
import { HOLD_TICKS, LEAD_TICKS, playMatch } from './testing/play-match.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

const coachOf = (level: BotLevel) => new BotDriver(LEAD_TICKS, HOLD_TICKS, () => level);

/** Both teams of a level against itself. */
function playAmong(level: BotLevel, teamSize: number, seeds: readonly number[]): TeamFigures {
  const sum = noFigures();
  for (const seed of seeds) {
    const figures = [noFigures(), noFigures()] as const;
    playMatch(realm, {
      seed,
      teamSize,
      coaches: [coachOf(level), coachOf(level)],
      watch: (world, events) => watchFigures(figures, world, events),
    });
    for (const one of figures) addFigures(sum, one);
  }
  return sum;
}

describe.each(BOT_LEVELS)('three %ss a side', (level) => {
  test('keep apart, keep somebody back, fetch boost, shoot and save', () => {
    const sum = playAmong(level, 3, [1]);
    const carMinutes = (sum.playTicks * 3) / TICKS_PER_SECOND / 60;
    expect(sum.crowdTicks / sum.playTicks).toBeLessThan(0.08);
    expect(sum.coveredTicks / sum.attackTicks).toBeGreaterThan(0.9);
    expect(sum.pads / carMinutes).toBeGreaterThan(4);
    expect(sum.shots + sum.saves).toBeGreaterThan(3);
    expect(sum.ownGoals).toBeLessThanOrEqual(1);
  }, 120_000);
});

describe('a rookie', () => {
  test('scores on who stands still, but not at once', () => {
    let kickOff = 0;
    const waits: number[] = [];
    for (const seed of [0, 1]) {
      playMatch(realm, {
        seed,
        teamSize: 1,
        brains: { 0: () => NEUTRAL_INPUT },
        coaches: [coachOf('rookie'), coachOf('rookie')],
        maxTicks: 5400,
        watch: (_, events) => {
          for (const event of events) {
            if (event.kind === 'kick-off') kickOff = event.tick;
            if (event.kind === 'goal') waits.push((event.tick - kickOff) / TICKS_PER_SECOND);
          }
        },
      });
    }
    expect(waits.length).toBeGreaterThan(0);
    expect(Math.min(...waits)).toBeGreaterThan(3.5);
  }, 60_000);

  test('never dashes', () => {
    expect(playAmong('rookie', 2, [1]).dashes).toBe(0);
  }, 60_000);
});

test('each level scores more than the one below it', () => {
  for (const [index, level] of BOT_LEVELS.slice(1).entries()) {
    const below = BOT_LEVELS[index] ?? level;
    let ahead = 0;
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const left = seed % 2 === 0;
      const { score } = playMatch(realm, {
        seed,
        teamSize: 1,
        coaches: [coachOf(left ? level : below), coachOf(left ? below : level)],
      });
      ahead += (left ? 1 : -1) * (score[0] - score[1]);
    }
    expect(ahead).toBeGreaterThan(0);
  }
}, 120_000);

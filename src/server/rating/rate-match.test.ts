import { describe, expect, it } from 'vitest';
import { BOT_LEVELS } from '../../protocol/bot-level.ts';
import { botRating, rateMatch, winChance } from './rate-match.ts';
import { NEW_RATING, type Rating } from './rating.ts';

const team = (size: number, rating: Rating = NEW_RATING) =>
  Array.from({ length: size }, () => rating);
const mean = (ratings: readonly Rating[]) =>
  ratings.reduce((sum, { mu }) => sum + mu, 0) / ratings.length;

describe('the rating of a match', () => {
  it('gives the winners what it takes from the losers, and makes everyone surer', () => {
    for (const size of [1, 2, 3, 4, 8]) {
      const [winners, losers] = rateMatch([team(size), team(size)], [2, 1]);
      expect(mean(winners)).toBeGreaterThan(25);
      expect(mean(winners) + mean(losers)).toBeCloseTo(50, 9);
      for (const { sigma } of [...winners, ...losers]) expect(sigma).toBeLessThan(NEW_RATING.sigma);
    }
  });

  it('is the same whichever team is named first', () => {
    const strong = team(2, { mu: 30, sigma: 3 });
    const weak = team(2, { mu: 22, sigma: 5 });
    const [a, b] = rateMatch([strong, weak], [0, 3]);
    const [c, d] = rateMatch([weak, strong], [3, 0]);
    expect([a, b]).toEqual([d, c]);
  });

  it('moves nobody for a draw of equals, 0:0 as well as 2:2', () => {
    for (const goals of [0, 2]) {
      const [first, second] = rateMatch([team(3), team(3)], [goals, goals]);
      for (const { mu } of [...first, ...second]) expect(mu).toBeCloseTo(25, 9);
    }
  });

  it('is moved more by a surprise', () => {
    const strong = team(1, { mu: 32, sigma: 4 });
    const weak = team(1, { mu: 20, sigma: 4 });
    const [expected] = rateMatch([strong, weak], [1, 0]);
    const [, surprising] = rateMatch([strong, weak], [0, 1]);
    expect(mean(surprising) - 20).toBeGreaterThan(2 * (mean(expected) - 32));
  });

  it('moves the doubtful more than the sure of one team', () => {
    const [[sure, doubtful] = []] = rateMatch(
      [[{ mu: 25, sigma: 1 }, NEW_RATING], team(2)],
      [1, 0],
    );
    expect((doubtful?.mu ?? 0) - 25).toBeGreaterThan(20 * ((sure?.mu ?? 0) - 25));
  });
});

describe('the chance to win', () => {
  it('is even among equals, and both teams chances make one', () => {
    expect(winChance([team(3), team(3)])).toBe(0.5);
    const strong = team(3, { mu: 28, sigma: 2 });
    expect(winChance([strong, team(3)])).toBeGreaterThan(0.55);
    expect(winChance([strong, team(3)]) + winChance([team(3), strong])).toBeCloseTo(1, 12);
  });

  it('is smaller for fewer', () => {
    expect(winChance([team(2), team(3)])).toBeLessThan(0.5);
  });
});

it('bots are better the higher their level', () => {
  const skills = BOT_LEVELS.map((level) => botRating(level).mu);
  expect(skills).toEqual([...skills].sort((a, b) => a - b));
});

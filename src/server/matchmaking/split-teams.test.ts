import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botRating } from '../rating/rate-match.ts';
import type { Rating } from '../rating/rating.ts';
import { divisionCost, NOBODY, plus, splitTeams, sumOf } from './split-teams.ts';

const pitch = (teamSize: number) => ({ teamSize, bot: botRating('regular') });
const group = (...skills: readonly number[]) =>
  sumOf(skills.map((mu): Rating => ({ mu, sigma: 3 })));

describe('a division into teams', () => {
  it('is as fair as any', () => {
    const people = [40, 35, 20, 15].map((mu) => group(mu));
    const teams = splitTeams(people, pitch(2))?.teams ?? [];
    expect(teams[0]).toBe(teams[3]);
    expect(teams[1]).toBe(teams[2]);
    expect(teams[0]).not.toBe(teams[1]);
  });

  it('puts two people against each other, not beside each other against bots', () => {
    expect(splitTeams([group(35), group(15)], pitch(3))?.teams).toEqual([0, 1]);
  });

  it('keeps a party together, against everybody else', () => {
    const teams = splitTeams([group(25), group(25, 25, 25), group(25)], pitch(3))?.teams;
    expect(teams).toEqual([1, 0, 1]);
  });

  it('is none where groups do not fit whole', () => {
    expect(splitTeams([group(25, 25), group(25, 25), group(25, 25)], pitch(3))).toBeNull();
  });

  it('of 16 people never leaves a fairer one unseen by a swap', () => {
    const skill = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(skill, { minLength: 16, maxLength: 16 }), (skills) => {
        const people = skills.map((mu) => group(mu));
        const division = splitTeams(people, pitch(8));
        if (division === null) throw new Error('16 people fit on a pitch of 8 a side');
        for (const [i] of people.entries()) {
          for (const [j] of people.entries()) {
            const swapped = division.teams.map((team, k) =>
              k === i ? division.teams[j] : k === j ? division.teams[i] : team,
            );
            const side = (wanted: number) =>
              people.filter((_, k) => swapped[k] === wanted).reduce(plus, NOBODY);
            const cost = divisionCost(side(0), side(1), pitch(8));
            expect(cost).toBeGreaterThanOrEqual(division.cost - 1e-9);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});

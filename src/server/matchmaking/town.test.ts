/** The benchmark in small: bench/matchmaking.ts has the figures. */
import { expect, it } from 'vitest';
import { POPULARITY, Town } from './testing/town.ts';
import type { RatedMatch } from './testing/town-rating.ts';

it('in a town of known skills people wait little, play people, and results come as predicted', () => {
  const rated: RatedMatch[] = [];
  const waitsMs: number[] = [];
  let people = 0;
  let places = 0;
  const town = new Town(
    { seed: 7, players: 1000, concurrent: 200, popularity: POPULARITY, policy: 'queue' },
    {
      onRated: (match) => rated.push(match),
      onPlaced: (waitedMs) => waitsMs.push(waitedMs),
      onLook: (match) => {
        people += match.people.length;
        places += 2 * match.parts.teamSize;
      },
    },
  );
  while (rated.length < 4000) town.step();
  waitsMs.sort((a, b) => a - b);
  expect(waitsMs[waitsMs.length >> 1]).toBeLessThan(5000);
  expect(waitsMs.at(-1)).toBeLessThan(3001);
  expect(people / places).toBeGreaterThan(0.75);
  const late = rated.slice(1000);
  const favourites = late.map(({ predicted, won }) => ({
    predicted: Math.max(predicted, 1 - predicted),
    won: predicted >= 0.5 ? won : !won,
  }));
  const mean = (of: (one: (typeof favourites)[number]) => number) =>
    favourites.reduce((sum, one) => sum + of(one), 0) / favourites.length;
  expect(
    Math.abs(mean(({ predicted }) => predicted) - mean(({ won }) => Number(won))),
  ).toBeLessThan(0.03);
});

import { expect, it } from 'vitest';
import { PLAIN_LOOK } from '../../protocol/car-look.ts';
import type { MatchResult } from '../../protocol/people/match-result.ts';
import type { ResultReport } from '../store/store.ts';
import { rateMatch } from './rate-match.ts';
import { rateResult } from './rate-result.ts';
import { NEW_RATING, type Rating } from './rating.ts';

type Line = MatchResult['lines'][number];

const BOT: Rating = { mu: 19, sigma: 1 };
const idOf = (name: string) => name.padEnd(16, 'a');
const line = (slot: number, name: string | null, given: Partial<Line> = {}): Line => ({
  slot,
  team: slot % 2 === 0 ? 0 : 1,
  name: name ?? 'Bot',
  isBot: name === null,
  person: name === null ? null : { id: idOf(name), name, tag: '0001', look: PLAIN_LOOK },
  stats: { goals: 0, assists: 0, saves: 0, shots: 0, demolitions: 0, points: 0 },
  left: false,
  rating: null,
  unrated: null,
  ...given,
});
const report = (lines: readonly Line[], given: Partial<MatchResult> = {}): ResultReport => ({
  result: {
    id: 'match-1',
    mode: '1v1',
    arena: 'classic',
    teamSize: 1,
    endedAtMs: 0,
    durationMs: 180_000,
    score: [2, 1],
    lines: [...lines],
    mvpSlot: null,
    unrated: null,
    ...given,
  },
  ratedSlots: lines.filter(({ isBot }) => !isBot).map(({ slot }) => slot),
  botRatings: Object.fromEntries(lines.filter(({ isBot }) => isBot).map((one) => [one.slot, BOT])),
});

it('rates people by the ratings of the moment, newcomers included', () => {
  const ada: Rating = { mu: 30, sigma: 2 };
  const [[home] = [], [away] = []] = rateMatch([[ada], [NEW_RATING]], [2, 1]);
  const rated = rateResult(report([line(0, 'ada'), line(1, 'bob')]), new Map([[idOf('ada'), ada]]));
  expect(rated).toEqual([home, away]);
});

it('bots count as players and are not rated', () => {
  const lines = [line(0, 'ada'), line(1, 'bob'), line(2, null), line(3, null)];
  const [[home] = [], [away] = []] = rateMatch(
    [
      [NEW_RATING, BOT],
      [NEW_RATING, BOT],
    ],
    [2, 1],
  );
  expect(rateResult(report(lines), new Map())).toEqual([home, away, null, null]);
});

it('guests and latecomers count as players and are not rated', () => {
  const lines = [
    line(0, 'ada'),
    line(1, 'bob'),
    line(2, 'cyd', { unrated: 'late' }),
    line(3, null),
  ];
  const [, [away] = []] = rateMatch(
    [
      [NEW_RATING, NEW_RATING],
      [NEW_RATING, BOT],
    ],
    [2, 1],
  );
  const rated = rateResult(report(lines), new Map());
  expect(rated[1]).toEqual(away);
  expect(rated[2]).toBeNull();
});

it('who left loses, though the bot won; who stayed has won against the one who left', () => {
  const lines = [line(0, 'ada', { left: true }), line(0, null), line(1, 'bob')];
  const [ada, , bob] = rateResult(report(lines, { score: [2, 1] }), new Map());
  expect(ada?.mu).toBeLessThan(25);
  expect(bob?.mu).toBeLessThan(25);
  const [, , winner] = rateResult(report(lines, { score: [0, 1] }), new Map());
  expect(winner).toEqual(rateMatch([[NEW_RATING], [NEW_RATING]], [0, 1])[1][0]);
});

it('somebody else in the place of one who left is rated by the result', () => {
  const lines = [line(0, 'ada', { left: true }), line(0, 'cyd'), line(1, 'bob')];
  const [ada, cyd, bob] = rateResult(report(lines), new Map());
  expect(ada?.mu).toBeLessThan(25);
  expect(cyd?.mu).toBeGreaterThan(25);
  expect(bob?.mu).toBeLessThan(25);
});

it('nobody is rated in a match that is not', () => {
  const rated = rateResult(
    report([line(0, 'ada'), line(1, 'bob')], { unrated: 'private' }),
    new Map(),
  );
  expect(rated).toEqual([null, null]);
});

import { describe, expect, test } from 'vitest';
import type { NetStats } from '../../../worker/net-stats.ts';
import { type Connection, ConnectionJudge } from './connection.ts';
import { bestPlayer, type PlayerLine, rankLines } from './player-lines.ts';
import { resultOf } from './result.ts';

const STATS: NetStats = {
  rttMs: 40,
  leadTicks: 4,
  predictedTick: 100,
  confirmedTick: 96,
  rollbacks: 0,
  resimulatedTicks: 0,
  substitutedInputs: 0,
  hashesCompared: 0,
  hashMismatches: 0,
  resyncs: 0,
  rejoins: 0,
  bytesDown: 0,
  bytesUp: 0,
  carrier: 'websocket',
  inputDelayTicks: 0,
  inputTick: null,
  lastHash: null,
  lastDesyncTick: null,
  recent: {
    jitterMs: 0,
    updateMsP95: 0,
    updateMsMax: 0,
    rollbackMsP95: 0,
    correctionM: { own: 0, others: 0, ball: 0 },
  },
};

interface Second {
  readonly rttMs: number;
  readonly late?: number;
  readonly jitterMs?: number;
  readonly own?: number;
  readonly isCut?: boolean;
}

/** What the judge says after each of the seconds. */
function judge(seconds: readonly Second[]): readonly string[] {
  return look(seconds).map(({ quality }) => quality);
}

function look(seconds: readonly Second[]): readonly Connection[] {
  const judge = new ConnectionJudge();
  let substitutedInputs = 99;
  let confirmedTick = 1000;
  return seconds.map(({ rttMs, late = 0, jitterMs = 0, own = 0, isCut = false }) => {
    substitutedInputs += late;
    confirmedTick += 60;
    const correctionM = { own, others: 3, ball: 3 };
    const recent = { ...STATS.recent, jitterMs, correctionM };
    const stats = { ...STATS, rttMs, substitutedInputs, confirmedTick, recent };
    return judge.look(stats, isCut);
  });
}

const seconds = (count: number, second: Second) => Array.from({ length: count }, () => second);

describe('connection', () => {
  test.each([
    ['good', { rttMs: 40.4 }],
    ['good', { rttMs: 16, late: 4, jitterMs: 45, own: 0.3 }],
    ['fair', { rttMs: 95 }],
    ['fair', { rttMs: 238, jitterMs: 12, late: 1 }],
    ['fair', { rttMs: 40, late: 7 }],
    ['fair', { rttMs: 40, jitterMs: 70 }],
    ['fair', { rttMs: 40, own: 0.6 }],
    ['poor', { rttMs: 184, jitterMs: 190 }],
    ['poor', { rttMs: 40, late: 30 }],
    ['poor', { rttMs: 40, own: 2.5 }],
    ['poor', { rttMs: 400 }],
  ] as const)('%s is what %j feels like', (quality, second) => {
    expect(judge(seconds(6, second)).at(-1)).toBe(quality);
  });

  test.each([
    [null, { rttMs: 7 }],
    ['ping', { rttMs: 400, jitterMs: 70 }],
    ['uneven', { rttMs: 7, jitterMs: 130 }],
    ['uneven', { rttMs: 7, late: 30 }],
    ['cuts', { rttMs: 7, isCut: true }],
  ] as const)('%s is what is bad about %j', (weakness, second) => {
    expect(look(seconds(6, second)).at(-1)?.weakness).toBe(weakness);
  });

  test('a bad moment, at the start or later, changes no verdict', () => {
    const bad = { rttMs: 300, late: 60, jitterMs: 200 };
    const calm = seconds(6, { rttMs: 20 });
    const verdicts = judge([bad, bad, ...calm, bad, bad, bad, ...calm]);
    expect(new Set(verdicts)).toEqual(new Set(['good']));
  });

  test('after a bad spell it is good again once five looks were good', () => {
    const verdicts = judge([...seconds(5, { rttMs: 400 }), ...seconds(5, { rttMs: 20 })]);
    expect(verdicts.slice(4)).toEqual([...Array(5).fill('poor'), 'good']);
  });

  test('outages are held against it for half a minute', () => {
    const cut = { rttMs: 20, isCut: true };
    const once = judge([cut, ...seconds(30, { rttMs: 20 })]);
    expect([once[0], once.at(-2), once.at(-1)]).toEqual(['fair', 'fair', 'good']);
    expect(judge(seconds(3, cut)).at(-1)).toBe('poor');
  });
});

function line(slot: number, goals: number, saves: number): PlayerLine {
  return {
    slot,
    team: slot % 2 === 0 ? 0 : 1,
    name: `p${slot}`,
    bot: false,
    connected: true,
    away: false,
    local: false,
    goals,
    assists: 0,
    saves,
    shots: 0,
  };
}

test('the best player is of the winners, and nobody without a deed', () => {
  const lines = [line(0, 0, 0), line(1, 3, 0), line(2, 1, 0), line(4, 1, 2)];
  expect(bestPlayer(lines, 4, 3)?.slot).toBe(4);
  expect(bestPlayer(lines, 3, 4)?.slot).toBe(1);
  expect(bestPlayer([line(0, 0, 0), line(1, 1, 0)], 1, 0)).toBeNull();
});

test('a team is ranked by goals, then assists, saves and shots', () => {
  const lines = [line(0, 0, 1), line(1, 9, 9), line(2, 2, 0), line(4, 0, 2)];
  expect(rankLines(lines, 0).map(({ slot }) => slot)).toEqual([2, 4, 0]);
});

test.each([
  [2, 1, 0, 'victory', 'team-blue'],
  [2, 1, 1, 'defeat', 'defeat'],
  [0, 3, 1, 'victory', 'team-orange'],
  [1, 1, 0, 'draw', ''],
  [2, 1, null, 'blueWins', 'team-blue'],
  [0, 3, null, 'orangeWins', 'team-orange'],
  [1, 1, null, 'draw', ''],
] as const)('%i:%i for team %i is a %s', (left, right, team, word, look) => {
  expect(resultOf(left, right, team)).toEqual({ word, class: look });
});

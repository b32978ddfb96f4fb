import { describe, expect, test } from 'vitest';
import type { NetStats } from '../../../worker/api.ts';
import { ConnectionJudge } from './connection.ts';
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
  lastDesyncTick: null,
  recent: {
    jitterMs: 0,
    updateMsP95: 0,
    updateMsMax: 0,
    rollbackMsP95: 0,
    rollbackMsMax: 0,
    correctionM: { own: 0, others: 0, ball: 0 },
  },
};

/** What the judge says after each of the seconds given by their ping and late inputs. */
function judge(seconds: readonly (readonly [rttMs: number, late: number])[]): readonly string[] {
  const judge = new ConnectionJudge();
  let substitutedInputs = 99;
  let confirmedTick = 1000;
  return seconds.map(([rttMs, late]) => {
    substitutedInputs += late;
    confirmedTick += 60;
    return judge.look({ ...STATS, rttMs, substitutedInputs, confirmedTick }).quality;
  });
}

describe('connection', () => {
  test.each([
    [40.4, 0, 'good'],
    [40.4, 2, 'good'],
    [95, 0, 'fair'],
    [40, 4, 'fair'],
    [200, 0, 'poor'],
    [40, 30, 'poor'],
  ] as const)('%d ms and %i late inputs a second are %s', (rttMs, late, quality) => {
    const verdicts = judge(Array.from({ length: 6 }, () => [rttMs, late]));
    expect(verdicts.at(-1)).toBe(quality);
  });

  test('a bad moment, at the start or later, changes no verdict', () => {
    const calm = Array.from({ length: 6 }, () => [20, 0] as const);
    const verdicts = judge([[300, 60], [20, 40], ...calm, [20, 60], [300, 0], [20, 20], ...calm]);
    expect(new Set(verdicts)).toEqual(new Set(['good']));
  });

  test('after a bad spell it is good again once five looks were good', () => {
    const bad = Array.from({ length: 5 }, () => [200, 0] as const);
    const calm = Array.from({ length: 5 }, () => [20, 0] as const);
    expect(judge([...bad, ...calm]).slice(4)).toEqual([...Array(5).fill('poor'), 'good']);
  });
});

function line(slot: number, goals: number, saves: number): PlayerLine {
  return {
    slot,
    team: slot % 2 === 0 ? 0 : 1,
    name: `p${slot}`,
    bot: false,
    connected: true,
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
  [2, 1, 0, 'VICTORY', 'team-blue'],
  [2, 1, 1, 'DEFEAT', 'defeat'],
  [0, 3, 1, 'VICTORY', 'team-orange'],
  [1, 1, 0, 'DRAW', ''],
  [2, 1, null, 'BLUE WINS', 'team-blue'],
  [0, 3, null, 'ORANGE WINS', 'team-orange'],
  [1, 1, null, 'DRAW', ''],
] as const)('%i:%i for team %i is a %s', (left, right, team, word, look) => {
  expect(resultOf(left, right, team)).toEqual({ word, class: look });
});

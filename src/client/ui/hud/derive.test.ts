import { describe, expect, test } from 'vitest';
import type { NetStats } from '../../../worker/api.ts';
import { judgeConnection } from './connection.ts';
import { type PlayerLine, rankLines } from './player-lines.ts';
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
};

describe('connection', () => {
  test.each([
    [40.4, 0, 'good'],
    [95, 0, 'fair'],
    [40, 3, 'fair'],
    [200, 0, 'poor'],
    [40, 30, 'poor'],
  ] as const)('%d ms and %i late inputs are %s', (rttMs, late, quality) => {
    const now = { ...STATS, rttMs, substitutedInputs: 50 + late };
    expect(judgeConnection(now, { ...STATS, substitutedInputs: 50 })).toEqual({
      pingMs: Math.round(rttMs),
      quality,
    });
  });

  test('what came before the first look is not held against it', () => {
    expect(judgeConnection({ ...STATS, substitutedInputs: 99 }, null).quality).toBe('good');
  });
});

test('a team is ranked by goals, then assists, saves and shots', () => {
  const line = (slot: number, goals: number, saves: number): PlayerLine => ({
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
  });
  const lines = [line(0, 0, 1), line(1, 9, 9), line(2, 2, 0), line(4, 0, 2)];
  expect(rankLines(lines, 0).map(({ slot }) => slot)).toEqual([2, 4, 0]);
});

test.each([
  [2, 1, 0, 'VICTORY', 'team-blue'],
  [2, 1, 1, 'DEFEAT', 'team-blue'],
  [0, 3, 1, 'VICTORY', 'team-orange'],
  [1, 1, 0, 'DRAW', ''],
] as const)('%i:%i for team %i is a %s', (left, right, team, word, winner) => {
  expect(resultOf(left, right, team)).toEqual({ word, class: winner });
});

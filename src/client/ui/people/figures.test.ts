import { describe, expect, test } from 'vitest';
import { ago, clock, lineOf, outcomeOf, percent, signed, winShare } from './figures.ts';
import { ANN, aLine, aResult, BOB } from './testing/results.ts';

const HOUR_MS = 3_600_000;

describe('outcome', () => {
  test.each([
    [[2, 1], 0, 'won'],
    [[2, 1], 1, 'lost'],
    [[1, 3], 1, 'won'],
    [[0, 0], 0, 'drew'],
  ] as const)('%j for team %i: %s', (score, team, outcome) =>
    expect(outcomeOf(aResult({ score: [...score] }), aLine({ team }))).toBe(outcome),
  );

  test('whoever left has neither won nor lost', () =>
    expect(outcomeOf(aResult({ score: [5, 0] }), aLine({ team: 0, left: true }))).toBe('left'));

  test('of two lines of one person the last counts', () => {
    const lines = [
      aLine({ slot: 0, person: ANN, left: true }),
      aLine({ slot: 1, person: BOB }),
      aLine({ slot: 3, person: ANN }),
    ];
    expect(lineOf(aResult({ lines }), ANN.id)?.slot).toBe(3);
    expect(lineOf(aResult({ lines: [] }), ANN.id)).toBeNull();
  });
});

describe('numbers', () => {
  test('nobody has won a share of nothing', () => {
    expect(winShare({ matches: 0, wins: 0 })).toBeNull();
    expect(winShare({ matches: 4, wins: 1 })).toBe(0.25);
  });

  test('are written as the language writes them', () => {
    expect(percent(0.531, 'en')).toBe('53%');
    expect(percent(0.531, 'de')).toBe('53\u00a0%');
    expect(signed(12, 'en')).toBe('+12');
    expect(signed(-3, 'es')).toBe('-3');
    expect(signed(0, 'en')).toBe('0');
    expect(clock(247.9)).toBe('4:07');
    expect(clock(-1)).toBe('0:00');
  });

  test.each([
    [0, 'en', 'now'],
    [-5000, 'en', 'now'],
    [5 * 60_000, 'en', '5 minutes ago'],
    [HOUR_MS, 'de', 'vor 1 Stunde'],
    [25 * HOUR_MS, 'es', 'ayer'],
    [15 * 24 * HOUR_MS, 'en', '2 weeks ago'],
  ] as const)('%i ms ago in %s: %s', (passedMs, language, says) =>
    expect(ago(1_000_000_000_000 - passedMs, 1_000_000_000_000, language)).toBe(says),
  );
});

import { describe, expect, it } from 'vitest';
import type { NetStats } from '../../../worker/net-stats.ts';
import { bottomOf, CHARTS, type Chart, figureOf, topOf } from './charts.ts';
import { quantile } from './frame-meter.ts';
import { type NetSample, sampleBetween } from './net-sample.ts';
import { netWishOf, PRESET_IDS } from './presets.ts';

const PAGE = { frameMsP50: 16, frameMsP95: 20, workMsP95: 5 };

const STATS: NetStats = {
  rttMs: 104,
  leadTicks: 9,
  predictedTick: 1009,
  confirmedTick: 997,
  rollbacks: 10,
  resimulatedTicks: 100,
  substitutedInputs: 3,
  hashesCompared: 30,
  hashMismatches: 0,
  resyncs: 0,
  rejoins: 0,
  bytesDown: 5000,
  bytesUp: 2000,
  carrier: 'websocket',
  inputDelayTicks: 0,
  inputTick: null,
  lastHash: null,
  lastDesyncTick: null,
  recent: {
    jitterMs: 12,
    updateMsP95: 1,
    updateMsMax: 2,
    rollbackMsP95: 0.5,
    correctionM: { own: 0.01, others: 0.2, ball: 0.4 },
  },
};

const SAMPLE = sampleBetween(STATS, STATS, 100, PAGE);

function chart(title: string): Chart {
  const found = CHARTS.find((candidate) => candidate.title === title);
  if (found === undefined) throw new Error(`no chart ${title}`);
  return found;
}

function figures(title: string, samples: readonly (NetSample | null)[]) {
  return chart(title).series.map((series) => figureOf(series, samples));
}

describe('a sample', () => {
  it('counts by the second, between two looks', () => {
    const now = { ...STATS, rollbacks: 13, resimulatedTicks: 124, bytesDown: 5050 };
    const sample = sampleBetween(STATS, now, 100, PAGE);
    expect(sample.rollbacksPerSecond).toBe(30);
    expect(sample.resimulatedPerSecond).toBe(240);
    expect(sample.bytesDownPerSecond).toBe(500);
    expect(sample.depthTicks).toBe(12);
  });

  it('shows no counts below nought when a new match begins', () => {
    expect(sampleBetween(STATS, { ...STATS, bytesDown: 0 }, 100, PAGE).bytesDownPerSecond).toBe(0);
  });
});

describe('a figure', () => {
  it('is the mean of a rate and the largest of corrections, over the last second', () => {
    const rolled = { ...SAMPLE, rollbacksPerSecond: 30, ballCorrectionM: 0.9 };
    const still = { ...SAMPLE, rollbacksPerSecond: 0, ballCorrectionM: 0 };
    const samples = [rolled, ...Array.from({ length: 9 }, () => still)];
    expect(figures('Rollbacks', samples)[0]).toBe(3);
    expect(figures('Corrected', samples)[2]).toBe(0.9);
    expect(figures('Rollbacks', [...samples, still])[0]).toBe(0);
  });

  it('is none outside a match', () => {
    expect(figures('Path', [SAMPLE, null])).toEqual([null, null]);
    expect(figures('Path', [])).toEqual([null, null]);
  });
});

describe('a scale', () => {
  const topFor = (rttMs: number) => topOf(chart('Path'), [null, { ...SAMPLE, rttMs }]);

  it('grows in round steps, from its least to its most', () => {
    expect([10, 50, 51, 130, 480, 9000].map(topFor)).toEqual([50, 50, 100, 200, 500, 500]);
  });
});

describe('a scale with lead below nought', () => {
  it('begins below it', () => {
    const bottomFor = (leadTicks: number) =>
      bottomOf(chart('Ticks ahead'), [null, { ...SAMPLE, leadTicks }]);
    expect([9, -1, -7, -30, -9000, Number.NaN].map(bottomFor)).toEqual([0, -1, -10, -50, -100, 0]);
  });
});

describe('the address', () => {
  it('opens the panel, with a preset or without', () => {
    expect(netWishOf('?net')).toEqual({ open: true, preset: null });
    expect(netWishOf('?a=1&net=4g')).toEqual({ open: true, preset: '4g' });
    expect(netWishOf('?net=constructor')).toEqual({ open: true, preset: null });
    expect(netWishOf('')).toEqual({ open: false, preset: null });
  });

  it('knows all presets', () => {
    expect(PRESET_IDS).toEqual(
      expect.arrayContaining(['lan', 'fibre', 'wifi', '4g', 'far', 'train']),
    );
  });
});

it('the quantile of no frames is nought', () => {
  expect(quantile([], 0.95)).toBe(0);
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
});

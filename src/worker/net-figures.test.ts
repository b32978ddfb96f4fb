import { describe, expect, it } from 'vitest';
import { NetFigures, NO_RECENT_FIGURES } from './net-figures.ts';
import { quantile, SampleWindow } from './sample-window.ts';

describe('the figures of a match', () => {
  it('are of the stretch that was asked for', () => {
    const figures = new NetFigures();
    figures.noteCorrection(100, 'ball', 0.9);
    figures.noteCorrection(1500, 'ball', 0.2);
    figures.noteCorrection(1600, 'own', 0.05);
    figures.noteRollback(1600, 0.4);
    figures.noteRollback(1700, 0.8);
    const recent = figures.figures(2000, 1000);
    expect(recent.correctionM).toEqual({ own: 0.05, others: 0, ball: 0.2 });
    expect(figures.figures(2000, 2000).correctionM.ball).toBe(0.9);
  });

  it('do not change by being asked for', () => {
    const figures = new NetFigures();
    for (let tick = 0; tick < 100; tick++) figures.noteUpdate(tick * 16, tick);
    expect(figures.figures(1600, 500)).toEqual(figures.figures(1600, 500));
    expect(figures.figures(1600, 500).updateMsMax).toBe(99);
  });

  it('take jitter as how late frames come against the quickest', () => {
    const figures = new NetFigures();
    for (let tick = 0; tick < 120; tick++) {
      // Whatever the offset between the clocks, and the delay that all have.
      const delayMs = 5000 + (tick % 10 === 0 ? 30 : 0);
      figures.noteFrame(tick * 16 + delayMs, tick * 16);
    }
    expect(figures.figures(120 * 16 + 5000, 100).jitterMs).toBe(30);
  });

  it('are all nought where nothing happened', () => {
    expect(NO_RECENT_FIGURES.jitterMs).toBe(0);
    expect(NO_RECENT_FIGURES.correctionM).toEqual({ own: 0, others: 0, ball: 0 });
  });
});

it('a window forgets what it has no room for', () => {
  const window = new SampleWindow(3);
  for (const value of [5, 4, 3, 2]) window.note(0, value);
  expect([...window.since(0)]).toEqual([2, 3, 4]);
});

it('the quantile of some values is one of them', () => {
  const values = Float64Array.of(1, 2, 3, 4);
  expect([0, 0.25, 0.5, 0.51, 1].map((share) => quantile(values, share))).toEqual([1, 1, 2, 3, 4]);
});

import { describe, expect, it } from 'vitest';
import { detailOf } from './quality.ts';
import { RenderScale } from './render-scale.ts';

function scaleOf(render: RenderScale): number {
  return detailOf('auto', render.step).scale;
}

/** Runs a minute of frames whose time depends on the scale; returns the scale in the end. */
function runMinute(msAt: (scale: number, timeMs: number) => number): number {
  const render = new RenderScale();
  for (let timeMs = 0; timeMs < 60_000; ) {
    const frameMs = msAt(scaleOf(render), timeMs);
    render.note(frameMs);
    timeMs += frameMs;
  }
  return scaleOf(render);
}

describe('RenderScale', () => {
  it('leaves a fast device alone', () => {
    expect(runMinute(() => 16.7)).toBe(1);
  });

  it('draws fewer pixels where that is what takes the time', () => {
    expect(runMinute((scale) => 150 * scale * scale)).toBe(0.55);
  });

  it('stops at the step that is fast enough', () => {
    expect(runMinute((scale) => 30 * scale * scale)).toBe(0.84);
  });

  it('takes a step back that did not help, as on a display of 30 Hz', () => {
    expect(runMinute(() => 33.3)).toBe(1);
  });

  it('does not count the slow start of a match', () => {
    expect(runMinute((_, timeMs) => (timeMs < 1400 ? 90 : 8))).toBe(1);
  });

  it('gets a pixel back when the device has become fast', () => {
    expect(runMinute((scale, timeMs) => (timeMs < 5000 ? 29 * scale * scale : 8))).toBe(1);
  });

  it('does not count the gap of a hidden tab', () => {
    let n = 0;
    expect(runMinute(() => (n++ % 20 === 0 ? 1500 : 16.7))).toBe(1);
  });

  it('changes its mind seldom', () => {
    let changes = 0;
    let last = 1;
    runMinute((scale) => {
      if (scale !== last) changes++;
      last = scale;
      return 24 + 20 * (scale - 0.8);
    });
    expect(changes).toBeLessThan(6);
  });
});

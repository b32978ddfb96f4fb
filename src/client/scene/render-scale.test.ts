import { describe, expect, it } from 'vitest';
import { RenderScale } from './render-scale.ts';

/** Runs frames whose time depends on the scale; returns the scale in the end. */
function runFrames(msAt: (scale: number) => number, frames = 1000): number {
  const render = new RenderScale();
  for (let n = 0; n < frames; n++) render.note(msAt(render.scale));
  return render.scale;
}

describe('RenderScale', () => {
  it('leaves a fast device alone', () => {
    expect(runFrames(() => 16.7)).toBe(1);
  });

  it('draws fewer pixels where that is what takes the time', () => {
    expect(runFrames((scale) => 60 * scale * scale)).toBe(0.7);
  });

  it('stops at the step that is fast enough', () => {
    expect(runFrames((scale) => 30 * scale * scale)).toBe(0.84);
  });

  it('takes a step back that did not help, as on a display of 30 Hz', () => {
    expect(runFrames(() => 33.3)).toBe(1);
  });

  it('does not count the gap of a hidden tab', () => {
    let n = 0;
    expect(runFrames(() => (n++ % 20 === 0 ? 5000 : 16.7))).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { CorrectionSmoother } from './correction-smoother.ts';

const pose = (x: number, y = 0, angle = 0) => ({ x, y, angle });

function corrected(before: ReturnType<typeof pose>, after: ReturnType<typeof pose>) {
  const smoother = new CorrectionSmoother(1);
  smoother.noteBefore(0, before);
  smoother.noteAfter(0, after);
  return smoother;
}

describe('the correction smoother', () => {
  it('keeps a body where it was drawn, then lets it glide to where it is', () => {
    const smoother = corrected(pose(1), pose(0.5));
    expect(smoother.offset(0).x).toBeCloseTo(0.5);
    const seen: number[] = [];
    for (let tick = 0; tick < 30; tick++) {
      smoother.decay();
      seen.push(smoother.offset(0).x);
    }
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(seen.at(-1)).toBeLessThan(0.005);
  });

  it('turns the short way round', () => {
    const smoother = corrected(pose(0, 0, Math.PI - 0.1), pose(0, 0, -Math.PI + 0.1));
    expect(smoother.offset(0).angle).toBeCloseTo(-0.2);
  });

  it('does not glide across the pitch', () => {
    expect(corrected(pose(10), pose(0)).offset(0)).toEqual(pose(0));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyKind, CorrectionSmoother } from './correction-smoother.ts';

const pose = (x: number, y = 0, angle = 0) => ({ x, y, angle });

function corrected(
  before: ReturnType<typeof pose>,
  after: ReturnType<typeof pose>,
  kind: BodyKind = 'car',
) {
  const smoother = new CorrectionSmoother([kind]);
  smoother.noteBefore(0, before, 0);
  smoother.noteAfter(0, after, 0);
  return smoother;
}

function offsetsOf(smoother: CorrectionSmoother, ticks: number): number[] {
  return Array.from({ length: ticks }, () => {
    smoother.decay();
    return smoother.offset(0).x;
  });
}

describe('the correction smoother', () => {
  it('keeps a body where it was drawn, then lets it glide to where it is, never over it', () => {
    const smoother = corrected(pose(1), pose(0.5));
    expect(smoother.offset(0).x).toBeCloseTo(0.5);
    const seen = offsetsOf(smoother, 30);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
    expect(seen.at(-1)).toBeLessThan(0.001);
  });

  it('never steps far enough to be seen as a jump, and always arrives', () => {
    const metres = fc.double({ min: -2.5, max: 2.5, noNaN: true });
    fc.assert(
      fc.property(fc.array(metres, { minLength: 1, maxLength: 8 }), (moves) => {
        const smoother = new CorrectionSmoother(['ball']);
        let drawn = 0;
        let truth = 0;
        for (const move of moves) {
          smoother.noteBefore(0, pose(truth), 0);
          truth = move;
          smoother.noteAfter(0, pose(truth), 0);
          expect(truth + smoother.offset(0).x).toBeCloseTo(drawn, 6);
          smoother.decay();
          const next = truth + smoother.offset(0).x;
          expect(Math.abs(next - drawn)).toBeLessThan(0.25 + 0.08 * 2.5);
          drawn = next;
        }
        offsetsOf(smoother, 120);
        expect(smoother.offset(0)).toEqual(pose(0));
      }),
    );
  });

  it('is quicker with the ball than with cars', () => {
    const ball = offsetsOf(corrected(pose(0.3), pose(0), 'ball'), 5);
    const car = offsetsOf(corrected(pose(0.3), pose(0), 'car'), 5);
    for (const [tick, offset] of ball.entries()) expect(offset).toBeLessThan(car[tick] ?? 0);
  });

  it('turns the short way round', () => {
    const smoother = corrected(pose(0, 0, Math.PI - 0.1), pose(0, 0, -Math.PI + 0.1));
    expect(smoother.offset(0).angle).toBeCloseTo(-0.2);
  });

  it('does not glide over a leap that one of the two worlds did not make', () => {
    const smoother = new CorrectionSmoother(['car']);
    smoother.noteBefore(0, pose(10), 1);
    expect(smoother.noteAfter(0, pose(0), 2)).toBe(10);
    expect(smoother.offset(0)).toEqual(pose(0));
  });
});

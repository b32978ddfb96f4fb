import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sinCos } from './sin-cos.ts';

it('agrees with the engine to ten digits over many turns', () => {
  fc.assert(
    fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (angle) => {
      const { sin, cos } = sinCos(angle, { sin: 0, cos: 0 });
      expect(sin).toBeCloseTo(Math.sin(angle), 10);
      expect(cos).toBeCloseTo(Math.cos(angle), 10);
    }),
  );
});

it('is exact at rest', () => {
  expect(sinCos(0, { sin: 1, cos: 0 })).toEqual({ sin: 0, cos: 1 });
});

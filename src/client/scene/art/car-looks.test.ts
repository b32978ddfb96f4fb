import { describe, expect, it } from 'vitest';
import { CAR_BODIES as BODY_COUNT, CAR_PAINTS as PAINT_COUNT } from '../../../protocol/car-look.ts';
import { bodyOf, CAR_BODIES } from './car-outline.ts';
import { CAR_PAINTS, paintOf } from './car-paints.ts';

describe('the looks of cars', () => {
  it('are as many as can be chosen, each with a name of its own', () => {
    expect(CAR_BODIES).toHaveLength(BODY_COUNT);
    expect(CAR_PAINTS).toHaveLength(PAINT_COUNT);
    expect(new Set(CAR_BODIES.map(({ name }) => name)).size).toBe(BODY_COUNT);
    expect(new Set(CAR_PAINTS.map(({ name }) => name)).size).toBe(PAINT_COUNT);
  });

  it('have something for a number that is not known', () => {
    expect(bodyOf(99)).toBe(CAR_BODIES[0]);
    expect(paintOf(-1).name).toBe('plain');
  });

  it.each(CAR_BODIES.map((body) => [body.name, body] as const))(
    'leave %s over its collision box, neither much smaller nor larger',
    (_, { outline }) => {
      const us = outline.map(([u]) => u);
      const vs = outline.map(([, v]) => v);
      expect(Math.max(...us)).toBeGreaterThan(0.9);
      expect(Math.max(...us)).toBeLessThan(1.1);
      expect(Math.min(...us)).toBeLessThan(-0.9);
      expect(Math.min(...us)).toBeGreaterThan(-1.1);
      expect(Math.max(...vs)).toBeGreaterThan(0.78);
      expect(Math.max(...vs)).toBeLessThan(1.02);
      expect(Math.min(...vs)).toBe(0);
    },
  );
});

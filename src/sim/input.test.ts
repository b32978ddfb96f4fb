import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dashCountOf,
  isBoostHeld,
  isHandbrakeHeld,
  isSkipHeld,
  isValidInput,
  NEUTRAL_INPUT,
  packInput,
  steerOf,
  substituteInput,
  throttleOf,
} from './input.ts';
import { NEUTRAL_CONTROLS } from './testing/inputs.ts';

const axis = fc.double({ min: -1, max: 1, noNaN: true });
const controls = fc.record({
  steer: axis,
  throttle: axis,
  boost: fc.boolean(),
  handbrake: fc.boolean(),
  dashCount: fc.integer({ min: 0, max: 3 }),
  skip: fc.boolean(),
});

describe('a packed input', () => {
  it('gives back what was packed, to within one step of the axes', () => {
    fc.assert(
      fc.property(controls, (made) => {
        const input = packInput(made);
        expect(Math.abs(steerOf(input) - made.steer)).toBeLessThanOrEqual(0.5 / 127 + 1e-9);
        expect(Math.abs(throttleOf(input) - made.throttle)).toBeLessThanOrEqual(0.5 / 127 + 1e-9);
        expect(isBoostHeld(input)).toBe(made.boost);
        expect(isHandbrakeHeld(input)).toBe(made.handbrake);
        expect(dashCountOf(input)).toBe(made.dashCount);
        expect(isSkipHeld(input)).toBe(made.skip);
      }),
    );
  });

  it('is valid, fits 24 bits, and packs to itself again', () => {
    fc.assert(
      fc.property(controls, (made) => {
        const input = packInput(made);
        expect(isValidInput(input)).toBe(true);
        expect(input).toBeLessThan(1 << 24);
        const again = packInput({
          steer: steerOf(input),
          throttle: throttleOf(input),
          boost: isBoostHeld(input),
          handbrake: isHandbrakeHeld(input),
          dashCount: dashCountOf(input),
          skip: isSkipHeld(input),
        });
        expect(again).toBe(input);
      }),
    );
  });

  it('clamps axes beyond full and reaches full at both ends', () => {
    const full = packInput({ ...NEUTRAL_CONTROLS, steer: -3, throttle: 7 });
    expect(steerOf(full)).toBe(-1);
    expect(throttleOf(full)).toBe(1);
  });

  it.each([-1, 0.5, Number.NaN, 1 << 21, 0x80, 0x8000])('is not %d', (value) => {
    expect(isValidInput(value)).toBe(false);
  });
});

describe('a substituted input', () => {
  it('holds the last one, then lets go over time, and keeps the dash counter', () => {
    const last = packInput({
      ...NEUTRAL_CONTROLS,
      steer: 1,
      throttle: -1,
      boost: true,
      dashCount: 2,
    });
    expect(substituteInput(last, 1)).toBe(last);
    expect(substituteInput(last, 12)).toBe(last);
    const fading = substituteInput(last, 24);
    expect(steerOf(fading)).toBeCloseTo(0.5, 1);
    expect(isBoostHeld(fading)).toBe(false);
    expect(dashCountOf(fading)).toBe(2);
    expect(substituteInput(last, 1000)).toBe(packInput({ ...NEUTRAL_CONTROLS, dashCount: 2 }));
  });

  it('is always valid', () => {
    fc.assert(
      fc.property(controls, fc.integer({ min: 1, max: 100_000 }), (made, age) => {
        expect(isValidInput(substituteInput(packInput(made), age))).toBe(true);
      }),
    );
  });

  it('of nobody is nothing', () => {
    expect(substituteInput(NEUTRAL_INPUT, 50)).toBe(NEUTRAL_INPUT);
  });
});

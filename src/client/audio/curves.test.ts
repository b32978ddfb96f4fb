import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceGain,
  engineHz,
  engineMix,
  FULL_IMPULSE,
  gainOfVolume,
  hitGain,
  hitPower,
  loadGuess,
  panOf,
  pitchAfterGoal,
  skidAmount,
} from './curves.ts';

const dbOf = (gain: number) => 20 * Math.log10(gain);
const state = (speedMps: number, load = 0.5) => ({ speedMps, load, boosting: false });

describe('hits', () => {
  it('span 20 dB from a touch to the hardest, and rise all the way', () => {
    const soft = hitGain(hitPower(12, FULL_IMPULSE.ball));
    const hard = hitGain(hitPower(FULL_IMPULSE.ball, FULL_IMPULSE.ball));
    expect(dbOf(hard) - dbOf(soft)).toBeGreaterThan(18);
    expect(dbOf(hard) - dbOf(soft)).toBeLessThan(24);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 900, noNaN: true }),
        fc.double({ min: 1, max: 900, noNaN: true }),
        (impulse, more) => {
          const weaker = hitPower(impulse, FULL_IMPULSE.ball);
          expect(hitPower(impulse + more, FULL_IMPULSE.ball)).toBeGreaterThanOrEqual(weaker);
        },
      ),
    );
  });

  it('are no louder than the hardest, whatever comes', () => {
    expect(hitGain(hitPower(1e6, FULL_IMPULSE.car))).toBe(1);
    expect(hitPower(-5, FULL_IMPULSE.car)).toBe(0);
  });
});

describe('engine', () => {
  it('rises with speed and strain, fastest from rest', () => {
    expect(engineHz(state(4)) - engineHz(state(0))).toBeGreaterThan(
      engineHz(state(17)) - engineHz(state(13)),
    );
    expect(engineHz(state(10, 1))).toBeGreaterThan(engineHz(state(10, 0)));
    expect(engineHz({ ...state(10), boosting: true })).toBeGreaterThan(engineHz(state(10)));
    expect(engineHz(state(28, 1)) / engineHz(state(0, 0))).toBeLessThan(6);
  });

  it('goes from its low voice to its high one, and opens', () => {
    const idle = engineMix(state(0, 0));
    const pulling = engineMix(state(17, 1));
    expect(idle.low).toBeGreaterThan(idle.high);
    expect(pulling.high).toBeGreaterThan(pulling.low);
    expect(pulling.cutoffHz).toBeGreaterThan(idle.cutoffHz * 3);
  });

  it('is guessed to pull when the car gains speed or holds it, not when it brakes', () => {
    expect(loadGuess(20, 5)).toBe(1);
    expect(loadGuess(0, 17)).toBeGreaterThan(0.4);
    expect(loadGuess(-20, 17)).toBe(0);
    expect(loadGuess(0, 0)).toBe(0);
  });
});

it('a goal lowers what goes on for a moment, and lets it come back smoothly', () => {
  expect(pitchAfterGoal(-1)).toBe(1);
  expect(pitchAfterGoal(0.2)).toBeLessThan(0.7);
  expect(pitchAfterGoal(Number.POSITIVE_INFINITY)).toBe(1);
  for (let sinceS = 0; sinceS < 1.5; sinceS += 1 / 60) {
    expect(Math.abs(pitchAfterGoal(sinceS + 1 / 60) - pitchAfterGoal(sinceS))).toBeLessThan(0.03);
  }
});

describe('space', () => {
  it('attenuates with distance and pans to the side, never beyond', () => {
    expect(distanceGain(0)).toBe(1);
    expect(distanceGain(17)).toBeCloseTo(0.5);
    expect(distanceGain(60)).toBeLessThan(0.1);
    expect(panOf(-500)).toBe(-panOf(500));
    expect(Math.abs(panOf(500))).toBeLessThan(1);
  });
});

it('tyres are heard when they slide, more in a drift', () => {
  expect(skidAmount(true, 1)).toBe(0);
  expect(skidAmount(true, -12)).toBe(1);
  expect(skidAmount(false, 8)).toBeLessThan(skidAmount(true, 8));
});

it('a volume of 0 is silence, of 1 the whole', () => {
  expect(gainOfVolume(0)).toBe(0);
  expect(gainOfVolume(1)).toBe(1);
  expect(gainOfVolume(7)).toBe(1);
});

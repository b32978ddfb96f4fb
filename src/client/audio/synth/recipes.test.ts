import { describe, expect, it } from 'vitest';
import { peakOf, rmsOf } from './dsp.ts';
import { RECIPES, SOUND_NAMES } from './recipes.ts';

const LOOPS: readonly string[] = [
  'engine-low',
  'engine-high',
  'rocket',
  'skid',
  'rush',
  'murmur',
  'roar-loop',
];

/** The steepest step between two neighbouring samples. */
function steepest(samples: Float32Array): number {
  let most = 0;
  for (let i = 1; i < samples.length; i++) {
    most = Math.max(most, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
  }
  return most;
}

describe.each(SOUND_NAMES)('%s', (name) => {
  const { channels } = RECIPES[name]();

  it('stays below full scale, without an offset', () => {
    for (const samples of channels) {
      expect(samples.every(Number.isFinite)).toBe(true);
      expect(peakOf(samples)).toBeLessThan(0.99);
      const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
      expect(Math.abs(mean)).toBeLessThan(0.003);
    }
  });

  it(LOOPS.includes(name) ? 'meets itself at its ends' : 'begins and ends in silence', () => {
    for (const samples of channels) {
      const [first = 1, last = 1] = [samples[0], samples.at(-1)];
      if (LOOPS.includes(name)) {
        expect(Math.abs(first - last)).toBeLessThanOrEqual(steepest(samples));
        expect(rmsOf(samples)).toBeCloseTo(0.12, 2);
      } else {
        expect(Math.abs(first)).toBeLessThan(0.01);
        expect(Math.abs(last)).toBeLessThan(0.001);
        expect(peakOf(samples)).toBeCloseTo(0.9, 2);
      }
    }
  });
});

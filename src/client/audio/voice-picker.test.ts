import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VoicePicker } from './voice-picker.ts';

describe('VoicePicker', () => {
  it('gives the voices to the loudest', () => {
    const picker = new VoicePicker(2);
    expect([...picker.pick([0.1, 0.9, 0.5])].sort()).toEqual([1, 2]);
  });

  it('leaves a car its voice until another is clearly louder', () => {
    const picker = new VoicePicker(1);
    expect(picker.pick([0.5, 0.4])).toEqual([0]);
    expect(picker.pick([0.5, 0.6])).toEqual([0]);
    expect(picker.pick([0.5, 0.8])).toEqual([1]);
  });

  it('frees the voice of a car that is gone', () => {
    const picker = new VoicePicker(1);
    picker.pick([0.5]);
    expect(picker.pick([0])).toEqual([null]);
  });

  it('always hears what must be heard, no car twice, never more than there are voices', () => {
    const loudness = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 16,
      maxLength: 16,
    });
    fc.assert(
      fc.property(fc.array(loudness, { minLength: 1, maxLength: 30 }), fc.nat(15), (times, own) => {
        const picker = new VoicePicker(6);
        for (const now of times) {
          const heard = picker.pick(now.with(own, Number.POSITIVE_INFINITY));
          expect(heard).toHaveLength(6);
          expect(heard).toContain(own);
          const slots = heard.filter((slot) => slot !== null);
          expect(new Set(slots).size).toBe(slots.length);
        }
      }),
    );
  });
});

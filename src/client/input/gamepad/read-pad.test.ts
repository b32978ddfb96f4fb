import { describe, expect, test } from 'vitest';
import { DEFAULT_PAD } from '../bindings.ts';
import { controlsOfPad, isUsed, type PadState, sourceMoved, sourceValue } from './read-pad.ts';

const ZONES = { inner: 0.15, outer: 0.05 };

interface Held {
  readonly buttons?: Readonly<Record<number, number>>;
  readonly axes?: readonly number[];
  readonly mapping?: string;
}

function pad({ buttons = {}, axes = [0, 0, 0, 0], mapping = 'standard' }: Held = {}): PadState {
  return {
    mapping,
    axes,
    buttons: Array.from({ length: 17 }, (_, index) => {
      const value = buttons[index] ?? 0;
      return { value, pressed: value > 0.5 };
    }),
  };
}

describe('a pad of the standard mapping', () => {
  test('nothing held is neutral', () => {
    const controls = controlsOfPad(pad(), DEFAULT_PAD, ZONES);
    expect(controls).toMatchObject({ steer: 0, throttle: 0, boost: false, dash: false });
  });

  test('the left stick steers by degrees, the triggers drive by degrees', () => {
    const held = pad({ axes: [-0.6, 0, 0, 0], buttons: { 7: 0.4 } });
    const { steer, throttle } = controlsOfPad(held, DEFAULT_PAD, ZONES);
    expect(steer).toBeLessThan(-0.4);
    expect(steer).toBeGreaterThan(-0.7);
    expect(throttle).toBeCloseTo(0.4);
    expect(controlsOfPad(pad({ buttons: { 6: 1 } }), DEFAULT_PAD, ZONES).throttle).toBe(-1);
  });

  test.each([
    [0, 'boost'],
    [1, 'handbrake'],
    [5, 'handbrake'],
    [2, 'dash'],
    [3, 'skip'],
  ] as const)('button %i is %s', (button, action) => {
    expect(controlsOfPad(pad({ buttons: { [button]: 1 } }), DEFAULT_PAD, ZONES)[action]).toBe(true);
  });

  test('the cross steers as well', () => {
    expect(controlsOfPad(pad({ buttons: { 15: 1 } }), DEFAULT_PAD, ZONES).steer).toBe(1);
  });
});

describe('remapping', () => {
  test('what is pressed is what is bound', () => {
    expect(sourceMoved(pad(), pad({ buttons: { 4: 1 } }))).toBe('b4');
    expect(sourceMoved(pad(), pad({ axes: [0, 0, -0.9, 0] }))).toBe('a2-');
    expect(sourceMoved(pad(), pad({ axes: [0.2, 0, 0, 0] }))).toBeNull();
  });

  test('a trigger that is an axis is told by where it rests', () => {
    const rest = pad({ axes: [0, 0, -1, 1], mapping: '' });
    expect(sourceMoved(rest, pad({ axes: [0, 0, 0.5, 1], mapping: '' }))).toBe('f2+');
    expect(sourceMoved(rest, pad({ axes: [0, 0, -1, -0.5], mapping: '' }))).toBe('f3-');
    expect(sourceValue(rest, 'f2+', ZONES)).toBe(0);
    expect(sourceValue(pad({ axes: [0, 0, 1, 0] }), 'f2+', ZONES)).toBe(1);
  });

  test('a trigger that was not moved yet, and so reports its middle, does nothing', () => {
    expect(sourceValue(pad({ axes: [0, 0, 0, 0], mapping: '' }), 'f2+', ZONES)).toBe(0);
  });

  test('other places drive the car', () => {
    const bindings = { ...DEFAULT_PAD, throttle: ['a1-'], boost: ['f4+'] };
    const held = pad({ mapping: '', axes: [0, -1, 0, 0, 0.8] });
    expect(controlsOfPad(held, bindings, ZONES)).toMatchObject({ throttle: 1, boost: true });
  });
});

test('a pad is used by a press or a push, not by a stick that hangs', () => {
  expect(isUsed(pad(), pad({ buttons: { 0: 1 } }))).toBe(true);
  expect(isUsed(pad(), pad({ axes: [0.9, 0, 0, 0] }))).toBe(true);
  expect(isUsed(pad({ axes: [0.45, 0, 0, 0] }), pad({ axes: [0.46, 0, 0, 0] }))).toBe(false);
});

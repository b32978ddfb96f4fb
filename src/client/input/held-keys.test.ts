import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_KEYS } from './bindings.ts';
import { HeldKeys } from './held-keys.ts';

function hold(...codes: string[]): HeldKeys {
  const keys = new HeldKeys(DEFAULT_KEYS);
  for (const code of codes) keys.press(code);
  return keys;
}

describe('held keys', () => {
  test('nothing held is neutral', () => {
    expect(hold().controls()).toEqual({
      type: 'controls',
      steer: 0,
      throttle: 0,
      boost: false,
      handbrake: false,
      dash: false,
      skip: false,
    });
  });

  test.each([
    ['KeyW', { throttle: 1 }],
    ['ArrowUp', { throttle: 1 }],
    ['KeyS', { throttle: -1 }],
    ['ArrowDown', { throttle: -1 }],
    ['KeyA', { steer: -1 }],
    ['ArrowLeft', { steer: -1 }],
    ['KeyD', { steer: 1 }],
    ['ArrowRight', { steer: 1 }],
    ['Space', { boost: true }],
    ['KeyE', { dash: true }],
    ['KeyK', { dash: true }],
    ['KeyX', { dash: true }],
    ['ShiftLeft', { handbrake: true }],
    ['ShiftRight', { handbrake: true }],
    ['KeyJ', { handbrake: true }],
    ['Enter', { skip: true }],
  ])('%s', (code, expected) => {
    expect(hold(code).controls()).toMatchObject(expected);
  });

  test('of opposite keys the last pressed wins, and the other comes back', () => {
    const keys = hold('KeyA', 'ArrowRight');
    expect(keys.controls().steer).toBe(1);
    keys.release('ArrowRight');
    expect(keys.controls().steer).toBe(-1);
  });

  test('one of two keys for the same action keeps it held', () => {
    const keys = hold('KeyW', 'ArrowUp');
    keys.release('KeyW');
    expect(keys.controls().throttle).toBe(1);
  });

  test('auto-repeat and unknown keys change nothing', () => {
    const keys = hold('KeyW');
    expect(keys.press('KeyW')).toBe(false);
    expect(keys.press('KeyQ')).toBe(false);
    expect(keys.release('KeyQ')).toBe(false);
  });

  test('whatever was pressed, releasing it or releasing all ends in neutral', () => {
    const code = fc.constantFrom(...Object.values(DEFAULT_KEYS).flat());
    fc.assert(
      fc.property(fc.array(code), fc.boolean(), (codes, atOnce) => {
        const keys = hold(...codes);
        if (atOnce) keys.releaseAll();
        else for (const held of codes) keys.release(held);
        expect(keys.controls()).toEqual(hold().controls());
      }),
    );
  });
});

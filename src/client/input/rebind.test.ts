import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_KEYS, KEY_ACTIONS } from './bindings.ts';
import { bind, holderOf, unbind } from './rebind.ts';

describe('binding', () => {
  test('a free key is one more for the action', () => {
    const { bindings, takenFrom } = bind(DEFAULT_KEYS, 'boost', 'KeyB');
    expect(bindings.boost).toEqual(['Space', 'KeyB']);
    expect(takenFrom).toBeNull();
  });

  test('a key that did something else does only the new thing, and that is told', () => {
    const { bindings, takenFrom } = bind(DEFAULT_KEYS, 'boost', 'KeyE');
    expect(takenFrom).toBe('dash');
    expect(bindings.dash).toEqual(['KeyK', 'KeyX']);
    expect(bindings.boost).toEqual(['Space', 'KeyE']);
  });

  test('a key that the action has already changes nothing', () => {
    expect(bind(DEFAULT_KEYS, 'boost', 'Space').bindings).toBe(DEFAULT_KEYS);
  });

  test('whatever is bound and taken away, no key does two things', () => {
    const step = fc.record({
      action: fc.constantFrom(...KEY_ACTIONS),
      code: fc.constantFrom('KeyW', 'Space', 'KeyE', 'KeyB', 'KeyQ'),
      binds: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let bindings = DEFAULT_KEYS;
        for (const { action, code, binds } of steps) {
          bindings = binds ? bind(bindings, action, code).bindings : unbind(bindings, action, code);
          expect(holderOf(bindings, code)).toBe(binds ? action : holderOf(bindings, code));
        }
        const codes = Object.values(bindings).flat();
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});

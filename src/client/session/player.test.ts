import { describe, expect, test } from 'vitest';
import {
  cleanName,
  friendlyName,
  NAME_MAX_LENGTH,
  rememberedName,
  rememberName,
} from './player-name.ts';
import { createTextStore, type TextStorage } from './text-store.ts';

function forbidden(): TextStorage {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

describe('player name', () => {
  test.each([
    ['  Ann  ', 'Ann'],
    ['a\n\tb', 'a b'],
    ['\u202eevil', 'evil'],
    ['', ''],
    ['   ', ''],
    ['0123456789abcdefXYZ', '0123456789abcdef'],
    ['🚗'.repeat(20), '🚗'.repeat(NAME_MAX_LENGTH / 2)],
  ])('%j becomes %j', (typed, name) => expect(cleanName(typed)).toBe(name));

  test('every friendly name is within the limit', () => {
    for (let step = 0; step < 64; step++) {
      const name = friendlyName(() => step / 64);
      expect(cleanName(name)).toBe(name);
    }
  });

  test('is remembered for the page where storage is forbidden', () => {
    const store = createTextStore(forbidden);
    expect(rememberedName(store)).toBeNull();
    rememberName(store, 'Ann');
    expect(rememberedName(store)).toBe('Ann');
  });
});

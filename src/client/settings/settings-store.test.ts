import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTextStore } from '../session/text-store.ts';
import { readSettings } from './read-settings.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { createSettingsStore, resetSection } from './settings-store.ts';

function refused(): Storage {
  throw new Error('storage is forbidden here');
}

describe('settings', () => {
  test('are the defaults at first, and nothing is kept', () => {
    const kept = createTextStore(refused);
    expect(createSettingsStore(kept).audio.value).toEqual(DEFAULT_SETTINGS.audio);
    expect(kept.get('driftball.settings')).toBeNull();
  });

  test('a change is there again on the next visit', () => {
    const kept = createTextStore(refused);
    const first = createSettingsStore(kept);
    first.palette.value = 'tritanopia';
    first.car.value = { body: 3, paint: 11 };
    const second = createSettingsStore(kept);
    expect(second.palette.value).toBe('tritanopia');
    expect(second.car.value).toEqual({ body: 3, paint: 11 });
    resetSection(second, 'car');
    expect(createSettingsStore(kept).car.value).toEqual(DEFAULT_SETTINGS.car);
  });

  test('fields that are wrong fall back one by one', () => {
    const read = readSettings(
      JSON.stringify({
        audio: { master: 7, effects: 0.25, muted: 'yes' },
        interfaceScale: 'large',
        palette: 'protanopia',
        controls: { deadZones: { inner: 0.3, outer: null }, keyboard: { boost: ['KeyB', 5] } },
        car: { body: 2.5, paint: 4 },
      }),
    );
    expect(read.audio).toEqual({ ...DEFAULT_SETTINGS.audio, effects: 0.25 });
    expect(read.interfaceScale).toBe(1);
    expect(read.palette).toBe('protanopia');
    expect(read.controls.deadZones).toEqual({ inner: 0.3, outer: 0.05 });
    expect(read.controls.keyboard.boost).toEqual(['KeyB']);
    expect(read.controls.keyboard.throttle).toEqual(['KeyW', 'ArrowUp']);
    expect(read.car).toEqual({ body: 0, paint: 4 });
  });

  test('a key that was kept for two actions, or that the page needs, does one thing', () => {
    const { keyboard } = readSettings(
      JSON.stringify({
        controls: { keyboard: { boost: ['KeyQ', 'Escape'], dash: ['KeyQ', 'KeyE'] } },
      }),
    ).controls;
    expect(keyboard.boost).toEqual(['KeyQ']);
    expect(keyboard.dash).toEqual(['KeyE']);
  });

  test('no text makes it throw, and whatever it makes is read back the same', () => {
    const text = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(text, (kept) => {
        const read = readSettings(kept);
        expect(readSettings(JSON.stringify(read))).toEqual(read);
      }),
    );
  });
});

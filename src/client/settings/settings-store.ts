/**
 * The player's settings as signals, one a section: whoever shows or obeys one reads it and is told
 * of a change at once. Made once by main.tsx and passed to whoever needs it; every change is kept in
 * the browser. Sections are replaced, never changed in place:
 * `settings.audio.value = { ...settings.audio.value, muted: true }`.
 */
import { effect, type Signal, signal } from '@preact/signals';
import type { TextStore } from '../session/text-store.ts';
import { readSettings } from './read-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export type SettingsStore = { readonly [K in keyof Settings]: Signal<Settings[K]> } & {
  /** The page around wants silence (embedding/embedding.ts); nothing that is kept. */
  readonly mutedAround: Signal<boolean>;
};

const KEY = 'driftball.settings';
/** Of the record. Goes up when a field changes its meaning. */
const VERSION = 1;

export function createSettingsStore(kept: TextStore): SettingsStore {
  const first = readSettings(kept.get(KEY));
  const store: SettingsStore = {
    audio: signal(first.audio),
    graphics: signal(first.graphics),
    interfaceScale: signal(first.interfaceScale),
    palette: signal(first.palette),
    motion: signal(first.motion),
    controls: signal(first.controls),
    language: signal(first.language),
    car: signal(first.car),
    mutedAround: signal(false),
  };
  let isFirst = true;
  effect(() => {
    const record: Settings = {
      audio: store.audio.value,
      graphics: store.graphics.value,
      interfaceScale: store.interfaceScale.value,
      palette: store.palette.value,
      motion: store.motion.value,
      controls: store.controls.value,
      language: store.language.value,
      car: store.car.value,
    };
    // Who has changed nothing gets the defaults of a later version.
    if (!isFirst) kept.set(KEY, JSON.stringify({ version: VERSION, ...record }));
    isFirst = false;
  });
  return store;
}

/** Back to how the game comes. */
export function resetSection<K extends keyof Settings>(store: SettingsStore, section: K): void {
  store[section].value = DEFAULT_SETTINGS[section];
}

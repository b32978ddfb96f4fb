/**
 * Whether there is sound: both the player and the page around (embedding/embedding.ts) may want none.
 * Who turns it on by hand, in settings, menu or by key, is believed.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { AudioSettings } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

export type SoundSwitch = Pick<SettingsStore, 'audio' | 'mutedAround'>;

export function isSoundOn({ audio, mutedAround }: SoundSwitch): boolean {
  return !audio.value.muted && !mutedAround.value;
}

export function switchSound(settings: SoundSwitch, on: boolean): void {
  if (on) settings.mutedAround.value = false;
  if (settings.audio.value.muted === on) {
    settings.audio.value = { ...settings.audio.value, muted: !on };
  }
}

/** As the player hears it. */
export function heardAudio(settings: SoundSwitch): ReadonlySignal<AudioSettings> {
  return computed(() => ({ ...settings.audio.value, muted: !isSoundOn(settings) }));
}

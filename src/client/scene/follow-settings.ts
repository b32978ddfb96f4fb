/** The player's settings as the scene wants them. Made once by main.tsx; light, for the title loads it. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { SettingsStore } from '../settings/settings-store.ts';
import { motionReduced } from '../settings/show-settings.ts';
import type { SceneSettings } from './scene-settings.ts';

export function sceneSettings(
  settings: SettingsStore,
  window: Window,
): ReadonlySignal<SceneSettings> {
  const isCalm = motionReduced(settings, window);
  return computed(() => ({
    quality: settings.graphics.value.quality,
    palette: settings.palette.value,
    reducedMotion: isCalm.value,
    shake: settings.motion.value.shake,
  }));
}

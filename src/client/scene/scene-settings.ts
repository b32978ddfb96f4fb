/** What of the player's settings the scene follows. */
import type { PaletteId, Quality } from '../settings/settings.ts';

export interface SceneSettings {
  readonly quality: Quality;
  readonly palette: PaletteId;
  /** No slow motion, no camera pushes, no shake. */
  readonly reducedMotion: boolean;
  /** Of the camera, 0..1. */
  readonly shake: number;
}

export const PLAIN_SETTINGS: SceneSettings = {
  quality: 'auto',
  palette: 'standard',
  reducedMotion: false,
  shake: 1,
};

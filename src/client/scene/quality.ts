/**
 * How much is drawn. `auto` starts with all of it and gives up sharpness and detail in steps while
 * frames take too long (render-scale.ts judges that); the others are fixed.
 */
import type { Quality } from '../settings/settings.ts';

export interface Detail {
  /** Share of the device's pixels in each direction. */
  readonly scale: number;
  /** Shadows that each thing throws: one, or one for each floodlight. */
  readonly shadows: 1 | 4;
  /** Share of particles that are thrown out. */
  readonly particles: number;
  /** Head lights, tail lights, the floodlights' beams. */
  readonly lamps: boolean;
}

const FULL: Detail = { scale: 1, shadows: 4, particles: 1, lamps: true };

/** From the best down. */
export const AUTO_STEPS: readonly Detail[] = [
  FULL,
  { scale: 0.84, shadows: 4, particles: 0.8, lamps: true },
  { scale: 0.7, shadows: 1, particles: 0.6, lamps: true },
  { scale: 0.55, shadows: 1, particles: 0.4, lamps: false },
];

const FIXED: Readonly<Record<Exclude<Quality, 'auto'>, Detail>> = {
  low: { scale: 0.6, shadows: 1, particles: 0.4, lamps: false },
  medium: { scale: 0.84, shadows: 4, particles: 0.75, lamps: true },
  high: FULL,
};

/** @param autoStep how far `auto` has gone down */
export function detailOf(quality: Quality, autoStep: number): Detail {
  return quality === 'auto' ? (AUTO_STEPS[autoStep] ?? FULL) : FIXED[quality];
}

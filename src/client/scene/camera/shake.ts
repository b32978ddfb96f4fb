/**
 * Camera shake that follows the energy of what happened and dies away by time, never by frames.
 * Hits add up to a cap; the square of what is left moves the camera, so small ones hardly show.
 */
const FADE_PER_SECOND = 1.9;

export class Shake {
  x = 0;
  y = 0;
  private strength = 0;
  private seconds = 0;
  /** How far the strongest shake moves the camera; 0 for those who want calm. */
  maxMetres: number;

  constructor(maxMetres: number) {
    this.maxMetres = maxMetres;
  }

  /** @param strength 0..1 */
  add(strength: number): void {
    this.strength = Math.min(1, this.strength + strength);
  }

  step(seconds: number): void {
    this.seconds += seconds;
    this.strength = Math.max(0, this.strength - FADE_PER_SECOND * seconds);
    const reach = this.maxMetres * this.strength * this.strength;
    const t = this.seconds;
    this.x = reach * (0.6 * Math.sin(t * 71) + 0.4 * Math.sin(t * 113 + 1));
    this.y = reach * (0.6 * Math.sin(t * 83 + 2) + 0.4 * Math.sin(t * 101 + 4));
  }
}

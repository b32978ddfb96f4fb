/**
 * A ribbon of light behind something fast: recent places, kept for a fixed time, drawn as strips
 * that narrow and fade with age.
 */
import type { SceneLayers } from '../draw/scene-layers.ts';

const CAPACITY = 40;
/** Closest two places may lie in time, so that fast displays do not shorten the trail. */
const MIN_GAP_SECONDS = 1 / 70;

interface Place {
  x: number;
  y: number;
  at: number;
  strength: number;
}

export class Trail {
  private readonly places: Place[] = [];
  private newest = -1;
  private cut: number | null = null;
  private readonly seconds: number;

  /** @param seconds how long the trail lasts, at most CAPACITY x MIN_GAP_SECONDS */
  constructor(seconds: number) {
    this.seconds = seconds;
  }

  /**
   * @param strength 0..1; at 0 the trail ends here
   * @param cut a change breaks the trail
   */
  add(x: number, y: number, strength: number, cut: number, clock: number): void {
    if (this.cut !== cut) this.places.length = 0;
    if (this.places.length === 0) this.newest = -1;
    this.cut = cut;
    const last = this.places[this.newest];
    if (last !== undefined && clock - last.at < MIN_GAP_SECONDS) return;
    this.newest = (this.newest + 1) % CAPACITY;
    const place = this.places[this.newest] ?? { x, y, at: clock, strength };
    place.x = x;
    place.y = y;
    place.at = clock;
    place.strength = strength;
    this.places[this.newest] = place;
  }

  /** Draws from the head (where the thing is now) backwards. */
  draw(
    layers: SceneLayers,
    headX: number,
    headY: number,
    width: number,
    colour: number,
    alpha: number,
    clock: number,
  ): void {
    const { strip } = layers.pictures;
    let x = headX;
    let y = headY;
    let nx = 0;
    let ny = 0;
    let hasNormal = false;
    let headAlpha = 0;
    for (let n = 0; n < this.places.length; n++) {
      const place = this.places[(this.newest - n + CAPACITY) % CAPACITY];
      if (place === undefined) return;
      const age = clock - place.at;
      if (age > this.seconds || place.strength <= 0) return;
      const dx = x - place.x;
      const dy = y - place.y;
      const length = Math.hypot(dx, dy);
      if (length < 1e-3) continue;
      const left = 1 - age / this.seconds;
      const half = (width / 2) * (0.35 + 0.65 * left) * place.strength;
      const px = (-dy / length) * half;
      const py = (dx / length) * half;
      const tailAlpha = alpha * left * left * place.strength;
      if (!hasNormal) {
        nx = px;
        ny = py;
        headAlpha = tailAlpha;
        hasNormal = true;
      }
      layers.light.addCorners(
        strip,
        place.x - px,
        place.y - py,
        place.x + px,
        place.y + py,
        x - nx,
        y - ny,
        x + nx,
        y + ny,
        colour,
        tailAlpha,
        headAlpha,
      );
      headAlpha = tailAlpha;
      x = place.x;
      y = place.y;
      nx = px;
      ny = py;
    }
  }
}

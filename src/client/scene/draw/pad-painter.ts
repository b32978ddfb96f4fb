/** Draws the boost pads: sockets in the turf that glow while they can be taken. */
import type { PitchView } from '../../../worker/api.ts';
import { COLOUR } from '../palette.ts';
import type { SceneLayers } from './scene-layers.ts';

const SMALL_M = 1.3;
const LARGE_M = 2.7;
const FADE_RATE = 9;

export class PadPainter {
  private readonly pads: readonly { x: number; y: number; large: boolean; charge: number }[];
  private readonly layers: SceneLayers;

  constructor(pitch: PitchView, layers: SceneLayers) {
    this.pads = pitch.pads.map((pad) => ({ ...pad, charge: 0 }));
    this.layers = layers;
  }

  draw(padsReady: number, seconds: number, clock: number): void {
    const { ground, light, glow, pictures } = this.layers;
    const fade = 1 - Math.exp(-FADE_RATE * seconds);
    this.pads.forEach((pad, n) => {
      const isReady = ((padsReady >>> n) & 1) === 1;
      pad.charge += ((isReady ? 1 : 0) - pad.charge) * fade;
      const { x, y, charge } = pad;
      const size = pad.large ? LARGE_M : SMALL_M;
      const beat = 1 + 0.06 * Math.sin(clock * 2.6 + n * 1.7);
      ground.add(
        pictures.padSocket,
        x,
        y,
        size,
        size,
        Math.PI / 6,
        COLOUR.white,
        pad.large ? 1 : 0.85,
      );
      if (charge < 0.01) return;
      light.add(pictures.padCharge, x, y, size, size, Math.PI / 6, COLOUR.pad, 0.62 * charge);
      light.add(
        pictures.glow,
        x,
        y,
        size * 2.3 * beat,
        size * 2.3 * beat,
        0,
        COLOUR.pad,
        0.42 * charge,
      );
      if (!pad.large) return;
      // An orb that hovers over a large pad.
      const orb = 1.15 * beat * charge;
      glow.add(pictures.core, x, y, orb, orb, 0, 0xf8ffc8, charge);
      glow.add(pictures.ring, x, y, orb * 1.7, orb * 1.7, 0, COLOUR.pad, 0.7 * charge);
    });
  }
}

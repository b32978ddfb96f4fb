/**
 * Draws the boost pads: sockets in the turf that glow while they can be taken. One that comes back
 * says so with a ring.
 */
import type { Arena } from '../../../worker/api.ts';
import { COLOUR } from '../palette.ts';
import type { SceneLayers } from './scene-layers.ts';

const SMALL_M = 1.3;
const LARGE_M = 2.7;
const FADE_RATE = 9;
const RETURN_SECONDS = 0.6;

interface Pad {
  readonly x: number;
  readonly y: number;
  readonly large: boolean;
  charge: number;
  isReady: boolean;
  /** Seconds since it came back. */
  readyFor: number;
}

export class PadPainter {
  private readonly pads: readonly Pad[];
  private readonly layers: SceneLayers;

  constructor(arena: Arena, layers: SceneLayers) {
    this.pads = arena.pads.map(({ x, y, large }) => ({
      x,
      y,
      large,
      charge: 0,
      isReady: true,
      readyFor: RETURN_SECONDS,
    }));
    this.layers = layers;
  }

  /** @param padsReady bit n is set while pad n can be taken */
  draw(padsReady: number, seconds: number, clock: number): void {
    const fade = 1 - Math.exp(-FADE_RATE * seconds);
    for (let n = 0; n < this.pads.length; n++) {
      const pad = this.pads[n];
      if (pad === undefined) return;
      const isReady = ((padsReady >>> n) & 1) === 1;
      pad.readyFor = isReady && !pad.isReady ? 0 : pad.readyFor + seconds;
      pad.isReady = isReady;
      pad.charge += ((isReady ? 1 : 0) - pad.charge) * fade;
      this.drawPad(pad, 1 + 0.06 * Math.sin(clock * 2.6 + n * 1.7));
    }
  }

  private drawPad({ x, y, large, charge, readyFor }: Pad, beat: number): void {
    const { ground, light, glow, pictures, palette } = this.layers;
    const { pad } = palette;
    const size = large ? LARGE_M : SMALL_M;
    const turn = Math.PI / 6;
    ground.add(pictures.padSocket, x, y, size, size, turn, COLOUR.white, large ? 1 : 0.85);
    if (charge < 0.01) return;
    light.add(pictures.padCharge, x, y, size, size, turn, pad, 0.62 * charge);
    const halo = size * 2.3 * beat;
    light.add(pictures.glow, x, y, halo, halo, 0, pad, 0.42 * charge);
    if (readyFor < RETURN_SECONDS) {
      const share = readyFor / RETURN_SECONDS;
      const ring = size * (0.6 + 1.6 * share);
      light.add(pictures.ring, x, y, ring, ring, 0, pad, 0.9 * (1 - share));
    }
    if (!large) return;
    // An orb that hovers over a large pad.
    const orb = 1.15 * beat * charge;
    glow.add(pictures.core, x, y, orb, orb, 0, 0xffffff, 0.9 * charge);
    glow.add(pictures.ring, x, y, orb * 1.7, orb * 1.7, 0, pad, 0.7 * charge);
  }
}

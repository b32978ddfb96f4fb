/**
 * What the stadium's own lights do: beams that sweep to the goal that was scored, waves along the
 * walls, a beat in the last seconds, a glow through overtime. Told of events by the effects; drawn
 * by the scene below the cars' glow.
 */
import type { Arena } from '../../../worker/api.ts';
import { EdgeLights } from '../draw/edge-lights.ts';
import type { SceneLayers } from '../draw/scene-layers.ts';

const BEAM_SECONDS = 3.2;
const BEAM_LENGTH_M = 46;
const BEAM_WIDTH_M = 15;
const WAVE_MPS = 46;
const WAVE_LENGTH_M = 22;
const WAVE_SECONDS = 2.4;
const WAVES = 4;
/** Lines up for a wave that has played out. */
const OVER = 99;
const OVERTIME = 0xff3d6e;
const LAST_SECONDS = 0xff5d6c;

interface Wave {
  x: number;
  y: number;
  colour: number;
  alpha: number;
  seconds: number;
}

export interface MatchMood {
  readonly overtime: boolean;
  /** Seconds left on the clock while it runs out, or null. */
  readonly lastSeconds: number | null;
}

export class LightShow {
  private readonly edge: EdgeLights;
  private readonly arena: Arena;
  private readonly waves: readonly Wave[] = Array.from({ length: WAVES }, () => ({
    x: 0,
    y: 0,
    colour: 0,
    alpha: 0,
    seconds: OVER,
  }));
  private next = 0;
  private beamSeconds = OVER;
  private beamX = 0;
  private beamY = 0;
  private beamColour = 0;
  private overtime = 0;

  constructor(arena: Arena) {
    this.arena = arena;
    this.edge = new EdgeLights(arena);
  }

  /** A wave of light along the walls, from a place on. @param alpha 0..1 */
  wave(x: number, y: number, colour: number, alpha: number): void {
    const wave = this.waves[this.next];
    this.next = (this.next + 1) % WAVES;
    if (wave === undefined) return;
    wave.x = x;
    wave.y = y;
    wave.colour = colour;
    wave.alpha = alpha;
    wave.seconds = 0;
  }

  /** All four floodlights turn to a place. */
  beamsTo(x: number, y: number, colour: number): void {
    this.beamX = x;
    this.beamY = y;
    this.beamColour = colour;
    this.beamSeconds = 0;
  }

  draw(
    layers: SceneLayers,
    mood: MatchMood,
    withBeams: boolean,
    seconds: number,
    clock: number,
  ): void {
    this.overtime += ((mood.overtime ? 1 : 0) - this.overtime) * (1 - Math.exp(-2 * seconds));
    if (this.overtime > 0.01) {
      const breath = 0.4 + 0.16 * Math.sin(clock * 2.2);
      this.edge.drawSteady(layers, OVERTIME, breath * this.overtime);
    }
    if (mood.lastSeconds !== null) {
      const beat = mood.lastSeconds % 1;
      this.edge.drawSteady(layers, LAST_SECONDS, 0.75 * beat * beat * beat);
    }
    for (let n = 0; n < WAVES; n++) {
      const wave = this.waves[n];
      if (wave === undefined || wave.seconds > WAVE_SECONDS) continue;
      wave.seconds += seconds;
      const { x, y, colour } = wave;
      const reach = wave.seconds * WAVE_MPS;
      const alpha = wave.alpha * Math.max(0, 1 - wave.seconds / WAVE_SECONDS);
      this.edge.drawWave(layers, x, y, reach, WAVE_LENGTH_M, colour, alpha);
    }
    this.beamSeconds += seconds;
    if (withBeams && this.beamSeconds < BEAM_SECONDS) this.drawBeams(layers);
  }

  private drawBeams(layers: SceneLayers): void {
    const share = this.beamSeconds / BEAM_SECONDS;
    const alpha = 0.85 * Math.min(1, share * 8) * (1 - share);
    const sway = (1 - Math.min(1, share * 3)) * 0.9 + 0.12 * Math.sin(this.beamSeconds * 5);
    for (let n = 0; n < 4; n++) {
      const x = this.arena.halfLength * 1.08 * (n & 1 ? 1 : -1);
      const y = this.arena.halfWidth * 1.2 * (n & 2 ? 1 : -1);
      const turn = (n === 0 || n === 3 ? 1 : -1) * sway;
      const angle = Math.atan2(this.beamY - y, this.beamX - x) + turn;
      layers.light.add(
        layers.pictures.beam,
        x + (Math.cos(angle) * BEAM_LENGTH_M) / 2,
        y + (Math.sin(angle) * BEAM_LENGTH_M) / 2,
        BEAM_LENGTH_M,
        BEAM_WIDTH_M,
        angle,
        n % 2 === 0 ? this.beamColour : 0xffffff,
        alpha,
      );
    }
  }
}

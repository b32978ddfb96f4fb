/** Where effects play, and the two things that most of them do: burst and shake. */
import type { Arena } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
import type { DrawnView } from '../../view/drawn-view.ts';
import type { Shake } from '../camera/shake.ts';
import type { BallPainter } from '../draw/ball-painter.ts';
import type { BumperLights } from '../draw/bumper-lights.ts';
import type { NetPainter } from '../draw/goal-painter.ts';
import type { Crowd } from './crowd.ts';
import type { LightShow } from './light-show.ts';
import type { ParticleStyle, Particles } from './particles.ts';

/** Hits further from the camera's middle than this do not shake it, metres. */
const SHAKE_REACH_M = 22;

export interface Stage {
  readonly arena: Arena;
  readonly localSlot: number | null;
  readonly view: DrawnView;
  readonly particles: Particles;
  readonly shake: Shake;
  readonly bumpers: BumperLights;
  readonly nets: NetPainter;
  readonly balls: readonly BallPainter[];
  readonly crowd: Crowd;
  readonly show: LightShow;
  /** Middle of what the camera sees, metres. */
  readonly camera: { readonly x: number; readonly y: number };
  palette: Palette;
}

export interface Burst {
  /** Id of the event that this belongs to, or 0. */
  readonly owner: number;
  readonly count: number;
  /** Metres a second. */
  readonly slowest: number;
  readonly fastest: number;
  readonly colour: number;
  /** Multiplies the style's sizes. */
  readonly scale: number;
}

/** Throws particles out in all directions. */
export function burst(
  particles: Particles,
  style: ParticleStyle,
  x: number,
  y: number,
  { owner, count, slowest, fastest, colour, scale }: Burst,
): void {
  for (let n = 0; n < count * particles.share; n++) {
    const angle = Math.random() * Math.PI * 2;
    const speed = slowest + Math.random() * (fastest - slowest);
    const vx = Math.cos(angle) * speed;
    const vy = Math.sin(angle) * speed;
    particles.spawn(style, owner, x, y, vx, vy, colour, scale);
  }
}

/** Shakes the camera, the less the further away it looks. @param strength 0..1 */
export function shakeFrom(stage: Stage, x: number, y: number, strength: number): void {
  const distance = Math.hypot(x - stage.camera.x, y - stage.camera.y);
  stage.shake.add(strength * Math.max(0, 1 - distance / SHAKE_REACH_M));
}

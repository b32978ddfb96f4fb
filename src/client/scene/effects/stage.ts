/** Where effects play, and the two things that most of them do: burst and shake. */
import type { PitchView } from '../../../worker/api.ts';
import type { DrawnView } from '../../view/drawn-view.ts';
import type { Shake } from '../camera/shake.ts';
import type { ParticleStyle, Particles } from './particles.ts';

/** Hits further from the camera's middle than this do not shake it, metres. */
const SHAKE_REACH_M = 22;

export interface Stage {
  readonly pitch: PitchView;
  readonly localSlot: number | null;
  readonly view: DrawnView;
  readonly particles: Particles;
  readonly shake: Shake;
  /** Middle of what the camera sees, metres. */
  readonly camera: { readonly x: number; readonly y: number };
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
  for (let n = 0; n < count; n++) {
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

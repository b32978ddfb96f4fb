/**
 * Everything short-lived: sparks, smoke, confetti, rings and flashes, as one pool of quads. All
 * motion follows seconds, never frames. When the pool is full the oldest give way.
 */
import type { PictureName } from '../art/scene-pictures.ts';
import type { SceneLayers } from '../draw/scene-layers.ts';

export interface ParticleStyle {
  readonly picture: PictureName;
  readonly layer: 'light' | 'glow' | 'top' | 'ground';
  readonly seconds: number;
  /** Metres at the beginning and at the end. */
  readonly from: number;
  readonly to: number;
  readonly alpha: number;
  /** Share of the speed that is lost each second, as a rate. */
  readonly drag: number;
  /** Length by width; with `follows`, the picture points along its motion. */
  readonly stretch: number;
  readonly follows: boolean;
  /** Radians a second, either way. */
  readonly spin: number;
}

interface Particle {
  style: ParticleStyle;
  owner: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  age: number;
  seconds: number;
  scale: number;
  angle: number;
  spin: number;
  colour: number;
}

const CAPACITY = 1200;
const STOP_SECONDS = 0.08;

export class Particles {
  private readonly pool: Particle[] = [];
  /** Share of what is thrown out that is kept, by the quality. */
  share = 1;
  private next = 0;

  /**
   * @param owner id of the event that this belongs to, or 0
   * @param scale multiplies the style's sizes
   */
  spawn(
    style: ParticleStyle,
    owner: number,
    x: number,
    y: number,
    vx: number,
    vy: number,
    colour: number,
    scale = 1,
  ): void {
    const particle = this.take(style);
    particle.style = style;
    particle.owner = owner;
    particle.x = x;
    particle.y = y;
    particle.vx = vx;
    particle.vy = vy;
    particle.age = 0;
    particle.seconds = style.seconds * (style.drag > 0 ? 0.7 + Math.random() * 0.6 : 1);
    particle.scale = scale;
    particle.angle = style.follows ? 0 : Math.random() * Math.PI * 2;
    particle.spin = (Math.random() * 2 - 1) * style.spin;
    particle.colour = colour;
  }

  /** Ends what an event began, because it did not happen after all. */
  stop(owner: number): void {
    for (const particle of this.pool) {
      if (particle.owner === owner) {
        particle.seconds = Math.min(particle.seconds, particle.age + STOP_SECONDS);
      }
    }
  }

  step(seconds: number): void {
    for (let n = 0; n < this.pool.length; n++) {
      const particle = this.pool[n];
      if (particle === undefined || particle.age >= particle.seconds) continue;
      particle.age += seconds;
      const keep = Math.exp(-particle.style.drag * seconds);
      particle.vx *= keep;
      particle.vy *= keep;
      particle.x += particle.vx * seconds;
      particle.y += particle.vy * seconds;
      particle.angle += particle.spin * seconds;
    }
  }

  draw(layers: SceneLayers): void {
    for (let n = 0; n < this.pool.length; n++) {
      const particle = this.pool[n];
      if (particle === undefined) return;
      const { style, age, seconds } = particle;
      if (age >= seconds) continue;
      const share = age / seconds;
      // Smoke comes up while the fire that made it goes out.
      const arrival = style.picture === 'smoke' ? Math.min(1, share * 6) : 1;
      const grown = 1 - (1 - share) ** 2;
      const size = (style.from + (style.to - style.from) * grown) * particle.scale;
      const angle = style.follows ? Math.atan2(particle.vy, particle.vx) : particle.angle;
      layers[style.layer].add(
        layers.pictures[style.picture],
        particle.x,
        particle.y,
        size * style.stretch,
        size,
        angle,
        particle.colour,
        style.alpha * arrival * (1 - share * share),
      );
    }
  }

  private take(style: ParticleStyle): Particle {
    const { pool } = this;
    if (pool.length < CAPACITY) {
      const particle = {
        style,
        owner: 0,
        x: 0,
        y: 0,
        vx: 0,
        vy: 0,
        age: 0,
        seconds: 0,
        scale: 1,
        angle: 0,
        spin: 0,
        colour: 0,
      };
      const free = pool[this.next];
      if (free === undefined || free.age < free.seconds) {
        pool.push(particle);
        return particle;
      }
    }
    const particle = pool[this.next % pool.length];
    this.next = (this.next + 1) % pool.length;
    if (particle === undefined) throw new Error('the particle pool is empty');
    return particle;
  }
}

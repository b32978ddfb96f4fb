/**
 * The crowd stirs: flashes of cameras in the stands, few in play, many when something happens, in
 * the colours of those who have reason to.
 */
import { COLOUR } from '../palette.ts';
import { STYLE } from './particle-styles.ts';
import type { Particles } from './particles.ts';

export interface CrowdSeat {
  readonly x: number;
  readonly y: number;
}

const CALM_PER_SECOND = 5;
const WILD_PER_SECOND = 190;
const CALM_DOWN_PER_SECOND = 0.45;
/** Seats further from the camera's middle are not seen anyway, metres. */
const REACH_M = 34;
const TRIES = 4;

export class Crowd {
  /** Nothing flashes, for those who want calm. */
  isCalm = false;
  private seats: readonly CrowdSeat[] = [];
  private excitement = 0;
  private colour: number = COLOUR.white;
  private due = 0;
  private readonly particles: Particles;

  constructor(particles: Particles) {
    this.particles = particles;
  }

  sit(seats: readonly CrowdSeat[]): void {
    this.seats = seats;
  }

  /** @param level 0..1 @param colour of those who cheer */
  excite(level: number, colour: number): void {
    if (level < this.excitement) return;
    this.excitement = level;
    this.colour = colour;
  }

  step(camera: { readonly x: number; readonly y: number }, seconds: number): void {
    const { particles, seats } = this;
    this.excitement = Math.max(0, this.excitement - CALM_DOWN_PER_SECOND * seconds);
    if (this.isCalm) return;
    const rate = CALM_PER_SECOND + (WILD_PER_SECOND - CALM_PER_SECOND) * this.excitement ** 1.5;
    this.due += rate * seconds * particles.share;
    for (; this.due >= 1; this.due--) {
      for (let n = 0; n < TRIES; n++) {
        const seat = seats[Math.floor(Math.random() * seats.length)];
        if (seat === undefined) return;
        if (Math.hypot(seat.x - camera.x, seat.y - camera.y) > REACH_M) continue;
        const isFan = this.excitement > 0.1 && Math.random() < 0.65;
        const style = isFan ? STYLE.cheer : STYLE.cameraFlash;
        const colour = isFan ? this.colour : COLOUR.white;
        particles.spawn(style, 0, seat.x, seat.y, 0, isFan ? -1.2 : 0, colour);
        break;
      }
    }
  }
}

/**
 * What events look like: sparks in proportion to the impulse, bursts, explosions, the goal. Fed
 * with the worker's notices by the scene.
 */

import type { EventNotice, GameEvent, PitchView } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import type { DrawnView } from '../../view/drawn-view.ts';
import type { Shake } from '../camera/shake.ts';
import { COLOUR, coloursOf } from '../palette.ts';
import { NoticeFilter } from './notice-filter.ts';
import { STYLE } from './particle-styles.ts';
import type { ParticleStyle, Particles } from './particles.ts';

/** Impulses (N s) that count as a full-strength hit. */
const FULL_BALL_IMPULSE = 750;
const FULL_CAR_IMPULSE = 2600;
/** Hits further from the camera's middle than this do not shake it, metres. */
const SHAKE_REACH_M = 22;

export interface EventEffectsContext {
  readonly pitch: PitchView;
  readonly localSlot: number;
  readonly view: DrawnView;
  readonly particles: Particles;
  readonly shake: Shake;
  /** Middle of what the camera sees, metres. */
  readonly camera: { readonly x: number; readonly y: number };
}

export class EventEffects {
  private readonly context: EventEffectsContext;
  private readonly filter = new NoticeFilter();

  constructor(context: EventEffectsContext) {
    this.context = context;
  }

  show(notices: readonly EventNotice[]): void {
    for (const notice of notices) {
      switch (this.filter.sort(notice)) {
        case 'show':
          this.showPredicted(notice.event, notice.id);
          break;
        case 'show-confirmed':
          if (!this.filter.wasPredicted(notice.id)) this.showPredicted(notice.event, notice.id);
          this.showConfirmed(notice.event);
          break;
        case 'stop':
          this.context.particles.stop(notice.id);
          break;
        case 'ignore':
          break;
      }
    }
  }

  private showPredicted(event: GameEvent, owner: number): void {
    const { view, particles } = this.context;
    switch (event.kind) {
      case 'ball-hit':
        this.hit(
          event.x,
          event.y,
          event.impulse / FULL_BALL_IMPULSE,
          owner,
          event.dashing,
          event.slot,
        );
        break;
      case 'car-hit':
        this.hit(event.x, event.y, event.impulse / FULL_CAR_IMPULSE, owner, false, event.slot);
        break;
      case 'wall-hit':
        this.wallHit(event, owner);
        break;
      case 'dash':
        this.dash(event.slot, event.x, event.y, owner);
        break;
      case 'pad':
        this.padTaken(event.pad, event.large, owner);
        break;
      case 'demolition':
        this.burst(STYLE.spark, owner, event.x, event.y, 26, 6, 24, COLOUR.spark, 1.4);
        particles.spawn(STYLE.flash, owner, event.x, event.y, 0, 0, COLOUR.white, 1.5);
        break;
      case 'respawn': {
        const car = view.cars[event.slot];
        if (car === undefined) return;
        const { glow } = coloursOf(teamOfSlot(event.slot));
        particles.spawn(STYLE.beam, owner, car.x, car.y, 0, 0, glow);
        particles.spawn(STYLE.beamRing, owner, car.x, car.y, 0, 0, COLOUR.white);
        this.burst(STYLE.mote, owner, car.x, car.y, 18, 2, 7, glow, 1);
        break;
      }
      default:
        break;
    }
  }

  private showConfirmed(event: GameEvent): void {
    switch (event.kind) {
      case 'demolition':
        this.explosion(event.x, event.y, event.slot);
        break;
      case 'goal':
        this.goal(event.x, event.y, coloursOf(event.team).glow, coloursOf(event.team).light);
        break;
      case 'kick-off':
        this.context.particles.spawn(STYLE.kickOffRing, 0, 0, 0, 0, 0, COLOUR.lineGlow);
        break;
      case 'match-end': {
        const { base, light } = coloursOf(event.winner);
        for (let n = 0; n < 5; n++) {
          const x = this.context.camera.x + (Math.random() - 0.5) * 26;
          const y = this.context.camera.y + (Math.random() - 0.5) * 14;
          this.burst(STYLE.confetti, 0, x, y, 36, 2, 12, n % 2 === 0 ? base : light, 1);
        }
        break;
      }
      default:
        break;
    }
  }

  private hit(
    x: number,
    y: number,
    strength: number,
    owner: number,
    dashing: boolean,
    slot: number,
  ): void {
    const { particles } = this.context;
    const power = Math.min(1, Math.max(0.08, strength)) * (dashing ? 1.25 : 1);
    const { glow } = coloursOf(teamOfSlot(slot));
    this.burst(
      STYLE.spark,
      owner,
      x,
      y,
      5 + 26 * power,
      3,
      6 + 20 * power,
      COLOUR.spark,
      0.7 + power,
    );
    particles.spawn(STYLE.flash, owner, x, y, 0, 0, COLOUR.white, 0.35 + power);
    if (power > 0.3) {
      particles.spawn(
        STYLE.hitRing,
        owner,
        x,
        y,
        0,
        0,
        dashing ? glow : COLOUR.white,
        0.5 + power * 0.7,
      );
      this.burst(STYLE.clod, owner, x, y, 8 * power, 2, 9, 0x1c5a4a, 1);
    }
    if (power > 0.65)
      particles.spawn(STYLE.flare, owner, x, y, 0, 0, COLOUR.spark, 0.6 + power * 0.6);
    this.shakeFrom(x, y, power * (slot === this.context.localSlot ? 0.55 : 0.3));
  }

  private wallHit(event: Extract<GameEvent, { kind: 'wall-hit' }>, owner: number): void {
    const { x, y, impulse, post, slot } = event;
    const full = slot < 0 ? FULL_BALL_IMPULSE : FULL_CAR_IMPULSE;
    const power = Math.min(1, Math.max(0.1, impulse / full));
    // Away from the wall: towards the middle of the pitch is near enough for the eye.
    const length = Math.hypot(x, y) || 1;
    const inX = -x / length;
    const inY = -y / length;
    for (let n = 0; n < 4 + 8 * power; n++) {
      const spread = (Math.random() - 0.5) * 7;
      const speed = 1 + Math.random() * 4 * power;
      const vx = inX * speed - inY * spread;
      const vy = inY * speed + inX * spread;
      this.context.particles.spawn(STYLE.dust, owner, x, y, vx, vy, COLOUR.dust, 0.6 + power);
    }
    this.burst(
      STYLE.spark,
      owner,
      x,
      y,
      3 + 14 * power,
      2,
      5 + 12 * power,
      post ? COLOUR.white : COLOUR.lineGlow,
      0.8,
    );
    if (post)
      this.context.particles.spawn(STYLE.flare, owner, x, y, 0, 0, COLOUR.white, 0.7 + power * 0.6);
    if (slot === this.context.localSlot) this.shakeFrom(x, y, power * 0.35);
  }

  private dash(slot: number, x: number, y: number, owner: number): void {
    const { particles, view } = this.context;
    const { glow, light } = coloursOf(teamOfSlot(slot));
    const car = view.cars[slot];
    const angle = car?.angle ?? 0;
    particles.spawn(STYLE.dashRing, owner, x, y, 0, 0, glow);
    particles.spawn(STYLE.flash, owner, x, y, 0, 0, light, 1.1);
    for (let n = 0; n < 16; n++) {
      const away = angle + Math.PI + (Math.random() - 0.5) * 1.1;
      const speed = 7 + Math.random() * 13;
      particles.spawn(
        STYLE.spark,
        owner,
        x,
        y,
        Math.cos(away) * speed,
        Math.sin(away) * speed,
        glow,
        1.1,
      );
    }
  }

  private padTaken(pad: number, large: boolean, owner: number): void {
    const place = this.context.pitch.pads[pad];
    if (place === undefined) return;
    const { x, y } = place;
    const scale = large ? 1.5 : 0.8;
    this.context.particles.spawn(STYLE.padRing, owner, x, y, 0, 0, COLOUR.pad, scale);
    this.burst(STYLE.mote, owner, x, y, large ? 22 : 9, 2, large ? 11 : 7, COLOUR.pad, scale);
    if (large) this.context.particles.spawn(STYLE.flare, owner, x, y, 0, 0, COLOUR.pad, 1);
  }

  private explosion(x: number, y: number, slot: number): void {
    const { particles } = this.context;
    const { base, dark, glow } = coloursOf(teamOfSlot(slot));
    particles.spawn(STYLE.scorch, 0, x, y, 0, 0, 0x000808);
    particles.spawn(STYLE.blastLight, 0, x, y, 0, 0, 0xff8c38);
    particles.spawn(STYLE.blastRing, 0, x, y, 0, 0, 0xff9248);
    particles.spawn(STYLE.flare, 0, x, y, 0, 0, 0xffe2b8, 1.5);
    this.burst(STYLE.fireball, 0, x, y, 9, 4, 15, 0xff6a18, 0.9);
    this.burst(STYLE.fireball, 0, x, y, 4, 0, 4, 0xffd9a0, 0.8);
    this.burst(STYLE.blackSmoke, 0, x, y, 9, 2, 8, 0x0a0f14, 1);
    this.burst(STYLE.goalSpark, 0, x, y, 22, 6, 24, COLOUR.spark, 0.7);
    this.burst(STYLE.debris, 0, x, y, 9, 4, 13, base, 1);
    this.burst(STYLE.debris, 0, x, y, 6, 4, 13, dark, 1);
    this.burst(STYLE.ember, 0, x, y, 14, 3, 12, glow, 1.5);
    this.shakeFrom(x, y, 0.85);
  }

  private goal(x: number, y: number, glow: number, light: number): void {
    const { particles, shake } = this.context;
    const inwards = x > 0 ? -1 : 1;
    particles.spawn(STYLE.goalLight, 0, x, y, 0, 0, glow);
    particles.spawn(STYLE.goalRing, 0, x, y, 0, 0, light);
    particles.spawn(STYLE.goalRing, 0, x, y, 0, 0, glow, 0.62);
    particles.spawn(STYLE.flash, 0, x, y, 0, 0, COLOUR.white, 4);
    particles.spawn(STYLE.flare, 0, x, y, 0, 0, COLOUR.white, 4);
    for (let n = 0; n < 130; n++) {
      const angle = (Math.random() - 0.5) * 2.5 + (inwards < 0 ? Math.PI : 0);
      const speed = 6 + Math.random() * 30;
      const colour = n % 3 === 0 ? COLOUR.white : n % 3 === 1 ? light : glow;
      const style = n % 2 === 0 ? STYLE.goalSpark : STYLE.confetti;
      const slow = n % 2 === 0 ? 1 : 0.75;
      particles.spawn(
        style,
        0,
        x,
        y + (Math.random() - 0.5) * 5,
        Math.cos(angle) * speed * slow,
        Math.sin(angle) * speed * slow,
        colour,
      );
    }
    shake.add(0.85);
  }

  private burst(
    style: ParticleStyle,
    owner: number,
    x: number,
    y: number,
    count: number,
    slowest: number,
    fastest: number,
    colour: number,
    scale: number,
  ): void {
    for (let n = 0; n < count; n++) {
      const angle = Math.random() * Math.PI * 2;
      const speed = slowest + Math.random() * (fastest - slowest);
      this.context.particles.spawn(
        style,
        owner,
        x,
        y,
        Math.cos(angle) * speed,
        Math.sin(angle) * speed,
        colour,
        scale,
      );
    }
  }

  private shakeFrom(x: number, y: number, strength: number): void {
    const { camera, shake } = this.context;
    const distance = Math.hypot(x - camera.x, y - camera.y);
    shake.add(strength * Math.max(0, 1 - distance / SHAKE_REACH_M));
  }
}

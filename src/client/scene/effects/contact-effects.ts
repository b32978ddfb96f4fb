/** The looks of what happens all the time: hits, walls, dashes, pads. Shown on prediction. */
import type { GameEvent } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import { COLOUR } from '../palette.ts';
import { STYLE } from './particle-styles.ts';
import { burst, type Stage, shakeFrom } from './stage.ts';

/** Impulses (N s) that count as a full-strength hit. */
const FULL_BALL_IMPULSE = 750;
const FULL_CAR_IMPULSE = 2600;
const CLOD_COLOUR = 0x1c5a4a;

type EventOf<K extends GameEvent['kind']> = Extract<GameEvent, { kind: K }>;

export function showHit(
  stage: Stage,
  event: EventOf<'ball-hit'> | EventOf<'car-hit'>,
  owner: number,
): void {
  const { particles } = stage;
  const { x, y, slot } = event;
  const isDash = event.kind === 'ball-hit' && event.dashing;
  const full = event.kind === 'ball-hit' ? FULL_BALL_IMPULSE : FULL_CAR_IMPULSE;
  const power = Math.min(1, Math.max(0.08, event.impulse / full)) * (isDash ? 1.25 : 1);
  burst(particles, STYLE.spark, x, y, {
    owner,
    colour: COLOUR.spark,
    count: 4 + 18 * power,
    slowest: 3,
    fastest: 6 + 20 * power,
    scale: 0.65 + power * 0.7,
  });
  particles.spawn(STYLE.flash, owner, x, y, 0, 0, COLOUR.white, 0.3 + power * 0.7);
  if (power > 0.3) {
    const ring = isDash ? stage.palette.teams[teamOfSlot(slot)].glow : COLOUR.white;
    particles.spawn(STYLE.hitRing, owner, x, y, 0, 0, ring, 0.5 + power * 0.7);
    const clods = { owner, colour: CLOD_COLOUR, count: 8 * power };
    burst(particles, STYLE.clod, x, y, { ...clods, slowest: 2, fastest: 9, scale: 1 });
  }
  if (power > 0.65) {
    particles.spawn(STYLE.flare, owner, x, y, 0, 0, COLOUR.spark, 0.6 + power * 0.6);
  }
  if (event.kind === 'ball-hit') {
    const hitter = stage.view.cars[slot];
    const angle = hitter === undefined ? 0 : Math.atan2(y - hitter.y, x - hitter.x);
    squashBall(stage, x, y, power, angle);
  }
  shakeFrom(stage, x, y, power * (slot === stage.localSlot ? 0.55 : 0.3));
}

export function showWallHit(stage: Stage, event: EventOf<'wall-hit'>, owner: number): void {
  const { particles, arena } = stage;
  const { x, y, impulse, post, slot } = event;
  const full = slot < 0 ? FULL_BALL_IMPULSE : FULL_CAR_IMPULSE;
  const power = Math.min(1, Math.max(0.1, impulse / full));
  // Away from the wall: towards the middle of the pitch is near enough for the eye.
  const length = Math.hypot(x, y) || 1;
  const inX = -x / length;
  const inY = -y / length;
  for (let n = 0; n < 4 + 8 * power; n++) {
    const along = (Math.random() - 0.5) * 7;
    const speed = 1 + Math.random() * 4 * power;
    const vx = inX * speed - inY * along;
    const vy = inY * speed + inX * along;
    particles.spawn(STYLE.dust, owner, x, y, vx, vy, COLOUR.dust, 0.6 + power);
  }
  burst(particles, STYLE.spark, x, y, {
    owner,
    count: 3 + 14 * power,
    slowest: 2,
    fastest: 5 + 12 * power,
    colour: post ? COLOUR.white : arena.look.glow,
    scale: 0.8,
  });
  if (slot < 0) {
    squashBall(stage, x, y, power * 0.8, Math.atan2(inY, inX));
    particles.spawn(STYLE.wallFlash, owner, x, y, 0, 0, arena.look.glow, 0.5 + power);
  }
  if (stage.bumpers.hit(x, y, power)) {
    particles.spawn(STYLE.bumperRing, owner, x, y, 0, 0, arena.look.glow, 0.5 + power * 0.6);
  }
  if (post) {
    particles.spawn(STYLE.flare, owner, x, y, 0, 0, COLOUR.white, 0.9 + power * 0.8);
    particles.spawn(STYLE.hitRing, owner, x, y, 0, 0, COLOUR.white, 0.8 + power * 0.6);
    particles.spawn(STYLE.hitRing, owner, x, y, 0, 0, COLOUR.white, 0.45 + power * 0.3);
    if (slot < 0) stage.crowd.excite(0.35, COLOUR.white);
  }
  if (slot === stage.localSlot) shakeFrom(stage, x, y, power * 0.35);
}

export function showDash(stage: Stage, { slot, x, y }: EventOf<'dash'>, owner: number): void {
  const { particles, view } = stage;
  const { glow, light } = stage.palette.teams[teamOfSlot(slot)];
  const angle = view.cars[slot]?.angle ?? 0;
  particles.spawn(STYLE.dashRing, owner, x, y, 0, 0, glow);
  particles.spawn(STYLE.flash, owner, x, y, 0, 0, light, 1.1);
  for (let n = 0; n < 16; n++) {
    const away = angle + Math.PI + (Math.random() - 0.5) * 1.1;
    const speed = 7 + Math.random() * 13;
    const vx = Math.cos(away) * speed;
    const vy = Math.sin(away) * speed;
    particles.spawn(STYLE.spark, owner, x, y, vx, vy, glow, 1.1);
  }
}

export function showPadTaken(stage: Stage, { pad, large }: EventOf<'pad'>, owner: number): void {
  const { particles, arena, palette } = stage;
  const place = arena.pads[pad];
  if (place === undefined) return;
  const { x, y } = place;
  const scale = large ? 1.5 : 0.8;
  particles.spawn(STYLE.padRing, owner, x, y, 0, 0, palette.pad, scale);
  const motes = { owner, colour: palette.pad, scale, slowest: 2 };
  burst(particles, STYLE.mote, x, y, {
    ...motes,
    count: large ? 22 : 9,
    fastest: large ? 11 : 7,
  });
  if (large) particles.spawn(STYLE.flare, owner, x, y, 0, 0, palette.pad, 1);
}

/** The clash that may turn out to be a demolition; the explosion waits until it is sure. */
export function showClash(stage: Stage, { x, y }: EventOf<'demolition'>, owner: number): void {
  const sparks = { owner, colour: COLOUR.spark, count: 26 };
  burst(stage.particles, STYLE.spark, x, y, { ...sparks, slowest: 6, fastest: 24, scale: 1.4 });
  stage.particles.spawn(STYLE.flash, owner, x, y, 0, 0, COLOUR.white, 1.5);
}

/** Presentation only: the ball that is there gives way for a moment. */
function squashBall(stage: Stage, x: number, y: number, power: number, angle: number): void {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  stage.view.balls.forEach((ball, n) => {
    const distance = ball.present ? Math.hypot(ball.x - x, ball.y - y) : least;
    if (distance >= least) return;
    least = distance;
    nearest = n;
  });
  stage.balls[nearest]?.hit(power, angle);
}

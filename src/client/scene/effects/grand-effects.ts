/** The looks of what decides a match: demolition, goal, kick-off, the end. Shown once confirmed. */
import type { GameEvent, Team } from '../../../worker/api.ts';
import { teamOfSlot } from '../../../worker/view-frame.ts';
import { COLOUR } from '../palette.ts';
import { goalWidth, nearestGoal, outOf } from '../pitch/arena-geometry.ts';
import { STYLE } from './particle-styles.ts';
import { burst, type Stage, shakeFrom } from './stage.ts';

const FIRE = { light: 0xff8c38, ring: 0xff9248, flame: 0xff6a18, core: 0xffd9a0, flare: 0xffe2b8 };
const SOOT = { smoke: 0x0a0f14, scorch: 0x000808 };

export function showExplosion(
  stage: Stage,
  { x, y, slot }: Extract<GameEvent, { kind: 'demolition' }>,
): void {
  const { particles } = stage;
  const { base, dark, glow } = stage.palette.teams[teamOfSlot(slot)];
  particles.spawn(STYLE.scorch, 0, x, y, 0, 0, SOOT.scorch);
  particles.spawn(STYLE.blastLight, 0, x, y, 0, 0, FIRE.light);
  particles.spawn(STYLE.blastRing, 0, x, y, 0, 0, FIRE.ring);
  particles.spawn(STYLE.blastRing, 0, x, y, 0, 0, glow, 0.66);
  particles.spawn(STYLE.blastFlash, 0, x, y, 0, 0, FIRE.flare);
  stage.crowd.excite(0.4, COLOUR.white);
  particles.spawn(STYLE.flare, 0, x, y, 0, 0, FIRE.flare, 1.5);
  const parts = [
    { style: STYLE.fireball, count: 9, slowest: 4, fastest: 15, colour: FIRE.flame, scale: 0.9 },
    { style: STYLE.fireball, count: 4, slowest: 0, fastest: 4, colour: FIRE.core, scale: 0.8 },
    { style: STYLE.blackSmoke, count: 9, slowest: 2, fastest: 8, colour: SOOT.smoke, scale: 1 },
    {
      style: STYLE.goalSpark,
      count: 22,
      slowest: 6,
      fastest: 24,
      colour: COLOUR.spark,
      scale: 0.7,
    },
    { style: STYLE.debris, count: 9, slowest: 4, fastest: 13, colour: base, scale: 1 },
    { style: STYLE.debris, count: 6, slowest: 4, fastest: 13, colour: dark, scale: 1 },
    { style: STYLE.ember, count: 14, slowest: 3, fastest: 12, colour: glow, scale: 1.5 },
  ];
  for (const { style, ...part } of parts) burst(particles, style, x, y, { owner: 0, ...part });
  shakeFrom(stage, x, y, 0.85);
}

export function showGoal(stage: Stage, { x, y, team }: Extract<GameEvent, { kind: 'goal' }>): void {
  const { particles, shake, arena, nets, crowd, show } = stage;
  const { base, glow, light } = stage.palette.teams[team];
  const goal = nearestGoal(arena, team === 0 ? 1 : 0, x, y);
  nets.hit(goal);
  crowd.excite(1, base);
  show.beamsTo(x, y, glow);
  show.wave(x, y, light, 1);
  particles.spawn(STYLE.goalLight, 0, x, y, 0, 0, glow);
  particles.spawn(STYLE.goalRing, 0, x, y, 0, 0, light);
  particles.spawn(STYLE.goalRing, 0, x, y, 0, 0, glow, 0.62);
  particles.spawn(STYLE.goalFlash, 0, x, y, 0, 0, light);
  particles.spawn(STYLE.flare, 0, x, y, 0, 0, COLOUR.white, 3);
  // Out of the goal and over the pitch.
  const out = goal === null ? { x: Math.sign(x), y: 0 } : outOf(goal);
  const outOfGoal = Math.atan2(-out.y, -out.x);
  const spread = goal === null ? 4 : goalWidth(goal) / 2;
  const colours = [COLOUR.white, light, glow];
  for (let n = 0; n < 150 * particles.share; n++) {
    const isSpark = n % 2 === 0;
    const angle = outOfGoal + (Math.random() - 0.5) * 2.5;
    const speed = (6 + Math.random() * 30) * (isSpark ? 1 : 0.75);
    const across = (Math.random() - 0.5) * spread;
    const vx = Math.cos(angle) * speed;
    const vy = Math.sin(angle) * speed;
    const style = isSpark ? STYLE.goalSpark : STYLE.confetti;
    const fromX = x - out.y * across;
    const fromY = y + out.x * across;
    particles.spawn(style, 0, fromX, fromY, vx, vy, colours[n % 3] ?? light);
  }
  // And down from the stands, over all that the camera sees.
  for (let n = 0; n < 70 * particles.share; n++) {
    const fromX = x - out.x * (4 + Math.random() * 22);
    const fromY = y + (Math.random() - 0.5) * 22;
    const fall = (Math.random() - 0.5) * 3;
    const colour = colours[n % 3] ?? light;
    particles.spawn(STYLE.confetti, 0, fromX, fromY, fall, Math.random() * 3, colour, 0.9);
  }
  shake.add(0.85);
}

export function showKickOff(stage: Stage): void {
  const { arena, particles, show, crowd } = stage;
  for (const { x, y } of arena.ballPlaces) {
    particles.spawn(STYLE.kickOffRing, 0, x, y, 0, 0, arena.look.glow);
  }
  show.wave(0, 0, arena.look.lines, 0.7);
  crowd.excite(0.3, COLOUR.white);
}

/** Each of the seconds before a kick-off. */
export function showCountdown({ arena, show }: Stage): void {
  show.wave(0, 0, arena.look.glow, 0.35);
}

export function showSave(stage: Stage, { slot }: Extract<GameEvent, { kind: 'save' }>): void {
  const { particles, view, crowd, palette } = stage;
  const car = view.cars[slot];
  if (car === undefined) return;
  const { base, light } = palette.teams[teamOfSlot(slot)];
  const { x, y } = car;
  particles.spawn(STYLE.saveRing, 0, x, y, 0, 0, light);
  particles.spawn(STYLE.saveRing, 0, x, y, 0, 0, COLOUR.white, 0.6);
  particles.spawn(STYLE.flare, 0, x, y, 0, 0, light, 1.4);
  const motes = { owner: 0, colour: light, count: 20, slowest: 4, fastest: 13, scale: 1 };
  burst(particles, STYLE.mote, x, y, motes);
  crowd.excite(0.55, base);
}

export function showShot({ crowd, palette }: Stage, slot: number): void {
  crowd.excite(0.3, palette.teams[teamOfSlot(slot)].base);
}

export function showOvertime({ show, crowd, arena, shake }: Stage): void {
  show.wave(-arena.halfLength, 0, 0xff3d6e, 1);
  show.wave(arena.halfLength, 0, 0xff3d6e, 1);
  crowd.excite(0.7, COLOUR.white);
  shake.add(0.3);
}

/** Confetti in the winner's colours over all that the camera sees. */
export function showMatchEnd(stage: Stage, winner: Team): void {
  const { base, light } = stage.palette.teams[winner];
  stage.crowd.excite(1, base);
  stage.show.wave(stage.camera.x, stage.camera.y, light, 1);
  for (let n = 0; n < 5; n++) {
    const x = stage.camera.x + (Math.random() - 0.5) * 26;
    const y = stage.camera.y + (Math.random() - 0.5) * 14;
    const colour = n % 2 === 0 ? base : light;
    const pieces = { owner: 0, colour, count: 36, slowest: 2, fastest: 12, scale: 1 };
    burst(stage.particles, STYLE.confetti, x, y, pieces);
  }
}

/**
 * `window.driftball`: what tests and curious developers may read of the running match, and nothing
 * that acts on it. `stats()` gives the worker's figures (NetStats), `drawn()` what the last drawn
 * frame showed, `view()` the newest view frame decoded; each gives null outside a match. `sound()`: what is heard, or null before the
 * sound's code has come.
 */
import type { NetStats } from '../../worker/net-stats.ts';
import type { TrainingState } from '../../worker/training/api.ts';
import {
  BALL,
  CAR,
  CAR_FLAG,
  CAR_STRIDE,
  PHASES,
  type PhaseName,
  VIEW,
} from '../../worker/view-frame.ts';
import type { SoundProbe } from '../audio/page-audio.ts';
import type { Drawn } from '../scene/drawn-probe.ts';
import type { GameSession } from './game-session.ts';
import type { PageSound } from './page-sound.ts';

export interface Probe {
  stats(): Promise<NetStats | null>;
  drawn(): Drawn | null;
  view(): DecodedView | null;
  sound(): SoundProbe | null;
  /** How training goes. */
  training(): TrainingState | null;
}

export interface DecodedView {
  readonly tick: number;
  readonly phase: PhaseName;
  readonly score: readonly [number, number];
  readonly clockTicks: number;
  readonly overtime: boolean;
  readonly ball: Pose;
  /** One a present slot. */
  readonly cars: readonly (Pose & { readonly slot: number; readonly boost: number })[];
  readonly localSlot: number | null;
}

export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly vx: number;
  readonly vy: number;
}

declare global {
  interface Window {
    driftball: Probe;
  }
}

export function installProbe(session: GameSession, sound: PageSound): void {
  window.driftball = {
    stats: async () => (await session.run?.stats()) ?? null,
    drawn: () => session.run?.view.drawn() ?? null,
    sound: () => sound.probe(),
    training: () => session.run?.hud.training.value ?? null,
    view: () => {
      const run = session.run;
      const frame = run?.latestFrame() ?? null;
      if (run === null || frame === null) return null;
      return decodeView(frame, run.slotCount, run.hud.localSlot);
    },
  };
}

export function decodeView(
  frame: Float64Array,
  slotCount: number,
  localSlot: number | null,
): DecodedView {
  const at = (offset: number): number => frame[offset] ?? 0;
  const cars = [];
  for (let slot = 0; slot < slotCount; slot++) {
    const car = VIEW.cars + slot * CAR_STRIDE;
    if ((at(car + CAR.flags) & CAR_FLAG.present) === 0) continue;
    cars.push({
      slot,
      x: at(car + CAR.x),
      y: at(car + CAR.y),
      angle: at(car + CAR.angle),
      vx: at(car + CAR.vx),
      vy: at(car + CAR.vy),
      boost: at(car + CAR.boost),
    });
  }
  return {
    tick: at(VIEW.tick),
    phase: PHASES[at(VIEW.phase)] ?? 'play',
    score: [at(VIEW.scoreLeft), at(VIEW.scoreRight)],
    clockTicks: at(VIEW.clockTicks),
    overtime: at(VIEW.overtime) !== 0,
    ball: {
      x: at(VIEW.balls + BALL.x),
      y: at(VIEW.balls + BALL.y),
      angle: at(VIEW.balls + BALL.angle),
      vx: at(VIEW.balls + BALL.vx),
      vy: at(VIEW.balls + BALL.vy),
    },
    cars,
    localSlot,
  };
}

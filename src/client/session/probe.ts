/**
 * `window.driftball`: what tests and curious developers may read of the running match, and nothing
 * that acts on it. `stats()` gives the worker's figures (NetStats), `drawn()` what the last drawn
 * frame showed, `view()` the newest view frame decoded; each gives null outside a match. `sound()`: what is heard, or null before the
 * sound's code has come.
 */
import type { NetStats } from '../../worker/net-stats.ts';
import type { TrainingState } from '../../worker/training/api.ts';
import type { PhaseName } from '../../worker/view-frame.ts';
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
    view: () => session.run?.decodedView() ?? null,
  };
}

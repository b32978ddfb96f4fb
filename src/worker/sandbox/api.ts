/**
 * What the developers' sandbox page asks of its worker, and what comes back. Types only. The worker
 * is one of its own: a match worker knows nothing of tuning, so nobody can retune a match.
 *
 * View frames and controls flow as in a match (see ../api.ts).
 */
import type { TuningOverrides } from '../../sim/tuning.ts';
import type { Arena, BodyShapes, BotLevel, Roster } from '../api.ts';
import type { AliveMessage, EventNotice } from '../page-messages.ts';

export type { TuningOverrides };

export interface SandboxWorkerApi {
  /** @param shared view-frame ring in shared memory, or null to get transferred buffers instead */
  connect(port: MessagePort, shared: SharedArrayBuffer | null): Promise<void>;
  /** For the page's ThreadClock. */
  ping(askedAtMs: number): Promise<AliveMessage>;
  /** All that can be chosen. */
  choices(): Promise<SandboxChoices>;
  /** Begins anew, in place of what was played before. */
  start(options: SandboxOptions): Promise<SandboxInfo>;
  /**
   * From the next tick on; cars and balls stay where they are, and as fast.
   *
   * @param tuning all that differs from the game's own numbers
   * @throws RangeError saying which number cannot be played
   */
  setTuning(tuning: TuningOverrides): Promise<BodyShapes>;
  /** Ticks of the world for a tick of real time: 1 as in a match, 0 stands still. */
  setPace(pace: number): Promise<void>;
  /** While it stands still. */
  step(ticks: number): Promise<void>;
  act(action: SandboxAction): Promise<void>;
}

/** `serve`: the ball comes rolling towards the car. */
export type SandboxAction = 'ball-ahead' | 'ball-centre' | 'serve' | 'car-start' | 'restart';

export interface SandboxOptions {
  /** A built-in arena's name. */
  readonly arena: string;
  readonly opponent: 'none' | 'parked' | BotLevel;
  readonly unlimitedBoost: boolean;
  readonly tuning: TuningOverrides;
}

export interface SandboxInfo {
  readonly arena: Arena;
  readonly shapes: BodyShapes;
  readonly slotCount: number;
  readonly localSlot: number;
  readonly roster: Roster;
}

/** A number of the game, and between what it can sensibly be tried. */
export interface TuningField {
  /** Name of the group in `TUNING`. */
  readonly group: string;
  /** As in `TUNING`, with dots; items of lists by their index. */
  readonly path: string;
  /** Empty for shares and factors. */
  readonly unit: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface SandboxChoices {
  readonly fields: readonly TuningField[];
  readonly arenas: readonly { readonly name: string; readonly title: string }[];
}

/** Besides view frames, on the same port. */
export type SandboxMessage =
  | { readonly type: 'view'; readonly buffer: ArrayBuffer }
  | { readonly type: 'events'; readonly notices: readonly EventNotice[] }
  | { readonly type: 'trace'; readonly sample: TraceSample }
  /** The physics has broken down under these numbers; nothing moves any more. */
  | { readonly type: 'broken'; readonly message: string };

/** The car at a tick. */
export interface TraceSample {
  readonly tick: number;
  readonly speedMps: number;
  /** Across its nose, to its right. */
  readonly slideMps: number;
  readonly yawRadps: number;
  readonly ballMps: number;
  /** 0..1. */
  readonly boost: number;
}

/** The worker that measures a car; one for each set of numbers. */
export interface MeasureWorkerApi {
  /** As in docs/car-numbers.md. NaN where nothing comes of it. */
  measure(tuning: TuningOverrides): Promise<readonly Measured[]>;
}

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/**
 * The replay worker's lines: a tape of what is decided comes from the match worker, orders come from
 * the page by Comlink, view frames and events go to the page. Types only.
 */
import type { Command } from '../../sim/command.ts';
import type { CarInput } from '../../sim/input.ts';
import type { WorldOptions } from '../../sim/world.ts';

/** Match worker to replay worker. */
export type TapeMessage =
  /** A world as it was before `tick`; what follows goes on from there. */
  | {
      readonly type: 'begin';
      readonly world: WorldOptions;
      readonly tick: number;
      readonly state: Uint8Array;
    }
  /** What was decided of the ticks from `firstTick` on. */
  | {
      readonly type: 'frames';
      readonly firstTick: number;
      readonly frames: readonly TapedFrame[];
    };

export interface TapedFrame {
  readonly inputs: readonly CarInput[];
  readonly commands: readonly Command[];
}

export interface ReplayWorkerApi {
  /**
   * Called once, before anything else.
   *
   * @param port to the page, which gets `WorkerToPage` of types `view`, `events` and `alive`
   * @param shared view-frame ring in shared memory, or null to get transferred buffers instead
   */
  connect(port: MessagePort, shared: SharedArrayBuffer | null): Promise<void>;
  /** @param tape `TapeMessage`s of the match worker; ends the one before */
  followTape(tape: MessagePort): Promise<void>;
  /**
   * Shows the moments around a goal.
   *
   * @param goalTick of the goal's event
   * @returns once it has been shown to its end or was stopped; at once and false when the moment is
   *   not on the tape
   */
  play(goalTick: number): Promise<boolean>;
  stop(): Promise<void>;
}

/** How far before a goal its replay begins, and how far beyond it goes. */
export const REPLAY_LEAD_TICKS = 190;
export const REPLAY_TAIL_TICKS = 40;
/**
 * The world of the replay follows the match at this distance, so that it stands before every goal
 * when that has been celebrated for a moment. A replay may be asked for so much later.
 */
export const LAG_TICKS = REPLAY_LEAD_TICKS + 240;

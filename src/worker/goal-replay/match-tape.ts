/**
 * The match worker's end of the tape: passes on what is decided, in bundles, to the replay worker.
 * Until that is there, the tape is kept for a while. Started by the match host; practice and online
 * matches write on it. It must never hold a match up.
 */
import type { Command } from '../../sim/command.ts';
import type { CarInput } from '../../sim/input.ts';
import type { WorldOptions } from '../../sim/world.ts';
import type { TapedFrame, TapeMessage } from './api.ts';

interface DecidedFrame {
  readonly tick: number;
  readonly inputs: readonly CarInput[];
  readonly commands: readonly Command[];
}

const BUNDLE_TICKS = 15;
/** Bundles kept for a reader that is not there yet: 30 s. Then the tape is given up. */
const MAX_KEPT = 120;

/** What a match writes of itself. */
export type Recorder = Pick<MatchTape, 'begin' | 'write'>;

export class MatchTape {
  #world: WorldOptions | null = null;
  #post: ((message: TapeMessage) => void) | null = null;
  #kept: TapeMessage[] = [];
  #bundle: { readonly firstTick: number; readonly frames: TapedFrame[] } | null = null;
  /** Whether there is a beginning for what is written. */
  #begun = false;

  /** From now on the tape goes there; what was kept, at once. */
  connect(post: (message: TapeMessage) => void): void {
    this.#post = post;
    for (const message of this.#kept) post(message);
    this.#kept = [];
  }

  /** @param world as all that is written from now on belongs to */
  setWorld(world: WorldOptions): void {
    this.#world = world;
  }

  /** @param state of `Game.encode`, before `tick` */
  begin(tick: number, state: Uint8Array): void {
    const world = this.#world;
    if (world === null) throw new Error('the tape of a match needs its world first');
    this.#kept = [];
    this.#bundle = null;
    this.#begun = true;
    this.#send({ type: 'begin', world, tick, state });
  }

  /** Frames come in order, none missing since the beginning. */
  write({ tick, inputs, commands }: DecidedFrame): void {
    if (!this.#begun) return;
    this.#bundle ??= { firstTick: tick, frames: [] };
    this.#bundle.frames.push({ inputs: [...inputs], commands });
    if (this.#bundle.frames.length < BUNDLE_TICKS) return;
    this.#send({ type: 'frames', ...this.#bundle });
    this.#bundle = null;
  }

  #send(message: TapeMessage): void {
    if (this.#post !== null) this.#post(message);
    else if (this.#kept.length < MAX_KEPT) this.#kept.push(message);
    else {
      this.#kept = [];
      this.#begun = false;
    }
  }
}

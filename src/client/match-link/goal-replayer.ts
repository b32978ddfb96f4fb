/**
 * Shows goals again on behalf of a match: starts the replay worker once the match is under way, so
 * that it does not delay its start, and hands it the tape of whichever match worker plays it.
 */
import type { EventNotice } from '../../worker/api.ts';
import type { Replayer } from '../session/goal-replays.ts';
import type { ViewSource } from '../view/view-source.ts';
import type { MatchThread } from './match-thread.ts';
import { ReplayThread } from './replay-thread.ts';

/** The match's own first moments come first. */
const START_AFTER_MS = 3000;

export class GoalReplayer implements Replayer {
  onEvents: (notices: readonly EventNotice[]) => void = () => {};
  readonly source: ViewSource = { frame: (age) => this.#replays?.source.frame(age) ?? null };
  #replays: ReplayThread | null = null;
  #cancelStart: () => void = () => {};

  /** The match is played by this thread from now on. */
  follow(match: MatchThread): void {
    this.#cancelStart();
    const start = (): void => {
      this.#replays ??= this.#start();
      const { port1, port2 } = new MessageChannel();
      this.#replays.follow(port1);
      match.tape(port2).catch((error: unknown) => console.warn('There are no replays.', error));
    };
    const timer = setTimeout(start, START_AFTER_MS);
    this.#cancelStart = () => clearTimeout(timer);
  }

  /** There is no match any more. */
  leave(): void {
    this.#cancelStart();
    this.#replays?.end();
    this.#replays = null;
  }

  async play(goalTick: number): Promise<void> {
    await this.#replays?.play(goalTick);
  }

  stop(): void {
    this.#replays?.stop();
  }

  #start(): ReplayThread {
    const replays = new ReplayThread();
    replays.onEvents = (notices) => this.onEvents(notices);
    return replays;
  }
}

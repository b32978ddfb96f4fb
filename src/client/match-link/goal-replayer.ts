/**
 * Shows goals again on behalf of a match: starts the replay worker once the match is under way, so
 * that it does not delay its start, and hands it the tape of whichever match worker plays it.
 */
import type { EventNotice } from '../../worker/page-messages.ts';
import type { Replayer } from '../session/goal-replays.ts';
import type { ViewSource } from '../view/view-source.ts';
import type { MatchThread } from './match-thread.ts';
import { ReplayThread } from './replay-thread.ts';

/** The match's own first moments come first. */
const START_AFTER_MS = 3000;

export class GoalReplayer implements Replayer {
  onEvents: (notices: readonly EventNotice[]) => void = () => {};
  readonly source: ViewSource = { frame: (age) => this.#replays?.source.frame(age) ?? null };
  #match: MatchThread | null = null;
  #replays: ReplayThread | null = null;
  #cancelStart: () => void = () => {};

  /** The match is played by this thread from now on. */
  follow(match: MatchThread): void {
    this.#match = match;
    if (this.#replays !== null) this.#connect(match, this.#replays);
  }

  prepare(): void {
    const timer = setTimeout(() => {
      if (this.#match === null) return;
      this.#replays ??= this.#start();
      this.#connect(this.#match, this.#replays);
    }, START_AFTER_MS);
    this.#cancelStart = () => clearTimeout(timer);
  }

  /** There is no match any more. */
  leave(): void {
    this.#cancelStart();
    this.#replays?.end();
    this.#replays = null;
    this.#match = null;
  }

  async play(goalTick: number): Promise<void> {
    await this.#replays?.play(goalTick);
  }

  stop(): void {
    this.#replays?.stop();
  }

  #connect(match: MatchThread, replays: ReplayThread): void {
    const { port1, port2 } = new MessageChannel();
    replays.follow(port1);
    match.tape(port2).catch((error: unknown) => console.warn('There are no replays.', error));
  }

  #start(): ReplayThread {
    const replays = new ReplayThread();
    replays.onEvents = (notices) => this.onEvents(notices);
    return replays;
  }
}

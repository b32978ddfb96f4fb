/**
 * Decides when a goal is shown again: after a moment of celebration, until the replay is over, the
 * match goes on, or the player has seen enough. The scene draws from `source`, which is the match or
 * its replay; the match's clock and score are always the match's own.
 */
import type { EventNotice } from '../../worker/page-messages.ts';
import { PHASES, VIEW } from '../../worker/view-frame.ts';
import type { ViewSource } from '../view/view-source.ts';

/** What shows goals again: the replay thread. */
export interface Replayer {
  readonly source: ViewSource;
  onEvents: (notices: readonly EventNotice[]) => void;
  /** The match is on the screen: goals may come. */
  prepare(): void;
  play(goalTick: number): Promise<void>;
  stop(): void;
}

export interface GoalReplaysOptions {
  readonly live: ViewSource;
  readonly replayer: Replayer;
  /** What happens in the replay. */
  readonly showEvents: (notices: readonly EventNotice[]) => void;
  readonly onShown: (isReplay: boolean) => void;
}

/** The blast and the cheers come first. */
const CELEBRATE_TICKS = 100;
const CELEBRATION = PHASES.indexOf('celebration');
const PLAY = PHASES.indexOf('play');

export class GoalReplays {
  readonly source: ViewSource;
  readonly #options: GoalReplaysOptions;
  /** The goal that is being celebrated and has not been shown again. */
  #goalTick: number | null = null;
  /** A replay that was asked for, and has not ended. */
  #running: symbol | null = null;
  #isShown = false;
  /** The replay's own frames begin after this. */
  #askedAtMs = 0;

  constructor(options: GoalReplaysOptions) {
    this.#options = options;
    this.source = {
      frame: (age) => (this.#isShown ? options.replayer.source : options.live).frame(age),
    };
    options.replayer.onEvents = (notices) => {
      if (this.#isShown) options.showEvents(notices);
    };
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  /** What happened in the match. */
  noteEvents(notices: readonly EventNotice[]): void {
    for (const { state, event } of notices) {
      if (event.kind === 'goal' && state === 'confirmed') this.#goalTick = event.tick;
    }
  }

  /** To be called each drawn frame, before the scene draws. */
  update(): void {
    const frame = this.#options.live.frame(0);
    if (frame === null) return;
    const phase = frame[VIEW.phase];
    if (phase !== CELEBRATION) {
      // The word of a goal may come a frame before the phase.
      if (phase !== PLAY) this.#goalTick = null;
      this.skip();
      return;
    }
    const tick = frame[VIEW.tick] ?? 0;
    if (this.#goalTick !== null && tick - this.#goalTick >= CELEBRATE_TICKS) {
      this.#play(this.#goalTick);
    }
    if (this.#running !== null && !this.#isShown && this.#hasBegun()) this.#show(true);
  }

  /** Back to the match, if a replay is on. */
  skip(): void {
    if (this.#running === null) return;
    this.#running = null;
    this.#options.replayer.stop();
    this.#show(false);
  }

  #play(goalTick: number): void {
    const running = Symbol('replay');
    this.#goalTick = null;
    this.#running = running;
    this.#askedAtMs = performance.timeOrigin + performance.now();
    const end = (): void => {
      if (this.#running !== running) return;
      this.#running = null;
      this.#show(false);
    };
    this.#options.replayer.play(goalTick).then(end, end);
  }

  #hasBegun(): boolean {
    const newest = this.#options.replayer.source.frame(0);
    return newest !== null && (newest[VIEW.dueMs] ?? 0) >= this.#askedAtMs;
  }

  #show(isReplay: boolean): void {
    if (this.#isShown === isReplay) return;
    this.#isShown = isReplay;
    this.#options.onShown(isReplay);
  }
}

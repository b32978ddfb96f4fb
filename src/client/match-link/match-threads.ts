/**
 * The match workers of a link: the one in use, which has one match, and maybe a spare that is ready to
 * follow it. Used by match-link.ts alone, which says what a death means.
 */
import { type MatchMessage, MatchThread } from './match-thread.ts';

export interface ThreadsHandlers {
  onMessage(message: MatchMessage): void;
  /** Of the thread in use; the next one begins when it is asked for. */
  onDeath(reason: string): void;
}

export class MatchThreads {
  readonly #handlers: ThreadsHandlers;
  /** Made ready while the thread was suspected to be dead; kept until it is needed. */
  #spare: MatchThread | null = null;
  #current: MatchThread;
  /** Whether the thread has had its one match. */
  #used = false;

  constructor(handlers: ThreadsHandlers) {
    this.#handlers = handlers;
    this.#current = this.#start();
  }

  get current(): MatchThread {
    return this.#current;
  }

  /** The thread, for its one match. */
  use(): MatchThread {
    this.#used = true;
    return this.#current;
  }

  /** Ends the match of the thread, if it has had one, with a goodbye to the server. @returns whether */
  retireUsed(): boolean {
    if (!this.#used) return false;
    this.#current.retire();
    this.#current = this.#next();
    this.#used = false;
    return true;
  }

  /** Without a goodbye: the server would give the seat up. */
  kill(): void {
    this.#current.kill();
  }

  /** The same, and another takes its place at once. */
  killAndReplace(): void {
    this.kill();
    this.#current = this.#next();
  }

  #next(): MatchThread {
    const spare = this.#spare;
    this.#spare = null;
    return spare === null || spare.isGone ? this.#start() : spare;
  }

  #start(): MatchThread {
    const thread: MatchThread = new MatchThread({
      onMessage: (message) => this.#handlers.onMessage(message),
      onSuspicion: () => {
        this.#spare ??= this.#start();
      },
      onDeath: (reason) => {
        if (thread === this.#current) this.#handlers.onDeath(reason);
      },
    });
    return thread;
  }
}

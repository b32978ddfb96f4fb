/**
 * Time that stands still while anything is being computed. In a process where it is installed, timers
 * and clocks go by a time of their own, which leaps to the next timer once everything at the present
 * moment is done and all that was written to a socket has been read at its other end. Server, clients
 * and conditioned path are the real ones, on real sockets; but what else the machine has to do cannot
 * make a frame late, and a run takes as long as its work. What code costs is measured apart, by
 * `realNowMs`.
 *
 * Timers are as late as on a machine with nothing else to do: whole milliseconds, and up to one more.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { seededRandom } from '../../../src/netcode/seeded-random.ts';

const realPerformanceNow = performance.now.bind(performance);
const realSetTimeout = globalThis.setTimeout;
const realSetImmediate = globalThis.setImmediate;

/** Real milliseconds, whatever is installed. */
export function realNowMs(): number {
  return realPerformanceNow();
}

/** For threads of the pool, which inflate snapshots while players join: these do not show in sockets. */
const JOIN_PAUSE_MS = 2;
const ROUNDS_AFTER_SILENCE = 3;
/** Sockets that are closed with something unread would be waited for in vain. */
const STILL_ROUNDS = 100;
const STILL_MS = 50;

interface Timer {
  dueMs: number;
  /** Of an interval; null for one call. */
  readonly everyMs: number | null;
  readonly order: number;
  readonly run: () => void;
}

export class SteppedTime {
  readonly #random: () => number;
  readonly #timers = new Map<object, Timer>();
  readonly #sockets = new Set<Socket>();
  readonly #originMs = realPerformanceNow();
  #elapsedMs = 0;
  #order = 0;
  /** Bytes under way for good: of sockets that are closed. */
  #lost = 0;

  /** Takes over the process' clocks and timers: to be called before anything else is imported. */
  constructor(seed: number) {
    this.#random = seededRandom(seed);
    const dateMs = Date.now();
    performance.now = () => this.#originMs + this.#elapsedMs;
    Date.now = () => Math.floor(dateMs + this.#elapsedMs);
    const globals: Record<string, unknown> = globalThis as never;
    globals.setTimeout = (run: Callback, delayMs?: number, ...args: unknown[]) =>
      this.#add(() => run(...args), delayMs, false);
    globals.setInterval = (run: Callback, delayMs?: number, ...args: unknown[]) =>
      this.#add(() => run(...args), delayMs, true);
    globals.clearTimeout = (timer: object | undefined) => this.#clear(timer);
    globals.clearInterval = (timer: object | undefined) => this.#clear(timer);
    const follow = (message: unknown): void => this.#follow((message as { socket: Socket }).socket);
    subscribe('net.client.socket', follow);
    subscribe('net.server.socket', follow);
  }

  /** Lets so much time pass. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#elapsedMs + ms;
    while (await this.#leap(untilMs));
    this.#elapsedMs = untilMs;
  }

  /** Lets time pass until the promise settles; slowly, so that other threads keep up. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = (): void => {
      isSettled = true;
    };
    promise.then(settle, settle);
    while (!isSettled) {
      await new Promise<void>((resolve) => realSetTimeout(resolve, JOIN_PAUSE_MS));
      await this.pass(1);
    }
    return promise;
  }

  /** To the next timer, and does what is due then. @returns false when there is none before `untilMs` */
  async #leap(untilMs: number): Promise<boolean> {
    await this.#quiet();
    let next: { readonly id: object; readonly timer: Timer } | null = null;
    for (const [id, timer] of this.#timers) {
      if (next === null || isBefore(timer, next.timer)) next = { id, timer };
    }
    if (next === null || next.timer.dueMs > untilMs) return false;
    const { id, timer } = next;
    this.#elapsedMs = Math.max(this.#elapsedMs, timer.dueMs);
    if (timer.everyMs === null) this.#timers.delete(id);
    else timer.dueMs = this.#dueIn(timer.everyMs);
    timer.run();
    return true;
  }

  /** Resolves once all that was written has been read and dealt with. */
  async #quiet(): Promise<void> {
    let underWay = this.#underWay();
    let stillRounds = 0;
    let stillSinceMs = realPerformanceNow();
    for (let silent = 0; silent < ROUNDS_AFTER_SILENCE; ) {
      await new Promise<void>((resolve) => realSetImmediate(resolve));
      const now = this.#underWay();
      stillRounds = now === underWay ? stillRounds + 1 : 0;
      if (stillRounds === 0) stillSinceMs = realPerformanceNow();
      underWay = now;
      silent = underWay === this.#lost ? silent + 1 : 0;
      const stillMs = realPerformanceNow() - stillSinceMs;
      if (stillRounds > STILL_ROUNDS && stillMs > STILL_MS) this.#lost = underWay;
    }
  }

  #underWay(): number {
    let bytes = 0;
    for (const socket of this.#sockets) bytes += socket.bytesWritten - socket.bytesRead;
    return bytes;
  }

  #follow(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      this.#lost -= socket.bytesWritten - socket.bytesRead;
    });
  }

  #add(run: () => void, delayMs: number | undefined, repeats: boolean): object {
    const waitMs = Math.max(1, Math.trunc(delayMs ?? 1));
    const timer: Timer = {
      dueMs: this.#dueIn(waitMs),
      everyMs: repeats ? waitMs : null,
      order: this.#order++,
      run,
    };
    const id = {
      ref: () => id,
      unref: () => id,
      hasRef: () => true,
      refresh: () => {
        timer.dueMs = this.#dueIn(waitMs);
        this.#timers.set(id, timer);
        return id;
      },
      [Symbol.toPrimitive]: () => timer.order,
      [Symbol.dispose]: () => this.#clear(id),
    };
    this.#timers.set(id, timer);
    return id;
  }

  #clear(id: object | undefined): void {
    if (id !== undefined && id !== null) this.#timers.delete(id);
  }

  #dueIn(waitMs: number): number {
    return this.#elapsedMs + waitMs + this.#random();
  }
}

type Callback = (...args: unknown[]) => void;

function isBefore(a: Timer, b: Timer): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);
}

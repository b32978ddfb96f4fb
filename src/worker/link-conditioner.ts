/**
 * Puts a bad network inside the worker, between the match and its transport: what is sent and what
 * comes is passed on when the model of the path says so, or never. For the developer's panel; the
 * transport asks it for every message, and without a path it passes everything on at once. One for
 * each connection: a new one owes nothing to what the old one still held back.
 */
import type { MonotonicClock } from '../netcode/clock.ts';
import { type LinkConditions, LinkModel } from '../netcode/link-model.ts';
import type { LinkPath } from '../netcode/link-presets.ts';
import { OutageSchedule } from '../netcode/outage-schedule.ts';
import { seededRandom } from '../netcode/seeded-random.ts';
import { DelayLine } from './delay-line.ts';

export interface LinkConditionerOptions {
  /** Null for the network as it is. */
  readonly path: LinkPath | null;
  readonly seed: number;
  readonly clock: MonotonicClock;
  /** The path broke for good: whoever holds the connection should close it. */
  readonly onDisconnect: () => void;
}

const CLEAR: LinkConditions = {
  delayMs: 0,
  jitterMs: 0,
  lossShare: 0,
  bytesPerSecond: null,
  retransmitMs: 0,
};

export class LinkConditioner {
  readonly #clock: MonotonicClock;
  readonly #seed: number;
  readonly #onDisconnect: () => void;
  readonly #up: Direction;
  readonly #down: Direction;
  #cancelDisconnect: () => void = () => {};
  #isClosed = false;

  constructor({ path, seed, clock, onDisconnect }: LinkConditionerOptions) {
    this.#clock = clock;
    this.#seed = seed;
    this.#onDisconnect = onDisconnect;
    this.#up = new Direction(clock, seededRandom(seed));
    this.#down = new Direction(clock, seededRandom(~seed));
    this.set(path);
  }

  /** From now on; what is under way keeps its time, and the stream its order. */
  set(path: LinkPath | null): void {
    const outages =
      path === null || path.outages === null ? null : new OutageSchedule(path.outages, this.#seed);
    this.#up.set(path?.up ?? null, outages);
    this.#down.set(path?.down ?? null, outages);
    this.#cancelDisconnect();
    if (outages !== null && !this.#isClosed) this.#awaitDisconnect(outages);
  }

  /** A message on the stream (WebSocket) towards the server; `deliver` really sends it. */
  up(bytes: number, deliver: () => void): void {
    this.#up.stream(bytes, deliver);
  }

  /** One that came on the stream; `deliver` hands it to the match. */
  down(bytes: number, deliver: () => void): void {
    this.#down.stream(bytes, deliver);
  }

  /** A message on the data channel: may overtake, may never be delivered. */
  datagramUp(bytes: number, deliver: () => void): void {
    this.#up.datagram(bytes, deliver);
  }

  datagramDown(bytes: number, deliver: () => void): void {
    this.#down.datagram(bytes, deliver);
  }

  /** Nothing is delivered any more, not even what waits. */
  close(): void {
    this.#isClosed = true;
    this.#cancelDisconnect();
    this.#up.close();
    this.#down.close();
  }

  #awaitDisconnect(outages: OutageSchedule): void {
    const nowMs = this.#clock.nowMs();
    const outage = outages.next(nowMs);
    this.#cancelDisconnect = this.#clock.after(outage.endMs - nowMs, () => {
      if (outage.disconnects) this.#onDisconnect();
      else this.#awaitDisconnect(outages);
    });
  }
}

class Direction {
  readonly #clock: MonotonicClock;
  readonly #model: LinkModel;
  readonly #line: DelayLine;
  #isClear = true;
  #isClosed = false;

  constructor(clock: MonotonicClock, random: () => number) {
    this.#clock = clock;
    this.#model = new LinkModel(CLEAR, random);
    this.#line = new DelayLine(clock);
  }

  set(conditions: LinkConditions | null, outages: OutageSchedule | null): void {
    this.#isClear = conditions === null;
    this.#model.conditions = conditions ?? CLEAR;
    this.#model.outages = outages;
  }

  stream(bytes: number, deliver: () => void): void {
    this.#pass(deliver, () => this.#model.streamArrivalMs(this.#clock.nowMs(), bytes));
  }

  datagram(bytes: number, deliver: () => void): void {
    this.#pass(deliver, () => this.#model.datagramArrivalMs(this.#clock.nowMs(), bytes));
  }

  close(): void {
    this.#isClosed = true;
    this.#line.clear();
  }

  #pass(deliver: () => void, arrivalMs: () => number | null): void {
    if (this.#isClosed) return;
    if (this.#isClear && this.#line.isEmpty) {
      deliver();
      return;
    }
    const dueMs = arrivalMs();
    if (dueMs !== null) this.#line.put(dueMs, deliver);
  }
}

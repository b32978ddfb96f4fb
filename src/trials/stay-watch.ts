/**
 * Holds one life of a client's worker against the truth: whether its confirmed world is the server's,
 * tick by tick, and whether each event is confirmed once. Believes nothing that the code under test
 * says of itself, except which ticks it takes for confirmed.
 */
import type { GameEvent } from '../sim/event.ts';
import type { EventNotice } from '../worker/page-messages.ts';
import type { Story } from './story.ts';
import type { Truth } from './truth.ts';

/** More than a client predicts. */
const KEPT = 256;
/** A desync must be healed after so much time in which the client was connected. */
const HEAL_MS = 1000;
const MAX_OPEN = 40;

export interface StayTotals {
  ticksCompared: number;
  desyncs: number;
  longestHealMs: number;
  eventsConfirmed: number;
  /** Of settled slow devices: p95 of a second's rollbacks, and input delay. */
  slowestRollbackMs: number;
  longestDelayTicks: number;
  /** Times that a match without anybody was found as it was left. */
  recesses: number;
  /** From when a person could reach the server again until it was playing again, each time. */
  readonly returnsMs: number[];
}

export class StayWatch {
  readonly #name: string;
  readonly #truth: Truth;
  readonly #story: Story;
  readonly #totals: StayTotals;
  readonly #digests = new Uint32Array(KEPT);
  /** By the event's number; a withdrawn event may come back. */
  readonly #events = new Map<number, EventNotice['state']>();
  readonly #confirmedEvents = new Set<string>();
  /** The first tick whose events this world can know. */
  #knownFrom = 0;
  /** Digests before it were compared. */
  #compared: number | null = null;
  /** Ticks before it were confirmed when notices were last given. */
  #settled = 0;
  #startTick = 0;
  #settling = 0;
  #differsFor: { readonly tick: number; ms: number; isBlamed: boolean } | null = null;

  constructor(name: string, truth: Truth, story: Story, totals: StayTotals) {
    this.#name = name;
    this.#truth = truth;
    this.#story = story;
    this.#totals = totals;
  }

  /** The newest tick whose state was confirmed and compared. */
  get comparedTick(): number {
    return this.#compared ?? 0;
  }

  get differs(): boolean {
    return this.#differsFor !== null;
  }

  stepped(tick: number, digest: number): void {
    this.#digests[tick % KEPT] = digest;
  }

  /** A snapshot was taken over. */
  put(tick: number, digest: number): void {
    this.#expectEvents();
    this.#digests[tick % KEPT] = digest;
    this.#compared = tick - 1;
    this.#knownFrom = tick;
    this.#settled = tick;
    this.#settling = 0;
  }

  /** A new tick is shown; what is confirmed has been put right. */
  shown(tick: number, confirmedTick: number): void {
    if (this.#compared === null) return;
    this.#settling = Math.min(confirmedTick, this.#startTick);
    const end = Math.min(confirmedTick, tick);
    while (this.#compared < end) this.#compare(++this.#compared);
  }

  /** Before an update of the match, with the world at `tick`. */
  updating(tick: number): void {
    this.#startTick = tick;
  }

  /** After an update of the match: notices have been given. */
  updated(): void {
    this.#settled = Math.max(this.#settled, this.#settling);
  }

  heard(notice: EventNotice): void {
    const { id, state, event } = notice;
    const before = this.#events.get(id) ?? null;
    if ((before === null) !== (state === 'predicted') || before === 'confirmed') {
      this.#story.blame(`${this.#name}: event ${id}, ${event.key}, ${state} after ${before}`);
    }
    this.#events.set(id, state);
    if (state === 'confirmed') this.#confirm(event);
  }

  /** @param connectedMs since the last call, as far as client and server could talk */
  pass(connectedMs: number): void {
    const differs = this.#differsFor;
    if (differs === null) return;
    differs.ms += connectedMs;
    if (differs.ms <= HEAL_MS || differs.isBlamed) return;
    differs.isBlamed = true;
    this.#story.blame(`${this.#name}: desync of tick ${differs.tick} not healed in ${HEAL_MS} ms`);
  }

  /** The worker has come to its end. */
  end(): void {
    this.#expectEvents();
  }

  /** Few are open at a time; one that goes on moving from guess to guess may be open for long. */
  expectFewOpen(): void {
    const open = [...this.#events.values()].filter((state) => state === 'predicted').length;
    if (open > MAX_OPEN) this.#story.blame(`${this.#name}: ${open} events were left hanging`);
  }

  #compare(tick: number): void {
    const truth = this.#truth.digest(tick);
    if (truth === undefined) {
      this.#story.blame(`${this.#name}: takes tick ${tick} for confirmed, which is not decided`);
      return;
    }
    this.#totals.ticksCompared++;
    const isEqual = truth === this.#digests[tick % KEPT];
    const differs = this.#differsFor;
    if (!isEqual && differs === null) {
      this.#totals.desyncs++;
      this.#differsFor = { tick, ms: 0, isBlamed: false };
      this.#story.tell(`${this.#name}: its world differs at tick ${tick}`);
    } else if (isEqual && differs !== null) {
      this.#differsFor = null;
      this.#totals.longestHealMs = Math.max(this.#totals.longestHealMs, differs.ms);
      this.#story.tell(`${this.#name}: is right again at tick ${tick}, after ${differs.ms} ms`);
    }
  }

  #confirm({ tick, key }: GameEvent): void {
    const name = `${tick} ${key}`;
    if (this.#confirmedEvents.has(name)) {
      this.#story.blame(`${this.#name}: ${name} confirmed twice`);
    }
    this.#confirmedEvents.add(name);
    this.#totals.eventsConfirmed++;
    if (this.#differsFor === null && !this.#truth.events(tick).includes(key)) {
      this.#story.blame(`${this.#name}: ${name} confirmed, which never happened`);
    }
  }

  /** All that happened on ticks that this world has gone through must have been confirmed. */
  #expectEvents(): void {
    if (this.#differsFor !== null) return;
    for (let tick = this.#knownFrom; tick < this.#settled; tick++) {
      for (const key of this.#truth.events(tick)) {
        const name = `${tick} ${key}`;
        if (!this.#confirmedEvents.has(name)) {
          this.#story.blame(`${this.#name}: ${name} was never confirmed`);
        }
      }
    }
  }
}

/**
 * A person with a browser in a trial: what page and person do around the lives of a match worker
 * (worker-life.ts). Things are done to it (`cut`, `freeze`, `restartWorker` ...) by the trial's plan.
 */

import type { OnlineMatch } from '../worker/online-match.ts';
import type { ControlsMessage, WorkerToPage } from '../worker/page-messages.ts';
import type { FakePath } from './fake-path.ts';
import type { PersonParts } from './person-parts.ts';
import { QuietWatch } from './quiet-watch.ts';
import { SeatWatch } from './seat-watch.ts';
import { SlowDeviceWatch } from './slow-device-watch.ts';
import type { StayWatch } from './stay-watch.ts';
import { WorkerLife } from './worker-life.ts';

/** Until somebody who reads that the match cannot go on tries again. */
const JOIN_AGAIN_MS = 1500;
/** Nobody waits longer for a match to begin. */
const JOIN_PATIENCE_MS = 5000;
/** Timers that fire later than this are no steady ones. */
const STEADY_SLACK_MS = 2;

export class Person {
  readonly name: string;
  readonly path: FakePath;
  /** There was no place in the match when it last asked for one. */
  isTurnedAway = false;
  readonly #parts: PersonParts;
  readonly #seat: SeatWatch;
  readonly #quiet: QuietWatch;
  readonly #slow: SlowDeviceWatch;
  /** In the tab that was opened last of those that are left. */
  #life: WorkerLife | null = null;
  /** In other tabs, which have not been told yet that the seat is played elsewhere. */
  readonly #olderTabs: WorkerLife[] = [];
  /** Since the server could be reached again. */
  #returningMs = 0;

  constructor(parts: PersonParts) {
    const { name, path, story } = parts;
    this.#parts = parts;
    this.name = name;
    this.path = path;
    this.#seat = new SeatWatch(name, story);
    this.#quiet = new QuietWatch(name, story);
    this.#slow = new SlowDeviceWatch(parts);
  }

  get slot(): number | null {
    return this.#seat.slot;
  }

  get match(): OnlineMatch | null {
    return this.#life?.match ?? null;
  }

  get watch(): StayWatch | null {
    return this.#life?.watch ?? null;
  }

  get link(): WorkerLife['link'] | 'out' {
    return this.#life?.link ?? 'out';
  }

  get watches(): boolean {
    return this.#parts.watches;
  }

  get hasOlderTabs(): boolean {
    return this.#olderTabs.length > 0;
  }

  get isHeldUp(): boolean {
    return this.#life?.thread.isHeldUp ?? false;
  }

  /** Opens the page, or joins again with the seat's ticket. */
  join(): void {
    const life = new WorkerLife(this.#parts);
    const { clock } = this.path;
    const { ticket } = this.#seat;
    this.#life = life;
    this.disturb(clock.nowMs);
    this.#parts.story.tell(`${this.name}: joins${ticket === null ? '' : ' again'}`);
    const opening = life.open(ticket, (message) => this.#hear(life, message));
    const isTooLong = () => {
      if (this.#life === life && life.link === 'joining') this.restartWorker();
    };
    clock.at(clock.nowMs + JOIN_PATIENCE_MS, isTooLong);
    opening.then(
      (match) => this.#begin(life, match),
      (error: unknown) => this.#fail(life, error),
    );
  }

  /** Opens the match in another tab; the older one goes on until it is told. */
  openSecondTab(): void {
    const life = this.#life;
    if (life === null || life.match === null || life.link === 'ended') return;
    this.#olderTabs.push(life);
    this.join();
  }

  /** Something goes wrong for this person until then. */
  disturb(untilMs: number): void {
    this.#quiet.disturb(untilMs);
  }

  /** To be called every so often. @param canTalk whether client and server can reach each other */
  pass(ms: number, canTalk: boolean): void {
    const life = this.#life;
    if (life === null) return;
    if (!canTalk || this.isHeldUp || this.path.refuses) this.#returningMs = 0;
    else if (life.link === 'reconnecting') this.#returningMs += ms;
    if (life.link !== 'playing' || !canTalk || this.isHeldUp) return;
    if (this.#returningMs > 0) this.#parts.totals.returnsMs.push(this.#returningMs);
    this.#returningMs = 0;
    const { nowMs } = this.path.clock;
    const { localSlot, ticket } = life.match?.info ?? { localSlot: null, ticket: null };
    if (localSlot !== null) this.#noteSeat(localSlot, ticket);
    this.#seat.noteConnected(nowMs);
    life.watch.pass(ms);
    const { match } = life;
    const { timerSlackMs, tickCostMs, stepCostMs, watches } = this.#parts;
    if (match === null || watches || !this.path.isSteady || timerSlackMs > STEADY_SLACK_MS) return;
    const longestMs = this.path.longestRttMs + timerSlackMs;
    if (stepCostMs > 0 && this.#quiet.isQuiet(nowMs)) this.#slow.look(match.stats(), longestMs);
    if (tickCostMs + stepCostMs === 0) this.#quiet.pass(nowMs, () => match.stats(), longestMs);
  }

  setControls(controls: ControlsMessage): void {
    const life = this.#life;
    life?.thread.post(() => life.match?.setControls(controls));
  }

  /** All connections break. */
  cut(isTold: boolean): void {
    for (const life of this.#lives()) life.cut(isTold);
  }

  /** The worker gets no time at all. */
  freeze(lengthMs: number): void {
    for (const life of this.#lives()) life.thread.holdUp(lengthMs);
  }

  /** The worker breaks down, and the page starts another. */
  restartWorker(): void {
    const life = this.#life;
    this.#life = null;
    life?.kill();
    this.join();
  }

  /** Says goodbye. */
  leave(): void {
    const life = this.#life;
    if (life === null) return;
    this.#parts.story.tell(`${this.name}: leaves`);
    for (const each of this.#lives()) each.leave();
    this.#life = null;
    this.#olderTabs.length = 0;
    this.#seat.forget();
  }

  /** Ends the trial for this person. */
  end(): void {
    this.#quiet.end();
    for (const life of this.#lives()) life.end();
  }

  #lives(): readonly WorkerLife[] {
    return this.#life === null ? this.#olderTabs : [...this.#olderTabs, this.#life];
  }

  /** A tab is closed; the person goes on in another one. @returns false when there is none */
  #closeTab(life: WorkerLife): boolean {
    const isNewest = this.#life === life;
    if (isNewest && this.#olderTabs.length === 0) return false;
    if (isNewest) this.#life = this.#olderTabs.pop() ?? null;
    else this.#olderTabs.splice(this.#olderTabs.indexOf(life), 1);
    life.end();
    return true;
  }

  #begin(life: WorkerLife, match: OnlineMatch): void {
    match.ready.catch(() => undefined);
    if (this.#life !== life) return;
    const { localSlot, ticket } = match.info;
    this.#parts.story.tell(`${this.name}: has slot ${localSlot}`);
    this.#noteSeat(localSlot, ticket);
    life.begin(match);
  }

  #fail(life: WorkerLife, error: unknown): void {
    if (this.#life !== life) return;
    this.#parts.story.tell(`${this.name}: cannot join: ${String(error)}`);
    // Another tab may have taken the seat meanwhile.
    if (this.#closeTab(life)) return;
    const isFull = error instanceof Error && error.name === 'match-full';
    if (isFull && this.#seat.ticket !== null) this.#noteLoss('the match is full');
    life.link = isFull ? 'turned away' : 'ended';
    this.isTurnedAway = isFull;
    this.#joinAgain(life);
  }

  /** Nobody leaves it at a sentence on the screen. */
  #joinAgain(life: WorkerLife): void {
    const { clock } = this.path;
    clock.at(clock.nowMs + JOIN_AGAIN_MS, () => {
      if (this.#life === life) this.restartWorker();
    });
  }

  #noteSeat(slot: number | null, ticket: string | null): void {
    this.#seat.noteSeat(slot, ticket, this.path.clock.nowMs);
    this.isTurnedAway = false;
  }

  #noteLoss(what: string): void {
    this.#seat.noteLoss(what, this.path.clock.nowMs);
  }

  #hear(life: WorkerLife, message: WorkerToPage): void {
    if (!this.#lives().includes(life)) return;
    if (message.type === 'events') {
      for (const notice of message.notices) life.watch.heard(notice);
    } else if (message.type === 'link') {
      const { link } = message;
      life.link = link.kind;
      this.#parts.story.tell(`${this.name}: ${JSON.stringify(link)}`);
      if (link.kind !== 'ended' || this.#closeTab(life)) return;
      if (link.cause === 'replaced') this.#parts.story.blame(`${this.name}: replaced by nobody`);
      if (link.cause === 'lost') this.#noteLoss(link.message);
      this.#joinAgain(life);
    }
  }
}

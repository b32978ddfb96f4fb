/**
 * A match on the server: the predicting session, its clock and its connection. Joining, coming
 * back after a cut and healing a desync are one path: a snapshot, then the frames since.
 */
import type { Arrival } from '../netcode/frame.ts';
import { LeadClock } from '../netcode/lead-clock.ts';
import { TickRing } from '../netcode/tick-ring.ts';
import { CLOSE, type Welcome } from '../protocol/control-messages.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import type { Roster } from '../protocol/roster.ts';
import type { MatchSnapshot } from '../protocol/snapshot-message.ts';
import { TICK_MS } from '../protocol/timing.ts';
import type {
  ControlsMessage,
  EndCause,
  JoinOptions,
  LinkState,
  MatchInfo,
  NetStats,
  WorkerToPage,
} from './api.ts';
import { InputLatch } from './input-latch.ts';
import { failureOf, joinError } from './join-error.ts';
import { MatchConnection } from './match-connection.ts';
import { createMatchSession, type MatchSession } from './match-session.ts';
import type { MatchStage } from './match-stage.ts';
import { PathWatch } from './path-watch.ts';
import { Resync } from './resync.ts';
import type { RunningMatch } from './running-match.ts';
import { takeSeatAgain } from './take-seat-again.ts';

/** Inputs should be at the server this early, on the tightest arrivals. */
const SAFETY_MS = 6;
const PING_INTERVAL_MS = 500;
/** Pongs to wait for at a join: the quickest of them sets the clock. */
const PONGS_AT_JOIN = 3;
const PING_INTERVAL_AT_JOIN_MS = 40;
/** Ticks simulated in one go at most: a long pause is caught up with in several. */
const MAX_STEPS_PER_UPDATE = 8;
const IDLE_UPDATE_MS = 20;
/** A server that takes the seat's holder in and then says nothing is given up after so many times. */
const MAX_VAIN_REJOINS = 5;

type Status = 'syncing' | 'playing' | 'reconnecting' | 'ended';

export interface OnlineMatchParts {
  readonly options: JoinOptions;
  /** Builds the world that the server tells of. */
  readonly makeStage: (welcome: Welcome) => MatchStage;
  readonly post: (message: WorkerToPage) => void;
}

export class OnlineMatch implements RunningMatch {
  readonly #parts: OnlineMatchParts;
  readonly #welcome: Welcome;
  readonly #stage: MatchStage;
  readonly #session: MatchSession;
  readonly #resync: Resync;
  readonly #latch = new InputLatch();
  readonly #sentAtMs = new TickRing<number>(128);
  #connection: MatchConnection;
  #clock: LeadClock | null = null;
  #status: Status = 'syncing';
  #roster: Roster = [];
  readonly #path = new PathWatch(performance.now());
  #rejoins = 0;
  #bytesBefore = { down: 0, up: 0 };
  readonly #ready = Promise.withResolvers<void>();
  /** Aborted once the seat is given up. */
  readonly #given = new AbortController();
  /** Stays in a row that ended before the match went on. */
  #vainRejoins = 0;
  /** What the page was last told of the connection. */
  #told: LinkState['kind'] | null = null;

  /**
   * @param signal gives the join up; a seat that was taken by then is free at once
   * @throws an error of `joinError`
   */
  static async open(parts: OnlineMatchParts, signal: AbortSignal): Promise<OnlineMatch> {
    const connection = new MatchConnection();
    const welcome = await connection.open(parts.options, signal).catch((error: unknown) => {
      connection.close();
      throw joinError(failureOf(error, parts.options.matchId), error);
    });
    return new OnlineMatch(parts, connection, welcome);
  }

  private constructor(parts: OnlineMatchParts, connection: MatchConnection, welcome: Welcome) {
    this.#parts = parts;
    this.#connection = connection;
    this.#welcome = welcome;
    this.#stage = parts.makeStage(welcome);
    this.#session = createMatchSession(this.#stage.game, welcome.slot);
    this.#resync = new Resync(this.#session);
    this.#listen(connection);
  }

  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get info(): MatchInfo {
    const { matchId, ticket, slot, slotCount } = this.#welcome;
    return {
      mode: 'online',
      matchId,
      ticket,
      localSlot: slot,
      slotCount,
      pitch: this.#stage.pitch,
      roster: this.#roster,
    };
  }

  setControls(controls: ControlsMessage): void {
    this.#latch.set(controls);
  }

  requestRematch(): void {
    this.#connection.socket?.sendRematchVote();
  }

  stats(): NetStats {
    const { socket, timing } = this.#connection;
    return {
      ...this.#session.counts,
      rttMs: timing.rttMs,
      leadTicks: this.#session.predictedTick - this.#session.confirmedTick,
      predictedTick: this.#session.predictedTick,
      confirmedTick: this.#session.confirmedTick,
      resyncs: this.#resync.count,
      rejoins: this.#rejoins,
      bytesDown: this.#bytesBefore.down + (socket?.bytesDown ?? 0),
      bytesUp: this.#bytesBefore.up + (socket?.bytesUp ?? 0),
    };
  }

  async leave(): Promise<void> {
    this.#status = 'ended';
    this.#given.abort();
    this.#ready.reject(new Error('The match was left.'));
    await this.#connection.leave();
  }

  update(nowMs: number): number {
    this.#startWhenReady(nowMs);
    const status = this.#status;
    const isPlaying = status === 'playing';
    this.#connection.ping(nowMs, isPlaying ? PING_INTERVAL_MS : PING_INTERVAL_AT_JOIN_MS);
    if (status === 'syncing' || status === 'playing') {
      if (this.#path.isDead(nowMs, status)) void this.#reconnect('no frames');
    }
    if (this.#status !== 'playing' || this.#clock === null) return nowMs + IDLE_UPDATE_MS;
    this.#clock.update(nowMs);
    if (!this.#session.canCatchUp) {
      this.#resync.ask('fell-behind', this.#connection.socket);
      return nowMs + IDLE_UPDATE_MS;
    }
    this.#putRight();
    this.#predict(nowMs, this.#clock);
    const notices = this.#session.takeNotices();
    if (notices.length > 0) this.#parts.post({ type: 'events', notices });
    const { canAdvance, predictedTick } = this.#session;
    this.#tell({ kind: canAdvance ? 'playing' : 'waiting' });
    const nextMs = this.#clock.dueMs(predictedTick);
    return canAdvance ? nextMs : Math.max(nextMs, nowMs + IDLE_UPDATE_MS);
  }

  /** What the page knows already is not said again; attempts are counted up. */
  #tell(link: LinkState): void {
    if (link.kind === this.#told && link.kind !== 'reconnecting') return;
    this.#told = link.kind;
    this.#parts.post({ type: 'link', link });
  }

  /** One rollback at most; what moved is faded on the screen. */
  #putRight(): void {
    if (this.#session.needsRollback) {
      this.#stage.noteBeforeCorrection();
      this.#session.reconcile();
      this.#stage.noteAfterCorrection();
    } else {
      this.#session.reconcile();
    }
    this.#resync.healDesync(this.#connection.socket);
  }

  #predict(nowMs: number, clock: LeadClock): void {
    const dueTick = clock.tickDue(nowMs);
    for (let steps = 0; steps < MAX_STEPS_PER_UPDATE; steps++) {
      const tick = this.#session.predictedTick;
      if (tick > dueTick || !this.#session.canAdvance) return;
      const input = this.#session.advance(this.#latch.take());
      this.#connection.sendInput(tick, input);
      this.#sentAtMs.set(tick, nowMs);
      this.#stage.publish(clock.dueMs(tick), this.#session.confirmedTick);
    }
  }

  #listen(connection: MatchConnection): void {
    connection.handlers = {
      onRoster: (roster) => {
        this.#roster = roster;
        this.#parts.post({ type: 'roster', roster });
      },
      onSnapshot: (snapshot) => this.#load(snapshot),
      onFrame: (frame) => this.#receiveFrame(frame),
      onBroken: (error) => {
        console.error('the server sent what cannot be read', error);
        if (this.#status === 'playing') this.#resync.ask('broken-frames', this.#connection.socket);
        else this.#end('This page and the server do not fit together.', 'outdated');
      },
      onClosed: (code, reason) => {
        if (code === CLOSE.replaced) this.#end('You went on playing in another tab.', 'replaced');
        else void this.#reconnect(`closed: ${code} ${reason}`);
      },
    };
  }

  #receiveFrame(frame: MatchFrame): void {
    this.#path.hear(performance.now());
    this.#session.receiveFrame(frame);
    this.#vainRejoins = 0;
    for (const arrival of frame.arrivals) this.#noteArrival(arrival);
  }

  #noteArrival({ slot, tick, marginMs }: Arrival): void {
    const sentAtMs = this.#sentAtMs.get(tick);
    if (slot !== this.#welcome.slot || sentAtMs === undefined) return;
    this.#clock?.reportArrival(tick, sentAtMs, marginMs);
  }

  #load({ snapshot }: MatchSnapshot): void {
    this.#session.load(snapshot);
    this.#stage.cut();
    this.#path.hear(performance.now());
    this.#resync.settle();
  }

  /** Play begins once the world is there and the path is measured. */
  #startWhenReady(nowMs: number): void {
    const { hasSnapshot, timing } = this.#connection;
    if (this.#status !== 'syncing' || !hasSnapshot || timing.count < PONGS_AT_JOIN) return;
    const tick = timing.tickInTime(nowMs, TICK_MS, SAFETY_MS);
    this.#clock = new LeadClock({ tickMs: TICK_MS, safetyMs: SAFETY_MS }, nowMs, tick);
    this.#status = 'playing';
    this.#tell({ kind: 'playing' });
    this.#ready.resolve();
  }

  async #reconnect(reason: string): Promise<void> {
    if (this.#status === 'reconnecting' || this.#status === 'ended') return;
    console.warn(`the match's connection is lost (${reason}); taking the seat again`);
    const isJoining = this.#status === 'syncing' && this.#clock === null;
    this.#status = 'reconnecting';
    this.#retire();
    if (isJoining || this.#vainRejoins >= MAX_VAIN_REJOINS) {
      return this.#end('The connection was lost.', 'lost');
    }

    const outcome = await takeSeatAgain({
      options: this.#parts.options,
      welcome: this.#welcome,
      onAttempt: (attempt) => this.#tell({ kind: 'reconnecting', attempt }),
      signal: this.#given.signal,
    });
    if (outcome.kind === 'over') return;
    if (outcome.kind === 'failed') return this.#end(outcome.message, outcome.cause);
    this.#connection = outcome.connection;
    this.#rejoins++;
    this.#vainRejoins++;
    this.#latch.restartCount();
    this.#session.forgetLocalInputs();
    this.#status = 'syncing';
    this.#path.hear(performance.now());
    this.#listen(outcome.connection);
  }

  /** Takes leave of a dead connection; its figures stay in the totals. */
  #retire(): void {
    const { socket } = this.#connection;
    this.#bytesBefore.down += socket?.bytesDown ?? 0;
    this.#bytesBefore.up += socket?.bytesUp ?? 0;
    this.#connection.close();
  }

  #end(message: string, cause: EndCause): void {
    this.#status = 'ended';
    this.#connection.close();
    this.#tell({ kind: 'ended', message, cause });
    this.#ready.reject(new Error(message));
  }
}

/**
 * A match on the server: the predicting session, its clock and its connection. Joining, coming
 * back after a cut and healing a desync are one path: a snapshot, then the frames since.
 */
import type { MonotonicClock } from '../netcode/clock.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { encodeRoomCommand } from '../protocol/people/room-command-codec.ts';
import type { Roster } from '../protocol/roster.ts';
import type { MatchSnapshot } from '../protocol/snapshot-message.ts';
import { TICK_MS } from '../protocol/timing.ts';
import type { JoinOptions, MatchInfo, Relocation, RoomCommand } from './api.ts';
import { EarlierStays } from './earlier-stays.ts';
import { endOfClose } from './end-of-close.ts';
import type { Recorder } from './goal-replay/match-tape.ts';
import { InputLatch } from './input-latch.ts';
import { failureOf, joinError } from './join-error.ts';
import { type ConnectionParts, MatchConnection } from './match-connection.ts';
import { createMatchPace, type MatchPace } from './match-pace.ts';
import { createMatchSession, type MatchSession } from './match-session.ts';
import type { PlayedStage } from './match-stage.ts';
import { termsOf } from './match-terms.ts';
import { NetFigures } from './net-figures.ts';
import type { NetStats } from './net-stats.ts';
import { type MakeStage, openStage } from './open-stage.ts';
import type { ControlsMessage, EndCause, LinkState, WorkerToPage } from './page-messages.ts';
import { PathWatch } from './path-watch.ts';
import { Resync } from './resync.ts';
import type { RunningMatch } from './running-match.ts';
import { takeSeatAgain } from './take-seat-again.ts';

const PING_INTERVAL_MS = 500;
/** Pongs to wait for at a join: the quickest of them sets the clock. */
const PONGS_AT_JOIN = 3;
const PING_INTERVAL_AT_JOIN_MS = 40;
const IDLE_UPDATE_MS = 20;

type Status = 'syncing' | 'playing' | 'reconnecting' | 'ended';

export interface OnlineMatchParts {
  readonly options: JoinOptions;
  readonly world: ConnectionParts;
  readonly makeStage: MakeStage;
  readonly post: (message: WorkerToPage) => void;
  /** Gets all that is decided. */
  readonly tape?: Recorder;
}

export class OnlineMatch implements RunningMatch {
  readonly #parts: OnlineMatchParts;
  readonly #clock: MonotonicClock;
  readonly #stage: PlayedStage;
  readonly #session: MatchSession;
  readonly #resync: Resync;
  readonly #latch = new InputLatch();
  readonly #figures = new NetFigures();
  #connection: MatchConnection;
  /** Null until play begins on this connection. */
  #pace: MatchPace | null = null;
  #status: Status = 'syncing';
  #roster: Roster = [];
  readonly #path: PathWatch;
  readonly #stays = new EarlierStays();
  #lastHash: NetStats['lastHash'] = null;
  readonly #ready = Promise.withResolvers<void>();
  /** Aborted once the seat is given up. */
  readonly #given = new AbortController();
  /** What the page was last told of the connection. */
  #told: LinkState['kind'] | null = null;

  /**
   * @param signal gives the join up; a seat that was taken by then is free at once
   * @throws an error of `joinError`
   */
  static async open(parts: OnlineMatchParts, signal: AbortSignal): Promise<OnlineMatch> {
    try {
      const connection = await MatchConnection.open(parts.world, parts.options, signal);
      const stage = await openStage(parts.makeStage, connection, signal);
      return new OnlineMatch(parts, connection, stage);
    } catch (error) {
      throw joinError(failureOf(error, parts.options.matchId), error);
    }
  }

  private constructor(parts: OnlineMatchParts, connection: MatchConnection, stage: PlayedStage) {
    this.#parts = parts;
    this.#clock = parts.world.clock;
    this.#path = new PathWatch(this.#clock.nowMs());
    this.#connection = connection;
    this.#stage = stage;
    this.#session = createMatchSession(this.#stage.game, connection.welcome.slot);
    this.#resync = new Resync(this.#session);
    this.#listen(connection);
  }

  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get info(): MatchInfo {
    const { matchId, ticket, slot, slotCount, returns, epoch } = this.#connection.welcome;
    return {
      mode: 'online',
      matchId,
      ticket,
      localSlot: slot,
      slotCount,
      ...this.#stage.played,
      roster: this.#roster,
      entry: { returns, epoch },
      terms: termsOf(this.#connection.welcome),
    };
  }

  setPaused(): void {}

  setControls(controls: ControlsMessage): void {
    this.#latch.set(controls);
  }

  requestRematch(): void {
    this.#connection.socket.send(MESSAGE.rematchVote, new Uint8Array());
  }

  commandRoom(command: RoomCommand): void {
    this.#connection.socket.send(MESSAGE.roomCommand, encodeRoomCommand(command));
  }

  stats(windowMs?: number): NetStats {
    const { streams, timing } = this.#connection;
    return {
      ...this.#session.counts,
      rttMs: timing.rttMs,
      leadTicks: this.#leadTicks(),
      predictedTick: this.#session.predictedTick,
      confirmedTick: this.#session.confirmedTick,
      resyncs: this.#resync.count,
      rejoins: this.#stays.rejoins,
      bytesDown: this.#stays.bytesDown + streams.bytesDown,
      bytesUp: this.#stays.bytesUp + streams.bytesUp,
      carrier: streams.path === 'datagrams' ? 'datachannel' : 'websocket',
      inputDelayTicks: this.#pace?.inputDelayTicks ?? 0,
      inputTick: this.#pace?.inputTick ?? null,
      lastHash: this.#lastHash,
      lastDesyncTick: this.#resync.lastDesyncTick,
      recent: this.#figures.figures(this.#clock.nowMs(), windowMs),
    };
  }

  async leave(): Promise<void> {
    this.#status = 'ended';
    this.#given.abort();
    this.#ready.reject(new Error('The match was left.'));
    await this.#connection.leave();
  }

  update(nowMs: number): number {
    const nextMs = this.#update(nowMs);
    this.#figures.noteUpdate(nowMs, this.#clock.nowMs() - nowMs);
    return nextMs;
  }

  #update(nowMs: number): number {
    this.#startWhenReady();
    const status = this.#status;
    const isPlaying = status === 'playing';
    this.#connection.ping(nowMs, isPlaying ? PING_INTERVAL_MS : PING_INTERVAL_AT_JOIN_MS);
    if (isPlaying) this.#connection.update(nowMs);
    const isHeard = isPlaying || status === 'syncing';
    if (isHeard && this.#path.isDead(nowMs, status)) void this.#reconnect('no frames');
    if (this.#status !== 'playing' || this.#pace === null) return nowMs + IDLE_UPDATE_MS;
    if (!this.#session.canCatchUp) {
      this.#resync.ask('fell-behind', this.#connection.socket);
      return nowMs + IDLE_UPDATE_MS;
    }
    const nextMs = this.#pace.update();
    this.#resync.healDesync(this.#connection.socket);
    const notices = this.#session.takeNotices();
    if (notices.length > 0) this.#parts.post({ type: 'events', notices });
    const { canAdvance } = this.#session;
    this.#tell({ kind: canAdvance ? 'playing' : 'waiting' });
    return canAdvance ? nextMs : Math.max(nextMs, nowMs + IDLE_UPDATE_MS);
  }

  /** How far the world shown is ahead of the server's, by the newest pong. */
  #leadTicks(): number {
    const serverTick = this.#connection.timing.serverTick(this.#clock.nowMs(), TICK_MS);
    return serverTick === null ? 0 : this.#session.predictedTick - serverTick;
  }

  /** What the page knows already is not said again. */
  #tell(link: LinkState): void {
    if (link.kind === this.#told) return;
    this.#told = link.kind;
    this.#parts.post({ type: 'link', link });
  }

  #listen(connection: MatchConnection): void {
    connection.listen({
      onRoster: (roster) => {
        this.#roster = roster;
        this.#parts.post({ type: 'roster', roster });
      },
      onIdle: (notice) => this.#parts.post({ type: 'idle', notice }),
      onRoom: (room) => this.#parts.post({ type: 'room', room }),
      onResult: (result) => this.#parts.post({ type: 'result', result }),
      onRelocate: (relocation) => this.#goElsewhere(relocation),
      onSnapshot: (snapshot) => this.#load(snapshot),
      onFrame: (frame) => this.#receiveFrame(frame),
      onBroken: (error) => {
        console.error('the server sent what cannot be read', error);
        if (this.#status === 'playing') this.#resync.ask('broken-frames', this.#connection.socket);
        else this.#end('This page and the server do not fit together.', 'outdated');
      },
      onClosed: (code, reason) => {
        const end = endOfClose(code);
        if (end !== null) this.#end(end.message, end.cause);
        else void this.#reconnect(`closed: ${code} ${reason}`);
      },
    });
  }

  #receiveFrame(frame: MatchFrame): void {
    const nowMs = this.#clock.nowMs();
    this.#path.hear(nowMs);
    this.#figures.noteFrame(nowMs, frame.tick * TICK_MS);
    this.#session.receiveFrame(frame);
    this.#parts.tape?.write(frame);
    if (frame.hash !== null) this.#lastHash = { tick: frame.tick, hash: frame.hash };
    this.#stays.noteFrame();
    this.#pace?.noteFrame(frame);
  }

  #load({ snapshot }: MatchSnapshot): void {
    this.#session.load(snapshot);
    this.#parts.tape?.begin(snapshot.tick, snapshot.state);
    this.#stage.cut();
    this.#path.hear(this.#clock.nowMs());
    this.#resync.settle();
  }

  /** Play begins once the world is there and the path is measured. */
  #startWhenReady(): void {
    const { hasSnapshot, timing } = this.#connection;
    if (this.#status !== 'syncing' || !hasSnapshot || timing.count < PONGS_AT_JOIN) return;
    this.#pace = createMatchPace({
      session: this.#session,
      stage: this.#stage,
      clock: this.#clock,
      connection: this.#connection,
      figures: this.#figures,
      takeInput: () => this.#latch.take(),
    });
    this.#status = 'playing';
    this.#tell({ kind: 'playing' });
    this.#ready.resolve();
  }

  async #reconnect(reason: string): Promise<void> {
    if (this.#status === 'reconnecting' || this.#status === 'ended') return;
    console.warn(`the match's connection is lost (${reason}); taking the seat again`);
    this.#status = 'reconnecting';
    this.#stays.end(this.#connection.streams);
    this.#connection.close();
    if (this.#stays.areInVain) return this.#end('The connection was lost.', 'lost');
    this.#tell({ kind: 'reconnecting' });
    const outcome = await takeSeatAgain({
      world: this.#parts.world,
      options: this.#parts.options,
      welcome: this.#connection.welcome,
      signal: this.#given.signal,
    });
    if (outcome.kind === 'over') return;
    if (outcome.kind === 'failed') return this.#end(outcome.message, outcome.cause);
    if (outcome.kind === 'elsewhere') return this.#goElsewhere(outcome.relocation);
    this.#connection = outcome.connection;
    const { ticket } = this.#connection.welcome;
    if (ticket !== null) this.#parts.post({ type: 'ticket', ticket });
    this.#stays.noteRejoin();
    this.#latch.restartCount();
    this.#session.forgetLocalInputs();
    this.#status = 'syncing';
    this.#path.hear(this.#clock.nowMs());
    this.#listen(outcome.connection);
  }

  /** The seat is in another world now, or is another one: the page has to join anew. */
  #goElsewhere(relocation: Relocation): void {
    this.#status = 'ended';
    this.#connection.close();
    this.#parts.post({ type: 'relocate', relocation });
    this.#ready.reject(new Error('The host has changed the match. Try again.'));
  }

  #end(message: string, cause: EndCause): void {
    this.#status = 'ended';
    this.#connection.close();
    this.#tell({ kind: 'ended', message, cause });
    this.#ready.reject(new Error(message));
  }
}

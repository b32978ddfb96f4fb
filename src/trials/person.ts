/**
 * A person with a browser in a trial: the production code of a match worker on a fake thread, and
 * what page and person do around it. Things are done to it (`cut`, `freeze`, `restartWorker` ...) by
 * the trial's plan.
 */
import { gunzipSync } from 'node:zlib';
import type { ControlsMessage, LinkState, WorkerToPage } from '../worker/api.ts';
import type { PlayedStage } from '../worker/match-stage.ts';
import { OnlineMatch } from '../worker/online-match.ts';
import { TickLoop } from '../worker/tick-loop.ts';
import type { FakeConnection } from './fake-connection.ts';
import type { FakePath } from './fake-path.ts';
import { FakeThread } from './fake-thread.ts';
import type { Faults } from './faults.ts';
import type { CreateGame, PlayedKind } from './played-kind.ts';
import { QuietWatch } from './quiet-watch.ts';
import { type StayTotals, StayWatch } from './stay-watch.ts';
import type { Story } from './story.ts';
import { MATCH_ID, type TrialServer, textOf } from './trial-server.ts';
import { type Outlet, openTrialDatagrams, openTrialSocket } from './trial-socket.ts';
import { type TrialGame, watched } from './truth.ts';

export interface PersonParts {
  readonly name: string;
  readonly path: FakePath;
  readonly server: TrialServer;
  readonly kind: PlayedKind;
  readonly createGame: CreateGame;
  readonly faults: Faults;
  readonly hasDatagrams: boolean;
  /** Among all people. */
  readonly index: number;
  readonly story: Story;
  readonly totals: StayTotals;
  readonly random: () => number;
  readonly timerSlackMs: number;
  /** Of everything that is computed in a tick. */
  readonly tickCostMs: number;
}

/** How long a server keeps a seat. */
const SEAT_KEPT_MS = 30_000;
/** Until somebody who reads that the match cannot go on tries again. */
const JOIN_AGAIN_MS = 1500;
/** Nobody waits longer for a match to begin. */
const JOIN_PATIENCE_MS = 5000;
/** Timers that fire later than this are no steady ones. */
const STEADY_SLACK_MS = 2;

/** One life of the worker. */
interface Life {
  readonly thread: FakeThread;
  readonly loop: TickLoop;
  readonly watch: StayWatch;
  readonly connections: Set<FakeConnection>;
  readonly left: AbortController;
  match: OnlineMatch | null;
  game: TrialGame | null;
  link: LinkState['kind'] | 'joining' | 'turned away';
}

export class Person {
  readonly name: string;
  readonly path: FakePath;
  /** There was no place in the match when it last asked for one. */
  isTurnedAway = false;
  readonly #parts: PersonParts;
  #life: Life | null = null;
  #ticket: string | null = null;
  #slot: number | null = null;
  #connectedAtMs = 0;
  /** Since the server could be reached again. */
  #returningMs = 0;
  readonly #quiet: QuietWatch;

  constructor(parts: PersonParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.path = parts.path;
    this.#quiet = new QuietWatch(parts.name, parts.story);
  }

  get slot(): number | null {
    return this.#slot;
  }

  get match(): OnlineMatch | null {
    return this.#life?.match ?? null;
  }

  get watch(): StayWatch | null {
    return this.#life?.watch ?? null;
  }

  get link(): Life['link'] | 'out' {
    return this.#life?.link ?? 'out';
  }

  get isHeldUp(): boolean {
    return this.#life?.thread.isHeldUp ?? false;
  }

  /** Opens the page, or joins again with the seat's ticket. */
  join(): void {
    const { name, story, server, kind, path, random, createGame, faults } = this.#parts;
    const onError = (error: unknown) => story.blame(`${name}: ${textOf(error)}`);
    const thread = new FakeThread({
      clock: path.clock,
      originMs: random() * 1e6,
      rate: 1 + (random() - 0.5) * 4e-4,
      timerSlackMs: this.#parts.timerSlackMs,
      random,
      onError,
    });
    const life: Life = {
      thread,
      loop: new TickLoop(onError, thread),
      watch: new StayWatch(name, server.truth, story, this.#parts.totals),
      connections: new Set(),
      left: new AbortController(),
      match: null,
      game: null,
      link: 'joining',
    };
    this.#life = life;
    this.disturb(path.clock.nowMs);
    story.tell(`${name}: joins${this.#ticket === null ? '' : ' again'}`);
    const outlet: Outlet = {
      path,
      thread,
      server,
      connections: life.connections,
      faults,
      hasDatagrams: this.#parts.hasDatagrams,
      newest: null,
    };
    const opening = OnlineMatch.open(
      {
        options: {
          serverUrl: '',
          name,
          matchId: MATCH_ID,
          teamSize: 1,
          ticket: this.#ticket,
          watch: false,
        },
        world: {
          clock: thread,
          openSocket: openTrialSocket(outlet),
          unpack: async (compressed) => {
            path.clock.noteSettled();
            return new Uint8Array(gunzipSync(compressed));
          },
          openDatagrams: openTrialDatagrams(outlet),
        },
        makeStage: ({ teamSize, seed }) => this.#stage(life, kind, createGame(teamSize, seed)),
        post: (message) => this.#hear(life, message),
      },
      life.left.signal,
    );
    const isTooLong = () => {
      if (this.#life === life && life.link === 'joining') this.restartWorker();
    };
    path.clock.at(path.clock.nowMs + JOIN_PATIENCE_MS, isTooLong);
    opening.then(
      (match) => this.#begin(life, match),
      (error: unknown) => this.#fail(life, error),
    );
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
    const { localSlot, ticket } = life.match?.info ?? { localSlot: null, ticket: null };
    if (localSlot !== null) this.#noteSeat(localSlot, ticket);
    const { nowMs } = this.path.clock;
    this.#connectedAtMs = nowMs;
    life.watch.pass(ms);
    const { match } = life;
    const { timerSlackMs, tickCostMs } = this.#parts;
    if (match === null || !this.path.isSteady || timerSlackMs > STEADY_SLACK_MS || tickCostMs > 0)
      return;
    this.#quiet.pass(nowMs, () => match.stats(), this.path.longestRttMs + timerSlackMs);
  }

  setControls(controls: ControlsMessage): void {
    const life = this.#life;
    life?.thread.post(() => life.match?.setControls(controls));
  }

  /** All connections break. */
  cut(isTold: boolean): void {
    for (const connection of this.#life?.connections ?? []) connection.cut(isTold);
    this.#life?.connections.clear();
  }

  /** The worker gets no time at all. */
  freeze(lengthMs: number): void {
    this.#life?.thread.holdUp(lengthMs);
  }

  /** The worker breaks down, and the page starts another. */
  restartWorker(): void {
    this.#kill();
    this.join();
  }

  /** Says goodbye. */
  leave(): void {
    const life = this.#life;
    if (life === null) return;
    this.#parts.story.tell(`${this.name}: leaves`);
    this.#life = null;
    this.#ticket = null;
    this.#slot = null;
    life.watch.end();
    life.thread.post(() => {
      life.left.abort();
      life.loop.stop();
      void life.match?.leave();
    });
  }

  /** Ends the trial for this person. */
  end(): void {
    this.#quiet.end();
    this.#life?.watch.end();
    this.#life?.thread.kill();
  }

  #kill(): void {
    const life = this.#life;
    if (life === null) return;
    this.#life = null;
    life.watch.end();
    life.thread.kill();
    for (const connection of life.connections) connection.closeByClient(false);
  }

  #begin(life: Life, match: OnlineMatch): void {
    const { story, name } = this.#parts;
    match.ready.catch(() => undefined);
    if (this.#life !== life) return;
    life.match = match;
    const { localSlot, ticket } = match.info;
    story.tell(`${name}: has slot ${localSlot}`);
    this.#noteSeat(localSlot, ticket);
    life.loop.start({
      update: (nowMs) => {
        life.watch.updating(life.game?.tick ?? 0);
        const nextMs = match.update(nowMs);
        life.watch.updated();
        life.thread.work(this.#parts.tickCostMs);
        return nextMs;
      },
    });
  }

  #fail(life: Life, error: unknown): void {
    if (this.#life !== life) return;
    this.#parts.story.tell(`${this.name}: cannot join: ${String(error)}`);
    const isFull = error instanceof Error && error.name === 'match-full';
    if (isFull && this.#ticket !== null) this.#noteLoss('the match is full');
    life.link = isFull ? 'turned away' : 'ended';
    this.isTurnedAway = isFull;
    this.#joinAgain(life);
  }

  /** Nobody leaves it at a sentence on the screen. */
  #joinAgain(life: Life): void {
    const { clock } = this.path;
    clock.at(clock.nowMs + JOIN_AGAIN_MS, () => {
      if (this.#life === life) this.restartWorker();
    });
  }

  #noteSeat(slot: number | null, ticket: string | null): void {
    const before = seatOf(this.#ticket);
    if (before !== null && before !== seatOf(ticket)) this.#noteLoss(`has slot ${slot} anew`);
    this.#slot = slot;
    this.#ticket = ticket;
    this.isTurnedAway = false;
  }

  /** The seat is somebody else's, which may be after half a minute. */
  #noteLoss(what: string): void {
    const { story, name } = this.#parts;
    const awayMs = this.path.clock.nowMs - this.#connectedAtMs;
    const text = `${name}: lost slot ${this.#slot}: ${what}, ${awayMs.toFixed()} ms after it was there`;
    if (awayMs < SEAT_KEPT_MS) story.blame(text);
    else story.tell(text);
    this.#ticket = null;
  }

  #hear(life: Life, message: WorkerToPage): void {
    if (this.#life !== life) return;
    if (message.type === 'events') {
      for (const notice of message.notices) life.watch.heard(notice);
    } else if (message.type === 'link') {
      const { link } = message;
      life.link = link.kind;
      this.#parts.story.tell(`${this.name}: ${JSON.stringify(link)}`);
      if (link.kind !== 'ended') return;
      if (link.cause === 'lost') this.#noteLoss(link.message);
      this.#joinAgain(life);
    }
  }

  #stage(life: Life, kind: PlayedKind, plain: TrialGame): PlayedStage {
    const { faults, index } = this.#parts;
    const game = faults.clientGame?.(plain, index) ?? plain;
    const { watch } = life;
    life.game = game;
    return {
      game: watched(game, {
        stepped: (tick) => watch.stepped(tick, kind.digest(plain)),
        put: (tick) => watch.put(tick, kind.digest(plain)),
      }),
      pitch: NO_PITCH,
      noteBeforeCorrection: () => undefined,
      noteAfterCorrection: () => undefined,
      cut: () => undefined,
      publish: (_dueMs, confirmedTick) => watch.shown(game.tick, confirmedTick),
    };
  }
}

/** The seat that a ticket names. */
function seatOf(ticket: string | null): string | null {
  if (ticket === null) return null;
  const payload: unknown = JSON.parse(
    Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString(),
  );
  return JSON.stringify(payload);
}

const NO_PITCH: PlayedStage['pitch'] = {
  halfLength: 0,
  halfWidth: 0,
  cornerRadius: 0,
  goalHalfWidth: 0,
  goalDepth: 0,
  ballRadius: 0,
  carLength: 0,
  carWidth: 0,
  pads: [],
};

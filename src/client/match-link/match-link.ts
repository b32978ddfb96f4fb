/**
 * The page's end of the match worker. Each match has a worker of its own; the next one is started
 * ahead, so that its code and wasm are ready when the player presses Play. A worker that dies during
 * a match on the server is replaced by another, which takes the same seat.
 */
import type { IdleNotice } from '../../protocol/control-messages.ts';
import type {
  JoinOptions,
  LinkPresetId,
  MatchInfo,
  MatchResult,
  PracticeOptions,
  Relocation,
  RoomCommand,
  RoomState,
  Roster,
  TrainingOptions,
} from '../../worker/api.ts';
import type { NetStats } from '../../worker/net-stats.ts';
import type { ControlsMessage, EventNotice, LinkState } from '../../worker/page-messages.ts';
import type { TrainingOrder, TrainingState } from '../../worker/training/api.ts';
import type { MatchLink } from '../session/ports.ts';
import type { ViewSource } from '../view/view-source.ts';
import { GoalReplayer } from './goal-replayer.ts';
import { type MatchMessage, MatchThread } from './match-thread.ts';
import { Deaths, rejoin, withPatience } from './rejoin.ts';
import { endOffline, type OnlineStay, type Stay } from './stay.ts';

export function createMatchLink(): MatchLink {
  return new WorkerMatchLink();
}

/** A worker that takes a seat again and says nothing for so long is given up for another. */
const REJOIN_PATIENCE_MS = 6000;
/** Workers count their notices from 1; the page must not take the next one's for those of the last. */
const NOTICES_A_WORKER = 2 ** 32;

class WorkerMatchLink implements MatchLink {
  onEvents: (notices: readonly EventNotice[]) => void = () => {};
  onRoster: (roster: Roster) => void = () => {};
  onTicket: (ticket: string) => void = () => {};
  onTraining: (state: TrainingState) => void = () => {};
  onLink: (link: LinkState) => void = () => {};
  onIdle: (notice: IdleNotice) => void = () => {};
  onRelocate: (relocation: Relocation) => void = () => {};
  readonly source: ViewSource = { frame: (age) => this.#thread.source.frame(age) };
  readonly replayer = new GoalReplayer();
  /** As the worker said last, maybe before it has said that the match is joined, and to nobody then. */
  #room: RoomState | null = null;
  #result: MatchResult | null = null;
  #hearRoom: (room: RoomState) => void = () => {};
  #hearResult: (result: MatchResult) => void = () => {};
  #thread = this.#startThread();
  /** Made ready while the thread was suspected to be dead; kept until it is needed. */
  #spare: MatchThread | null = null;
  /** Whether the thread has had its one match. */
  #used = false;
  #stay: Stay | null = null;
  #deaths = new Deaths();
  /** Workers that this match has used up. */
  #replaced = 0;
  /** What the worker last said of its link, while it takes the seat again; the page is not told. */
  #heldLink: LinkState | null = null;
  #controls: ControlsMessage | null = null;
  #linkConditions: LinkPresetId | null = null;

  set onRoom(hear: (room: RoomState) => void) {
    this.#hearRoom = hear;
    if (this.#room !== null) hear(this.#room);
  }

  set onResult(hear: (result: MatchResult) => void) {
    this.#hearResult = hear;
    if (this.#result !== null) hear(this.#result);
  }

  async loadAhead(): Promise<void> {
    await this.#thread.call((api) => api.loadAhead());
  }

  async startPractice(options: PracticeOptions): Promise<MatchInfo> {
    const thread = await this.#freshThread();
    const match = await thread.call((api) => api.startPractice(options));
    this.#begin(thread, { kind: 'practice' });
    return match;
  }

  async startTraining(options: TrainingOptions): Promise<MatchInfo> {
    const thread = await this.#freshThread();
    const match = await thread.call((api) => api.startTraining(options));
    this.#begin(thread, { kind: 'training' });
    return match;
  }

  async train(order: TrainingOrder): Promise<void> {
    await this.#thread.call((api) => api.train(order));
  }

  async joinMatch(options: JoinOptions): Promise<MatchInfo> {
    const thread = await this.#freshThread();
    const match = await thread.call((api) => api.joinMatch(options));
    this.#begin(thread, { kind: 'online', options, match });
    return match;
  }

  async leaveMatch(): Promise<void> {
    this.#stay = null;
    this.replayer.leave();
    if (this.#used) this.#replaceThread();
  }

  async requestRematch(): Promise<void> {
    await this.#thread.call((api) => api.requestRematch());
  }

  async commandRoom(command: RoomCommand): Promise<void> {
    await this.#thread.call((api) => api.commandRoom(command));
  }

  async setPaused(paused: boolean): Promise<void> {
    await this.#thread.call((api) => api.setPaused(paused));
  }

  async stats(windowMs?: number): Promise<NetStats> {
    const stats = await this.#thread.call((api) => api.stats(windowMs));
    return { ...stats, rejoins: stats.rejoins + this.#replaced };
  }

  async setLinkConditions(preset: LinkPresetId | null): Promise<void> {
    this.#linkConditions = preset;
    await this.#thread.call((api) => api.setLinkConditions(preset));
  }

  setControls(controls: ControlsMessage): void {
    this.#controls = controls;
    this.#thread.post(controls);
  }

  async #freshThread(): Promise<MatchThread> {
    this.#stay = null;
    this.#room = null;
    this.#result = null;
    this.replayer.leave();
    if (this.#used) this.#replaceThread();
    return this.#useThread();
  }

  /** The thread, for its one match. */
  async #useThread(): Promise<MatchThread> {
    this.#used = true;
    const thread = this.#thread;
    const preset = this.#linkConditions;
    await thread.connected;
    if (preset !== null) await thread.call((api) => api.setLinkConditions(preset));
    return thread;
  }

  /** Nothing, if the match was left while it was joined. */
  #begin(thread: MatchThread, stay: Stay): void {
    if (thread !== this.#thread) return;
    this.#stay = stay;
    this.#deaths = new Deaths();
    this.#replaced = 0;
    thread.watch(stay.kind === 'online');
    // Training shows no goal again.
    if (stay.kind !== 'training') this.replayer.follow(thread);
  }

  #replaceThread(): void {
    this.#thread.retire();
    this.#thread = this.#nextThread();
    this.#used = false;
    this.#heldLink = null;
  }

  #nextThread(): MatchThread {
    const spare = this.#spare;
    this.#spare = null;
    return spare === null || spare.isGone ? this.#startThread() : spare;
  }

  #startThread(): MatchThread {
    const thread: MatchThread = new MatchThread({
      onMessage: (message) => this.#receive(message),
      onSuspicion: () => {
        this.#spare ??= this.#startThread();
      },
      onDeath: (reason) => {
        if (thread === this.#thread) this.#mourn(reason);
      },
    });
    return thread;
  }

  #receive(message: MatchMessage): void {
    switch (message.type) {
      case 'events': {
        const base = this.#replaced * NOTICES_A_WORKER;
        this.onEvents(message.notices.map((each) => ({ ...each, id: each.id + base })));
        break;
      }
      case 'ticket':
        this.#renewTicket(message.ticket);
        break;
      case 'roster':
        this.onRoster(message.roster);
        break;
      case 'idle':
        this.onIdle(message.notice);
        break;
      case 'room':
        this.#room = message.room;
        this.#hearRoom(message.room);
        break;
      case 'result':
        this.#result = message.result;
        this.#hearResult(message.result);
        break;
      case 'relocate':
        this.onRelocate(message.relocation);
        break;
      case 'training':
        this.onTraining(message.state);
        break;
      case 'link':
        this.#receiveLink(message.link);
        break;
    }
  }

  #renewTicket(ticket: string): void {
    const stay = this.#stay;
    if (stay?.kind === 'online') this.#stay = { ...stay, match: { ...stay.match, ticket } };
    this.onTicket(ticket);
  }

  #receiveLink(link: LinkState): void {
    if (this.#heldLink !== null) this.#heldLink = link;
    else if (link.kind !== 'ended' || link.cause !== 'crashed') this.onLink(link);
    else if (this.#stay !== null) this.#mourn(link.message);
  }

  /** The worker of the match is dead, or says that it cannot go on. */
  #mourn(reason: string): void {
    console.warn(`The match worker is gone: ${reason}.`);
    const stay = this.#stay;
    if (stay === null || this.#heldLink !== null) return;
    if (stay.kind === 'online') {
      void this.#takeSeatAgain(stay);
      return;
    }
    this.#stay = null;
    this.onLink(endOffline(stay.kind, reason));
  }

  async #takeSeatAgain(stay: OnlineStay): Promise<void> {
    this.#heldLink = { kind: 'playing' };
    this.#deaths.note(performance.now());
    this.onLink({ kind: 'reconnecting' });
    const outcome = await rejoin(
      {
        nowMs: () => performance.now(),
        pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        isWanted: () => this.#stay === stay,
        join: () => this.#joinAnew(stay),
        before: stay.match,
      },
      this.#deaths,
    );
    if (outcome.kind === 'over') return;
    const heldLink = this.#heldLink;
    this.#heldLink = null;
    if (outcome.kind === 'failed') {
      this.#stay = null;
      this.onLink({ ...outcome, kind: 'ended' });
      return;
    }
    if (outcome.kind === 'elsewhere') {
      this.#stay = null;
      const { matchId, ticket } = outcome.match;
      // The page joins anew; a goodbye would give up the seat that it goes to.
      this.#thread.kill();
      if (matchId !== null) this.onRelocate({ matchId, ticket, why: outcome.why });
      return;
    }
    this.#stay = { ...stay, match: outcome.match };
    if (outcome.match.ticket !== null) this.onTicket(outcome.match.ticket);
    this.#thread.watch(true);
    this.replayer.follow(this.#thread);
    this.onRoster(outcome.match.roster);
    this.#receiveLink(heldLink ?? { kind: 'playing' });
  }

  /** The old worker gets no goodbye: the server would give the seat up. */
  async #joinAnew({ options, match }: OnlineStay): Promise<MatchInfo> {
    this.#thread.kill();
    this.#thread = this.#nextThread();
    this.#replaced++;
    const thread = await this.#useThread();
    const { matchId, ticket } = match;
    const join = { ...options, matchId, ticket, pass: null };
    const joining = thread.call((api) => api.joinMatch(join));
    const again = await withPatience(joining, REJOIN_PATIENCE_MS);
    // The player has not let go of the keys only because a worker died.
    if (this.#controls !== null) thread.post(this.#controls);
    return again;
  }
}

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
import { LastWord } from './last-word.ts';
import type { MatchMessage, MatchThread } from './match-thread.ts';
import { MatchThreads } from './match-threads.ts';
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
  readonly source: ViewSource = { frame: (age) => this.#threads.current.source.frame(age) };
  readonly replayer = new GoalReplayer();
  /** Maybe said before the worker has said that the match is joined, and to nobody then. */
  readonly #room = new LastWord<RoomState>();
  readonly #result = new LastWord<MatchResult>();
  readonly #threads = new MatchThreads({
    onMessage: (message) => this.#receive(message),
    onDeath: (reason) => this.#mourn(reason),
  });
  #stay: Stay | null = null;
  #deaths = new Deaths();
  /** Workers that this match has used up. */
  #replaced = 0;
  /** What the worker last said of its link, while it takes the seat again; the page is not told. */
  #heldLink: LinkState | null = null;
  #controls: ControlsMessage | null = null;
  #linkConditions: LinkPresetId | null = null;

  set onRoom(hear: (room: RoomState) => void) {
    this.#room.listen(hear);
  }

  set onResult(hear: (result: MatchResult) => void) {
    this.#result.listen(hear);
  }

  async loadAhead(): Promise<void> {
    await this.#threads.current.call((api) => api.loadAhead());
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
    await this.#threads.current.call((api) => api.train(order));
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
    this.#endMatch();
  }

  async requestRematch(): Promise<void> {
    await this.#threads.current.call((api) => api.requestRematch());
  }

  async commandRoom(command: RoomCommand): Promise<void> {
    await this.#threads.current.call((api) => api.commandRoom(command));
  }

  async setPaused(paused: boolean): Promise<void> {
    await this.#threads.current.call((api) => api.setPaused(paused));
  }

  async stats(windowMs?: number): Promise<NetStats> {
    const stats = await this.#threads.current.call((api) => api.stats(windowMs));
    return { ...stats, rejoins: stats.rejoins + this.#replaced };
  }

  async setLinkConditions(preset: LinkPresetId | null): Promise<void> {
    this.#linkConditions = preset;
    await this.#threads.current.call((api) => api.setLinkConditions(preset));
  }

  setControls(controls: ControlsMessage): void {
    this.#controls = controls;
    this.#threads.current.post(controls);
  }

  async #freshThread(): Promise<MatchThread> {
    this.#stay = null;
    this.#room.forget();
    this.#result.forget();
    this.replayer.leave();
    this.#endMatch();
    return this.#useThread();
  }

  /** The thread, for its one match. */
  async #useThread(): Promise<MatchThread> {
    const thread = this.#threads.use();
    const preset = this.#linkConditions;
    await thread.connected;
    if (preset !== null) await thread.call((api) => api.setLinkConditions(preset));
    return thread;
  }

  /** Nothing, if the match was left while it was joined. */
  #begin(thread: MatchThread, stay: Stay): void {
    if (thread !== this.#threads.current) return;
    this.#stay = stay;
    this.#deaths = new Deaths();
    this.#replaced = 0;
    thread.watch(stay.kind === 'online');
    // Training shows no goal again.
    if (stay.kind !== 'training') this.replayer.follow(thread);
  }

  #endMatch(): void {
    if (this.#threads.retireUsed()) this.#heldLink = null;
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
        this.#room.say(message.room);
        break;
      case 'result':
        this.#result.say(message.result);
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
      this.#threads.kill();
      if (matchId !== null) this.onRelocate({ matchId, ticket, why: outcome.why });
      return;
    }
    this.#stay = { ...stay, match: outcome.match };
    if (outcome.match.ticket !== null) this.onTicket(outcome.match.ticket);
    this.#threads.current.watch(true);
    this.replayer.follow(this.#threads.current);
    this.onRoster(outcome.match.roster);
    this.#receiveLink(heldLink ?? { kind: 'playing' });
  }

  async #joinAnew({ options, match }: OnlineStay): Promise<MatchInfo> {
    this.#threads.killAndReplace();
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

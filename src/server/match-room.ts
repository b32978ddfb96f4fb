/**
 * The Colyseus room around a hosted match: connects sockets, loop and match, and ends it. Decides
 * nothing about seats or the game.
 */
import { randomInt, randomUUID } from 'node:crypto';
import {
  CloseCode,
  generateId,
  matchMaker,
  Room,
  type RoomException,
  type RoomMethodName,
  ServerError,
} from '@colyseus/core';
import { CLOSE, type JoinOptions, MATCH_ROOM, REFUSAL } from '../protocol/control-messages.ts';
import { cooldownNotice } from '../protocol/cooldown-notice.ts';
import type { PersonCard, ProfileId } from '../protocol/people/person-card.ts';
import type { RoomState } from '../protocol/people/room-messages.ts';
import { TICK_MS } from '../protocol/timing.ts';
import type { Team } from '../sim/team.ts';
import { createColyseusLine, type MatchClient, MessageWrapper } from './colyseus-line.ts';
import { FixedRateLoop } from './fixed-rate-loop.ts';
import { HostedMatch } from './hosted-match.ts';
import type { Bequest } from './hosted-match-parts.ts';
import { refuseTooManyClaims } from './join-guard.ts';
import { loadOf, MAX_LOAD_PERCENT } from './match-load.ts';
import type { MatchListing, MatchOptions, MatchServices, MatchView } from './match-services.ts';
import { UPWARD_TYPES } from './member-messages.ts';
import { giveUpOtherSeats } from './one-public-seat.ts';
import type { KeptPlace } from './seat.ts';

/** A second: for so long clients predict on, too. After a longer pause the match jumps. */
const MAX_CATCH_UP_TICKS = 60;
/** 60 inputs and a few pings; twice more after a stall of the path, whose backlog comes at once. */
const MAX_MESSAGES_PER_SECOND = 240;

export class MatchRoom extends Room<{ metadata: MatchListing }> {
  override autoDispose = false;
  /** No state is patched; this drives the room's coarse clock, by which messages are counted. */
  override patchRate = 250;
  override maxMessagesPerSecond = MAX_MESSAGES_PER_SECOND;

  readonly #services: MatchServices;
  readonly #wrapper = new MessageWrapper();
  readonly #loop: FixedRateLoop;
  #created: HostedMatch | null = null;
  /** Whether somebody has connected. */
  #played = false;
  #waitsUntilMs = 0;
  #isOver = false;
  /** Of the end of a match that nobody comes to. */
  #cancelWait: () => void = () => undefined;

  constructor(services: MatchServices) {
    super();
    this.#services = services;
    // Colyseus counts messages by this clock. It is the wall's: once set back, nobody could send more
    // than one second's worth.
    Object.assign(this.clock, { now: services.clock.nowMs });
    this.clock.start();
    this.#loop = new FixedRateLoop({
      periodMs: TICK_MS,
      maxCatchUpTicks: MAX_CATCH_UP_TICKS,
      clock: services.clock,
      onTick: () => this.#tick(),
      onError: (error) => this.#break(error),
    });
  }

  override onCreate(options: MatchOptions): void {
    this.seatReservationTimeout = this.#services.timeouts.joinMs / 1000;
    this.#created = this.#newMatch(options);
    this.metadata = this.#match.listing;
    for (const type of UPWARD_TYPES) {
      this.onMessageBytes(type, (client: MatchClient, bytes: Uint8Array) =>
        this.#match.receive(client.sessionId, type, bytes),
      );
    }
    this.#awaitFirst();
  }

  /**
   * Sets a place aside for someone at the front desk. In one step with the check of how many places
   * the address holds, so that requests at the same moment cannot pass it together.
   *
   * @param person whose pass came with the request; null for a guest
   * @param wishedTeam of a newcomer, where it has room
   * @param link of who asks by the match's id; null for who is brought by quick play, or makes the match
   * @throws ServerError when the host has sent the asker away, the address holds too many (one's own seat is no further place), or a newcomer to public play has to wait
   * @returns the session that may take it, or null when the match is full
   */
  claimSeat(
    options: JoinOptions,
    address: string,
    person: PersonCard | null = null,
    wishedTeam: Team | null = null,
    link: { readonly cooldownMs: number } | null = null,
  ): { sessionId: string } | null {
    const { joins } = this.#services;
    const { entrance } = this.#match;
    // What a tick does once there are ticks: nobody sits here yet, but claims lapse.
    if (!this.#played) this.#match.expire();
    const request = { options, address, person, wishedTeam };
    if (entrance.isBanned(request)) {
      throw new ServerError(REFUSAL.kicked, 'The host of that match has sent you away.');
    }
    const seat = entrance.findSeat(options, person);
    const plays = options.watch ? null : person;
    const isByLink = link !== null && plays !== null && entrance.isUninvited(plays, seat);
    if (isByLink && seat === null && link.cooldownMs > 0) {
      throw new ServerError(REFUSAL.cooldown, cooldownNotice(link.cooldownMs));
    }
    if (seat === null && !joins.mayClaim(address)) refuseTooManyClaims();
    const sessionId = generateId();
    if (!entrance.claim(sessionId, request, seat)) return null;
    if (seat === null) joins.noteClaim(address, sessionId);
    if (plays !== null && (isByLink || link === null)) entrance.noteWay(plays.id, isByLink);
    if (!this.#played) this.#awaitFirst();
    return { sessionId };
  }

  /** How the match stands, and who is in it. */
  view(): MatchView {
    if (!this.#played) this.#match.expire();
    return this.#match.view;
  }

  /**
   * Keeps places for people who will ask for them with a pass; nobody else gets them.
   *
   * @returns false, and keeps none, when there is no room for all
   */
  keepPlaces(places: readonly KeptPlace[], forMs: number): boolean {
    const areKept = this.#match.entrance.keepPlaces(places, forMs);
    if (!this.#played) this.#awaitFirst(forMs);
    return areKept;
  }

  override onJoin(client: MatchClient): void {
    this.#services.joins.endClaim(client.sessionId);
    const refusal = this.#match.join(createColyseusLine(client, this.#wrapper));
    if (refusal !== null) throw new ServerError(refusal, 'The place in this match has lapsed.');
    if (!this.#played) this.#begin();
    const rated = this.#match.publicSitter(client.sessionId);
    if (rated === null) return;
    giveUpOtherSeats(rated.id, this.roomId).catch((error: unknown) =>
      console.error(`match ${this.roomId}: the person's other seats stay`, error),
    );
  }

  /** The person has sat down in another public match. */
  giveUpSeatOf(person: ProfileId): void {
    this.#match.giveUpSeatOf(person);
  }

  override onLeave(client: MatchClient, code?: number): void {
    this.#match.leave(client.sessionId, code === CloseCode.CONSENTED);
  }

  override disconnect(closeCode?: number): Promise<unknown> {
    this.#stop();
    return super.disconnect(closeCode);
  }

  override onDispose(): void {
    this.#stop();
    if (this.#created === null) return;
    const { live, desyncs } = this.#created;
    if (this.#played) {
      console.info(
        `match ${this.roomId} is over at tick ${live.tick}: ${desyncs.describe()}; ` +
          `${live.substitutions} inputs made up, ${this.#loop.skippedTicks} ticks skipped`,
      );
    }
    this.#created.dispose();
  }

  /** With this, an error in any handler ends here: neither the process nor another match feels it. */
  override onUncaughtException(error: RoomException, methodName: RoomMethodName): void {
    if (error.cause instanceof ServerError) return;
    console.error(`match ${this.roomId}: ${methodName} failed`, error.cause ?? error);
  }

  get #match(): HostedMatch {
    if (this.#created === null) throw new Error(`match ${this.roomId} has not been created`);
    return this.#created;
  }

  #newMatch(options: MatchOptions, before?: Bequest): HostedMatch {
    return new HostedMatch({
      matchId: this.roomId,
      options,
      seed: randomInt(2 ** 32),
      services: this.#services,
      newSeatId: randomUUID,
      msUntilTick: () => this.#loop.msUntilDue,
      // Tells the front desk how many places there are.
      onListing: (listing) => void this.setMetadata(listing),
      onRestart: (wish) => {
        this.#restart({ mode: null, ...wish }).catch((error: unknown) =>
          console.error(`match ${this.roomId}: it could not begin anew`, error),
        );
      },
      ...(before === undefined ? {} : { before }),
    });
  }

  /** Another match takes the place of the one that is played; all who are in it go on there. */
  async #restart(options: MatchOptions): Promise<void> {
    const former = this.#match;
    const refused = await this.#reasonAgainst(options);
    // Meanwhile it may have ended.
    if (this.#created !== former || this.#isOver) return;
    if (refused !== null) {
      former.refuseRestart(refused);
      return;
    }
    const next = this.#newMatch(options, former.bequeath());
    this.#created = next;
    former.sendOnTo(next);
    former.dispose();
    void this.setMetadata(next.listing);
  }

  async #reasonAgainst(options: MatchOptions): Promise<NonNullable<RoomState['refused']> | null> {
    const { arenas } = this.#services;
    if (!arenas.has(options.arena)) return 'arena';
    if (this.#match.seatedPeople > options.teamSize * 2) return 'size';
    const matches = await matchMaker.query<MatchRoom>({ name: MATCH_ROOM });
    const others = matches.filter(({ roomId }) => roomId !== this.roomId);
    const load = others.reduce((sum, { metadata }) => sum + (metadata?.load ?? 0), 0);
    const isTooMuch = load + loadOf(options, arenas.find(options.arena)) > MAX_LOAD_PERCENT;
    return isTooMuch ? 'load' : null;
  }

  /** Nothing is played for nobody: a match whose places nobody takes up goes as it came. */
  #awaitFirst(forMs = 0): void {
    const { clock, timeouts } = this.#services;
    const nowMs = clock.nowMs();
    this.#waitsUntilMs = Math.max(this.#waitsUntilMs, nowMs + Math.max(forMs, timeouts.joinMs));
    this.#cancelWait();
    this.#cancelWait = clock.after(this.#waitsUntilMs - nowMs, () => void this.disconnect());
  }

  #begin(): void {
    this.#played = true;
    this.#cancelWait();
    this.#loop.start();
  }

  #stop(): void {
    this.#isOver = true;
    this.#cancelWait();
    this.#loop.stop();
  }

  #tick(): void {
    this.#match.tick();
    if (this.#match.emptyMs < this.#services.timeouts.emptyMatchMs) return;
    this.#match.abandon();
    void this.disconnect();
  }

  #break(error: unknown): void {
    console.error(`match ${this.roomId} broke and is over`, error);
    void this.disconnect(CLOSE.broken);
  }
}

/** Colyseus makes rooms without arguments; this gives it a class that knows its services. */
export function matchRoomClass(services: MatchServices): new () => MatchRoom {
  return class extends MatchRoom {
    constructor() {
      super(services);
    }
  };
}

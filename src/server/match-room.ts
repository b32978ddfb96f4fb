/**
 * A match on the server: one Colyseus room around one `LiveMatch`. Connects sockets, seats, loop and
 * match; decides nothing about the game itself. Who a client is comes from its session, which the
 * front desk (front-desk.ts) has given a place; never from a message.
 *
 * What a client sends and cannot be read closes its connection (`CLOSE.badMessage`); its seat is
 * kept like that of anyone who was cut off. Inputs for ticks too late or too far ahead are ignored.
 */
import { randomInt, randomUUID } from 'node:crypto';
import {
  CloseCode,
  generateId,
  Room,
  type RoomException,
  type RoomMethodName,
  ServerError,
} from '@colyseus/core';
import { CLOSE, type JoinOptions, REFUSAL, type Welcome } from '../protocol/control-messages.ts';
import { DecodeError } from '../protocol/decode-error.ts';
import { TICK_MS } from '../protocol/timing.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { CLASSIC_ARENA } from '../sim/arena.ts';
import { RULES_VERSION } from '../sim/tuning.ts';
import { createWorld } from '../sim/world.ts';
import { Audience } from './audience.ts';
import { DesyncTally } from './desync-tally.ts';
import { FixedRateLoop } from './fixed-rate-loop.ts';
import { refuseTooManyClaims } from './join-guard.ts';
import { LiveMatch } from './live-match.ts';
import type { MatchListing, MatchOptions, MatchServices } from './match-services.ts';
import { type MatchClient, Member } from './member.ts';
import { type MessageReader, memberMessages } from './member-messages.ts';
import { RematchVote } from './rematch-vote.ts';
import { SeatTable } from './seat-table.ts';

/** Goes up when a match is rebuilt after a crash, which nothing does yet. */
const EPOCH = 1;
/** More are due only after the process was held up: then the match jumps instead of racing. */
const MAX_CATCH_UP_TICKS = 8;
/** 60 inputs and a few pings; twice more after a stall of the path, whose backlog comes at once. */
const MAX_MESSAGES_PER_SECOND = 240;

export class MatchRoom extends Room<{ metadata: MatchListing }> {
  override autoDispose = false;
  /** No state is patched; this drives the room's coarse clock, by which messages are counted. */
  override patchRate = 250;
  override maxMessagesPerSecond = MAX_MESSAGES_PER_SECOND;

  readonly #services: MatchServices;
  readonly #audience: Audience;
  readonly #rematch = new RematchVote();
  readonly #desyncs: DesyncTally;
  readonly #seed = randomInt(2 ** 32);
  readonly #loop: FixedRateLoop;
  #parts: { readonly live: LiveMatch; readonly seats: SeatTable } | null = null;
  #options: MatchOptions = { teamSize: 1, listed: false };
  /** Whether somebody has connected. */
  #played = false;
  /** Of the end of a match that nobody comes to. */
  #cancelWait: () => void = () => undefined;
  #emptySinceMs: number;

  constructor(services: MatchServices) {
    super();
    this.#services = services;
    this.#desyncs = new DesyncTally(services.totals);
    this.#audience = new Audience(services.timeouts.joinMs);
    this.#emptySinceMs = services.clock.nowMs();
    this.#loop = new FixedRateLoop({
      periodMs: TICK_MS,
      maxCatchUpTicks: MAX_CATCH_UP_TICKS,
      clock: services.clock,
      onTick: () => this.#tick(),
      onError: (error) => this.#break(error),
    });
  }

  override onCreate(options: MatchOptions): void {
    const { realm, createBots, timeouts } = this.#services;
    this.#options = options;
    this.seatReservationTimeout = timeouts.joinMs / 1000;
    const { teamSize } = options;
    const world = createWorld(realm, { arena: CLASSIC_ARENA, teamSize, seed: this.#seed });
    this.#parts = {
      live: new LiveMatch(world, createBots(), EPOCH),
      seats: new SeatTable({
        slotCount: world.slotCount,
        keepMs: timeouts.keepSeatMs,
        claimMs: timeouts.joinMs,
        newSeatId: randomUUID,
      }),
    };
    this.metadata = this.#listing();
    const readers = memberMessages({
      matchId: this.roomId,
      live: this.#live,
      rematch: this.#rematch,
      desyncs: this.#desyncs,
      msUntilTick: () => this.#loop.msUntilDue,
    });
    for (const [type, read] of readers) this.onMessageBytes(type, this.#guarded(read));
    this.#awaitFirst();
  }

  /**
   * Sets a place aside for someone at the front desk. In one step with the check of how many places
   * the address holds, so that requests at the same moment cannot pass it together.
   *
   * @throws ServerError when it holds too many; one's own seat is no further place
   * @returns the session that may take it, or null when the match is full
   */
  claimSeat(options: JoinOptions, address: string): { sessionId: string } | null {
    const ticket = options.ticket === null ? null : this.#services.tickets.verify(options.ticket);
    const asked = ticket?.matchId === this.roomId && ticket.epoch <= EPOCH ? ticket : null;
    const { clock, joins } = this.#services;
    // What a tick does once there are ticks: nobody sits here yet, but claims lapse.
    if (!this.#played) this.#seats.expire(clock.nowMs());
    const isReturn = asked !== null && this.#seats.isSeatOf(asked);
    if (!isReturn && !joins.mayClaim(address)) refuseTooManyClaims();
    const sessionId = generateId();
    if (!this.#seats.claim(sessionId, options.name, asked, clock.nowMs())) return null;
    if (!isReturn) joins.noteClaim(address, sessionId);
    this.#publish();
    if (!this.#played) this.#awaitFirst();
    return { sessionId };
  }

  override onJoin(client: MatchClient): void {
    this.#services.joins.endClaim(client.sessionId);
    const taken = this.#seats.take(client.sessionId);
    if (taken === null) throw new ServerError(REFUSAL.full, 'The place in this match has lapsed.');
    if (!this.#played) this.#begin();
    const { slot, returns, seatId, replaced } = taken;
    if (replaced !== null) this.#audience.dismiss(replaced, CLOSE.replaced);
    const ticket = { matchId: this.roomId, slot, seatId, epoch: EPOCH };
    const signed = this.#services.tickets.sign(ticket);
    const joinedAtMs = this.#services.clock.nowMs();
    this.#audience.add(new Member(client, { slot, returns, ticket: signed, joinedAtMs }));
    this.#publish();
  }

  override onLeave(client: MatchClient, code?: number): void {
    this.#audience.remove(client.sessionId);
    const slot =
      code === CloseCode.CONSENTED
        ? this.#seats.leave(client.sessionId)
        : this.#seats.drop(client.sessionId, this.#services.clock.nowMs());
    // Another connection may have taken the seat over; then the slot stays with its person.
    if (slot === null) return;
    this.#live.seatBot(slot);
    this.#sendRoster();
  }

  override disconnect(closeCode?: number): Promise<unknown> {
    this.#stop();
    return super.disconnect(closeCode);
  }

  override onDispose(): void {
    this.#stop();
    if (this.#parts === null) return;
    const { tick, substitutions } = this.#parts.live;
    if (this.#played) {
      console.info(
        `match ${this.roomId} is over at tick ${tick}: ${this.#desyncs.describe()}; ` +
          `${substitutions} inputs made up, ${this.#loop.skippedTicks} ticks skipped`,
      );
    }
    this.#parts.live.dispose();
  }

  /** With this, an error in any handler ends here: neither the process nor another match feels it. */
  override onUncaughtException(error: RoomException, methodName: RoomMethodName): void {
    if (error.cause instanceof ServerError) return;
    console.error(`match ${this.roomId}: ${methodName} failed`, error.cause ?? error);
  }

  get #live(): LiveMatch {
    return this.#started.live;
  }

  get #seats(): SeatTable {
    return this.#started.seats;
  }

  get #started() {
    if (this.#parts === null) throw new Error(`match ${this.roomId} has not been created`);
    return this.#parts;
  }

  /** Nothing is played for nobody: a match whose places nobody takes up goes as it came. */
  #awaitFirst(): void {
    const { clock, timeouts } = this.#services;
    this.#cancelWait();
    this.#cancelWait = clock.after(timeouts.joinMs, () => void this.disconnect());
  }

  #begin(): void {
    this.#played = true;
    this.#cancelWait();
    this.#loop.start();
  }

  #stop(): void {
    this.#cancelWait();
    this.#loop.stop();
  }

  /** Lets a reader work for members only, and shows those whose bytes are broken the door. */
  #guarded(read: MessageReader) {
    return (client: MatchClient, bytes: Uint8Array): void => {
      const member = this.#audience.get(client.sessionId);
      if (member === undefined) return;
      try {
        read(member, bytes);
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        client.leave(CLOSE.badMessage, error.message.slice(0, 100));
      }
    };
  }

  #tick(): void {
    const nowMs = this.#services.clock.nowMs();
    const givenUp = this.#seats.expire(nowMs);
    const newcomers = this.#audience.serve(nowMs, {
      welcome: (member) => this.#welcome(member),
      snapshot: () => this.#live.snapshot(),
    });
    for (const { slot, returns } of newcomers) this.#live.seatPerson(slot, returns);
    if (givenUp || newcomers.length > 0) this.#sendRoster();
    const { connectedSlots } = this.#seats;
    if (this.#rematch.update(this.#live.hasEnded, connectedSlots)) this.#live.startRematch();
    this.#audience.sendFrames(this.#live.advance());
    this.#closeIfEmpty(nowMs);
  }

  #welcome(member: Member): Welcome {
    return {
      protocolVersion: PROTOCOL_VERSION,
      rulesVersion: RULES_VERSION,
      matchId: this.roomId,
      slot: member.slot,
      slotCount: this.#options.teamSize * 2,
      teamSize: this.#options.teamSize,
      ticket: member.ticket,
      epoch: EPOCH,
      tick: this.#live.tick,
      arena: CLASSIC_ARENA.name,
      seed: this.#seed,
    };
  }

  #sendRoster(): void {
    this.#audience.sendRoster(this.#seats.roster);
    this.#publish();
  }

  #listing(): MatchListing {
    const { teamSize, listed } = this.#options;
    const { freePlaces, connectedSlots } = this.#seats;
    return { teamSize, listed, freePlaces, people: connectedSlots.length };
  }

  /** Tells the front desk how many places there are. */
  #publish(): void {
    void this.setMetadata(this.#listing());
  }

  #closeIfEmpty(nowMs: number): void {
    if (!this.#audience.isEmpty) this.#emptySinceMs = nowMs;
    if (nowMs - this.#emptySinceMs >= this.#services.timeouts.emptyMatchMs) {
      void this.disconnect();
    }
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

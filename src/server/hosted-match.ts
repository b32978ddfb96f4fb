/**
 * A match on the server, without the room around it: seats, members, game and votes, driven tick by
 * tick. Knows no Colyseus and no timers, so seeded simulations run the same code. Who a client is
 * comes from its session, which the front desk (front-desk.ts) has given a place; never from a
 * message.
 *
 * What a client sends and cannot be read closes its connection (`CLOSE.badMessage`); its seat is
 * kept like that of anyone who was cut off. Inputs for ticks too late or too far ahead are ignored.
 */
import {
  CLOSE,
  CONTROL,
  type JoinOptions,
  REFUSAL,
  type Welcome,
} from '../protocol/control-messages.ts';
import { DecodeError } from '../protocol/decode-error.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import type { CheckedCommand, Relocation, RoomState } from '../protocol/people/room-messages.ts';
import { Audience } from './audience.ts';
import { DesyncTally } from './desync-tally.ts';
import type { Bequest, HostedMatchParts, SeatRequest } from './hosted-match-parts.ts';
import { IDLE_LIMITS, type IdleChange, type IdleLimits } from './idle-watch.ts';
import { LiveMatch } from './live-match.ts';
import { loadOf } from './match-load.ts';
import { idleNoticeOf, settingsOf, welcomeOf } from './match-messages.ts';
import { MatchRecord } from './match-record.ts';
import type { MatchListing, MatchView } from './match-services.ts';
import { viewOf } from './match-view.ts';
import { Member, type Place } from './member.ts';
import type { MemberLine } from './member-line.ts';
import { readDatagram, readMessage } from './member-messages.ts';
import { offerDatagrams } from './offer-datagrams.ts';
import { PrivateRoom } from './private-room.ts';
import { RematchVote } from './rematch-vote.ts';
import { RoomKeeper } from './room-keeper.ts';
import type { AskedSeat, KeptPlace } from './seat.ts';
import { SeatTable } from './seat-table.ts';
import { WatcherClaims } from './watcher-claims.ts';

/** Goes up when another match is made in the same room. */
const FIRST_EPOCH = 1;

export class HostedMatch {
  readonly live: LiveMatch;
  readonly rematch = new RematchVote();
  readonly desyncs: DesyncTally;
  readonly #parts: HostedMatchParts;
  readonly #load: number;
  readonly #releaseArena: () => void;
  readonly #seats: SeatTable;
  readonly #watchers: WatcherClaims;
  readonly #audience: Audience;
  readonly #epoch: number;
  /** Null for a match of quick play. */
  readonly #room: PrivateRoom | null;
  /** Null where nothing is counted. */
  readonly #record: MatchRecord | null;
  #emptySinceMs: number;
  /** Whether anybody has been there. */
  #hasBegun = false;

  constructor(parts: HostedMatchParts) {
    const { services, options, seed, before } = parts;
    const { teamSize } = options;
    this.#parts = parts;
    this.#epoch = before?.epoch ?? FIRST_EPOCH;
    const settings = settingsOf(options, services.arenas);
    this.#load = loadOf(options, settings.arena);
    this.#releaseArena = services.arenas.hold(options.arena);
    const { botLevel } = options;
    const game = services.createGame({ settings, seed, botLevel });
    this.live = new LiveMatch(game, this.#epoch, { fill: options.fill, idle: this.#idleLimits });
    this.desyncs = new DesyncTally(services.totals);
    this.#audience = new Audience(services.timeouts.joinMs);
    this.#seats = new SeatTable({
      slotCount: teamSize * 2,
      keepMs: services.timeouts.keepSeatMs,
      claimMs: services.timeouts.joinMs,
      newSeatId: parts.newSeatId,
      fill: options.fill,
    });
    this.#watchers = new WatcherClaims(services.timeouts.joinMs);
    this.#emptySinceMs = services.clock.nowMs();
    if (before !== undefined) this.#seats.inherit(before.seats, this.#nowMs());
    this.#room = options.mode === null ? this.#openRoom(before?.keeper ?? new RoomKeeper()) : null;
    this.#record = this.#openRecord(before?.resultNumber ?? 1);
  }

  get matchId(): string {
    return this.#parts.matchId;
  }

  get listing(): MatchListing {
    const { options } = this.#parts;
    const { mode } = options;
    const { freePlaces, connectedSlots } = this.#seats;
    // A match that all have left waits for them, and is no place for strangers.
    const listed = mode !== null && !(this.#hasBegun && this.#audience.isEmpty);
    return { mode, listed, freePlaces, people: connectedSlots.length, load: this.#load };
  }

  get view(): MatchView {
    return viewOf({
      options: this.#parts.options,
      live: this.live,
      seats: this.#seats,
      listed: this.listing.listed,
      watchers: this.#audience.watcherCount,
    });
  }

  /** People who have seats, there or awaited. */
  get seatedPeople(): number {
    return this.#seats.people.length;
  }

  get msUntilTick(): number {
    return this.#parts.msUntilTick();
  }

  /** How long nobody has been connected. */
  get emptyMs(): number {
    return this.#audience.isEmpty ? this.#parts.services.clock.nowMs() - this.#emptySinceMs : 0;
  }

  /**
   * Knows people by their identity, and those without one by their ticket.
   *
   * @returns the seat that the person had and may have again; null for a newcomer
   */
  findSeat({ ticket }: JoinOptions, person: PersonCard | null): AskedSeat | null {
    return this.#seats.ownSeat(this.#seatIdOf(ticket), person);
  }

  /** Whether the host has sent the asker away. */
  isBanned({ options, person, address }: SeatRequest): boolean {
    return this.#room?.isBanned(this.#seatIdOf(options.ticket), person, address) ?? false;
  }

  /**
   * Keeps places for people who will ask for them with a pass; nobody else gets them.
   *
   * @returns false, and keeps none, when there is no room for all
   */
  keepPlaces(places: readonly KeptPlace[], forMs: number): boolean {
    const areKept = this.#seats.keepPlaces(places, this.#nowMs() + forMs);
    this.#publish();
    return areKept;
  }

  /**
   * Sets a place aside for a session, among the players or the watchers.
   *
   * @param seat of `findSeat`
   * @returns false when there is none
   */
  claim(sessionId: string, request: SeatRequest, seat: AskedSeat | null): boolean {
    const { options, address, person, wishedTeam } = request;
    const nowMs = this.#nowMs();
    if (options.watch) return this.#watchers.claim(sessionId, nowMs);
    const guest = { name: options.name, look: options.look, address, person };
    const isClaimed = this.#seats.claim(sessionId, guest, seat, nowMs, wishedTeam);
    this.#publish();
    return isClaimed;
  }

  /** What a tick does as well: gives up what was kept or claimed for too long. */
  expire(): void {
    if (this.#expire(this.#nowMs())) this.#publish();
  }

  /** @returns a code of `REFUSAL` when the session has no place, or none any more */
  join(line: MemberLine): number | null {
    if (this.#watchers.take(line.sessionId)) {
      this.#admit(line, { slot: null, returns: false, startsAnew: false, ticket: null });
      return null;
    }
    const taken = this.#seats.take(line.sessionId);
    if (taken === null) return REFUSAL.full;
    const { replaced, ...place } = taken;
    if (replaced !== null) this.#audience.dismiss(replaced, CLOSE.replaced);
    this.#admit(line, { ...place, ticket: this.#sign(taken) });
    this.#publish();
    return null;
  }

  /** @param isForGood the person said goodbye, or else was cut off and may come back */
  leave(sessionId: string, isForGood: boolean): void {
    this.#audience.remove(sessionId);
    this.#watchers.leave(sessionId);
    const slot = isForGood
      ? this.#seats.leave(sessionId)
      : this.#seats.drop(sessionId, this.#nowMs());
    // Another connection may have taken the seat over; then the slot stays with its person.
    if (slot !== null && isForGood) this.#free(slot);
    else if (slot !== null) this.live.seatBot(slot);
    this.#sendRoster();
  }

  /** @param type one of `MESSAGE`, or whatever the client made up */
  receive(sessionId: string, type: number, bytes: Uint8Array): void {
    this.#guarded(sessionId, (member) => readMessage(this, member, type, bytes));
  }

  /** @throws DecodeError where nobody is host */
  obeyHost(member: Member, command: CheckedCommand): void {
    if (this.#room === null) throw new DecodeError('this match has no host');
    this.#room.obey(member.line.sessionId, command);
    this.#sendRoster();
  }

  receiveDatagram(sessionId: string, bytes: Uint8Array): void {
    this.#guarded(sessionId, (member) => {
      member.hearDatagram(this.#nowMs());
      readDatagram(this, member, bytes);
    });
  }

  resendFrames(member: Member, request: Parameters<Member['requestFrames']>[0]): void {
    member.requestFrames(request, this.#audience.log, this.#nowMs());
  }

  tick(): void {
    const nowMs = this.#nowMs();
    const givenUp = this.#expire(nowMs);
    const newcomers = this.#audience.serve(nowMs, {
      welcome: (member) => this.#welcome(member),
      snapshot: () => this.live.snapshot(),
    });
    for (const newcomer of newcomers) this.#begin(newcomer);
    if (givenUp || newcomers.length > 0) this.#sendRoster();
    // Nothing is played for nobody: who comes back finds the match as it was left.
    if (this.#audience.isEmpty) return;
    this.#emptySinceMs = nowMs;
    const idle = this.live.updateIdle();
    for (const change of idle) this.#tellIdle(change);
    if (idle.length > 0) this.#sendRoster();
    const { presentSlots } = this.#seats;
    if (this.rematch.update(this.live.hasEnded, presentSlots)) this.live.startRematch();
    const { tick } = this.live;
    this.#audience.sendFrame(tick, this.live.advance(), nowMs);
    this.#record?.noteTick(this.live.hasEnded);
  }

  /** All have left for good, and the match is over before its end. */
  abandon(): void {
    for (const { slot } of this.#seats.people) this.#record?.attendance.leave(slot);
    this.#record?.abandon();
  }

  /** For the match that takes this one's place in the room. */
  bequeath(): Bequest {
    return {
      epoch: this.#epoch + 1,
      keeper: this.#room?.keeper ?? new RoomKeeper(),
      seats: this.#seats.inheritance,
      resultNumber: this.#record?.nextNumber ?? 1,
    };
  }

  /** Sends all who are here on to the match that has taken this one's place. */
  sendOnTo(next: HostedMatch): void {
    for (const { line, slot } of this.#audience.members) {
      const seatId = slot === null ? null : (this.#seats.personAt(slot)?.seatId ?? null);
      const seat = seatId === null ? null : next.#seats.ownSeat(seatId, null);
      this.#relocate(line.sessionId, seat === null ? null : next.#sign(seat), 'restarted');
    }
  }

  /** The host's wish for another match is not granted. */
  refuseRestart(why: NonNullable<RoomState['refused']>): void {
    this.#room?.refuse(why);
  }

  dispose(): void {
    this.#audience.close();
    this.live.dispose();
    this.#releaseArena();
  }

  /** @returns whether there was anything to expire */
  #expire(nowMs: number): boolean {
    const slots = this.#seats.expire(nowMs);
    for (const slot of slots) this.#free(slot);
    return slots.length > 0;
  }

  /** Nobody has the slot any more. */
  #free(slot: number): void {
    this.#record?.attendance.leave(slot);
    if (this.#parts.options.fill) this.live.seatBot(slot);
    else this.live.vacate(slot);
  }

  #tellIdle({ slot, state }: IdleChange): void {
    if (state !== 'given-up') {
      this.#seats.setAway(slot, state === 'away');
      this.#audience.sendTo(slot, CONTROL.idle, idleNoticeOf(state, this.#idleLimits));
      return;
    }
    const sessionId = this.#seats.giveUp(slot);
    this.#free(slot);
    if (sessionId !== null) this.#audience.dismiss(sessionId, CLOSE.idle, 'away for too long');
  }

  #admit(line: MemberLine, place: Omit<Place, 'joinedAtMs'>): void {
    const member = new Member(line, { ...place, joinedAtMs: this.#nowMs() });
    const { datagrams } = this.#parts.services;
    offerDatagrams(member, datagrams, (bytes) => this.receiveDatagram(line.sessionId, bytes));
    this.#audience.add(member);
    this.#hasBegun = true;
  }

  /** Lets a reader work for members only, and shows those whose bytes are broken the door. */
  #guarded(sessionId: string, read: (member: Member) => void): void {
    const member = this.#audience.get(sessionId);
    if (member === undefined) return;
    try {
      read(member);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.#audience.dismiss(sessionId, CLOSE.badMessage, error.message.slice(0, 100));
    }
  }

  #welcome(member: Member): Welcome {
    const { options, seed } = this.#parts;
    return welcomeOf(member, {
      matchId: this.matchId,
      options,
      seed,
      epoch: this.#epoch,
      tick: this.live.tick,
    });
  }

  #sendRoster(): void {
    this.#audience.sendControl(CONTROL.roster, this.#seats.roster);
    this.#room?.update();
    this.#publish();
  }

  #publish(): void {
    this.#parts.onListing(this.listing);
  }

  get #idleLimits(): IdleLimits {
    return this.#parts.services.timeouts.idle ?? IDLE_LIMITS;
  }

  /** Who follows the match from now on. */
  #begin({ slot, startsAnew, line }: Member): void {
    const newest = this.#record?.newest ?? null;
    if (newest !== null) line.sendControl(CONTROL.result, newest);
    const sitter = slot === null ? null : this.#seats.personAt(slot);
    if (slot === null || sitter === null) return;
    this.live.seatPerson(slot, !startsAnew);
    this.#record?.attendance.sit(slot, sitter, startsAnew);
  }

  #openRoom(keeper: RoomKeeper): PrivateRoom {
    const { matchId, options, onRestart } = this.#parts;
    return new PrivateRoom({
      matchId,
      options,
      keeper,
      seats: this.#seats,
      audience: this.#audience,
      nowMs: () => this.#nowMs(),
      room: {
        dismiss: (sessionId, code, reason) => this.#audience.dismiss(sessionId, code, reason),
        relocate: (sessionId, seat, why) => this.#relocate(sessionId, this.#sign(seat), why),
        release: (slot) => this.#release(slot),
        restart: onRestart,
      },
    });
  }

  #openRecord(firstNumber: number): MatchRecord | null {
    const { matchId, options, services } = this.#parts;
    const { standing } = this.live;
    if (standing === null) return null;
    return new MatchRecord({
      matchId,
      firstNumber,
      options,
      standing,
      people: services.people,
      wallNowMs: Date.now,
      botNames: () => this.#seats.roster.map((one) => (one.kind === 'bot' ? one.name : null)),
      onResult: (result) => this.#audience.sendControl(CONTROL.result, result),
    });
  }

  /** Nobody has the slot any more, or its person is awaited there. */
  #release(slot: number): void {
    if (this.#seats.personAt(slot) === null) {
      this.#free(slot);
      return;
    }
    this.#record?.attendance.leave(slot);
    this.live.seatBot(slot);
  }

  #relocate(sessionId: string, ticket: string | null, why: Relocation['why']): void {
    const member = this.#audience.get(sessionId);
    member?.line.sendControl(CONTROL.relocate, { matchId: this.matchId, ticket, why });
    this.#audience.dismiss(sessionId, CLOSE.relocated);
  }

  #sign({ slot, seatId }: AskedSeat): string {
    const { matchId } = this;
    return this.#parts.services.tickets.sign({ matchId, slot, seatId, epoch: this.#epoch });
  }

  /** @returns null where it is no ticket of this match */
  #seatIdOf(ticket: string | null): string | null {
    const seat = ticket === null ? null : this.#parts.services.tickets.verify(ticket);
    const isOurs = seat !== null && seat.matchId === this.matchId && seat.epoch <= this.#epoch;
    return isOurs ? seat.seatId : null;
  }

  #nowMs(): number {
    return this.#parts.services.clock.nowMs();
  }
}

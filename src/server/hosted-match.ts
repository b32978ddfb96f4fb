/**
 * A match on the server, without the room around it: seats, members, game and votes, driven tick by
 * tick. Knows no Colyseus and no timers, so seeded simulations run the same code. Who a client is
 * comes from its session, which the front desk (front-desk.ts) has given a place; never from a
 * message.
 *
 * What a client sends and cannot be read closes its connection (`CLOSE.badMessage`); its seat is
 * kept like that of anyone who was cut off. Inputs for ticks too late or too far ahead are ignored.
 */
import { CLOSE, CONTROL, REFUSAL, type Welcome } from '../protocol/control-messages.ts';
import { DecodeError } from '../protocol/decode-error.ts';
import type { PersonCard, ProfileId } from '../protocol/people/person-card.ts';
import type { CheckedCommand, RoomState } from '../protocol/people/room-messages.ts';
import { DesyncTally } from './desync-tally.ts';
import type { Bequest, HostedMatchParts } from './hosted-match-parts.ts';
import type { LiveMatch } from './live-match.ts';
import type { MatchEntrance } from './match-entrance.ts';
import { loadOf } from './match-load.ts';
import { welcomeOf } from './match-messages.ts';
import { bequestOf, type MatchInside, openMatch } from './match-openings.ts';
import type { MatchListing, MatchView } from './match-services.ts';
import { viewOf } from './match-view.ts';
import { Member } from './member.ts';
import type { MemberLine } from './member-line.ts';
import { readDatagram, readGuarded, readMessage } from './member-messages.ts';
import { offerDatagrams } from './offer-datagrams.ts';
import { RematchVote } from './rematch-vote.ts';

export class HostedMatch {
  readonly rematch = new RematchVote();
  readonly desyncs: DesyncTally;
  readonly #parts: HostedMatchParts;
  readonly #inside: MatchInside;
  readonly #load: number;
  readonly #releaseArena: () => void;
  #emptySinceMs: number;
  /** Whether anybody has been there. */
  #hasBegun = false;

  constructor(parts: HostedMatchParts) {
    const { services, options } = parts;
    const { arenas } = services;
    this.#parts = parts;
    this.#inside = openMatch(parts, () => this.#publish());
    this.#load = loadOf(options, arenas.find(options.arena));
    this.#releaseArena = arenas.hold(options.arena);
    this.desyncs = new DesyncTally(services.totals);
    this.#emptySinceMs = services.clock.nowMs();
  }

  get live(): LiveMatch {
    return this.#inside.live;
  }

  /** For those who are not connected yet. */
  get entrance(): MatchEntrance {
    return this.#inside.entrance;
  }

  get matchId(): string {
    return this.#parts.matchId;
  }

  get listing(): MatchListing {
    const { options } = this.#parts;
    const { mode } = options;
    const { freePlaces, connectedSlots } = this.#inside.seats;
    // A match that all have left waits for them, and is no place for strangers.
    const listed = mode !== null && !(this.#hasBegun && this.#inside.audience.isEmpty);
    return { mode, listed, freePlaces, people: connectedSlots.length, load: this.#load };
  }

  get view(): MatchView {
    return viewOf({
      options: this.#parts.options,
      live: this.live,
      seats: this.#inside.seats,
      listed: this.listing.listed,
      watchers: this.#inside.audience.watcherCount,
    });
  }

  /** People who have seats, there or awaited. */
  get seatedPeople(): number {
    return this.#inside.seats.people.length;
  }

  get msUntilTick(): number {
    return this.#parts.msUntilTick();
  }

  /** How long nobody has been connected. */
  get emptyMs(): number {
    return this.#inside.audience.isEmpty
      ? this.#parts.services.clock.nowMs() - this.#emptySinceMs
      : 0;
  }

  /** What a tick does as well: gives up what was kept or claimed for too long. */
  expire(): void {
    if (this.#inside.absences.expire(this.#nowMs())) this.#publish();
  }

  /** @returns a code of `REFUSAL` when the session has no place, or none any more */
  join(line: MemberLine): number | null {
    const entry = this.#inside.entrance.take(line.sessionId);
    if (entry === null) return REFUSAL.full;
    const { place, replaced } = entry;
    if (replaced !== null) this.#inside.audience.dismiss(replaced, CLOSE.replaced);
    const member = new Member(line, { ...place, joinedAtMs: this.#nowMs() });
    const { datagrams } = this.#parts.services;
    offerDatagrams(member, datagrams, (bytes) => this.receiveDatagram(line.sessionId, bytes));
    this.#inside.audience.add(member);
    this.#hasBegun = true;
    this.#publish();
    return null;
  }

  /** @param isForGood the person said goodbye, or else was cut off and may come back */
  leave(sessionId: string, isForGood: boolean): void {
    this.#inside.audience.remove(sessionId);
    this.#inside.entrance.leave(sessionId);
    this.#inside.absences.leave(sessionId, isForGood, this.#nowMs());
    this.#sendRoster();
  }

  /** @returns who it is that plays for a rating; null for guests, watchers and in private matches */
  publicSitter(sessionId: string): PersonCard | null {
    const { seats, room } = this.#inside;
    const slot = room === null ? seats.slotOf(sessionId) : null;
    return slot === null ? null : (seats.personAt(slot)?.person ?? null);
  }

  /** The person plays elsewhere from now on: as if it had left. */
  giveUpSeatOf(id: ProfileId): void {
    if (this.#inside.absences.giveUpSeatOf(id)) this.#sendRoster();
  }

  /** @param type one of `MESSAGE`, or whatever the client made up */
  receive(sessionId: string, type: number, bytes: Uint8Array): void {
    readGuarded(this.#inside.audience, sessionId, (member) =>
      readMessage(this, member, type, bytes),
    );
  }

  /** @throws DecodeError where nobody is host */
  obeyHost(member: Member, command: CheckedCommand): void {
    if (this.#inside.room === null) throw new DecodeError('this match has no host');
    this.#inside.room.obey(member.line.sessionId, command);
    this.#sendRoster();
  }

  receiveDatagram(sessionId: string, bytes: Uint8Array): void {
    readGuarded(this.#inside.audience, sessionId, (member) => {
      member.hearDatagram(this.#nowMs());
      readDatagram(this, member, bytes);
    });
  }

  resendFrames(member: Member, request: Parameters<Member['requestFrames']>[0]): void {
    member.requestFrames(request, this.#inside.audience.log, this.#nowMs());
  }

  tick(): void {
    const nowMs = this.#nowMs();
    const givenUp = this.#inside.absences.expire(nowMs);
    const newcomers = this.#inside.audience.serve(nowMs, {
      welcome: (member) => this.#welcome(member),
      snapshot: () => this.live.snapshot(),
    });
    for (const newcomer of newcomers) this.#begin(newcomer);
    if (givenUp || newcomers.length > 0) this.#sendRoster();
    // Nothing is played for nobody: who comes back finds the match as it was left.
    if (this.#inside.audience.isEmpty) return;
    this.#emptySinceMs = nowMs;
    const idle = this.live.updateIdle();
    for (const change of idle) this.#inside.absences.noteIdle(change);
    if (idle.length > 0) this.#sendRoster();
    const { presentSlots } = this.#inside.seats;
    if (this.rematch.update(this.live.hasEnded, presentSlots)) this.live.startRematch();
    const { tick } = this.live;
    this.#inside.audience.sendFrame(tick, this.live.advance(), nowMs);
    this.#inside.record?.noteTick(this.live.hasEnded);
  }

  /** All have left for good, and the match is over before its end. */
  abandon(): void {
    this.#inside.drivers.leaveAll();
    this.#inside.record?.abandon();
  }

  /** For the match that takes this one's place in the room. */
  bequeath(): Bequest {
    return bequestOf(this.#inside);
  }

  /** Sends all who are here on to the match that has taken this one's place. */
  sendOnTo(next: HostedMatch): void {
    for (const { line, slot } of this.#inside.audience.members) {
      const seatId = slot === null ? null : (this.#inside.seats.personAt(slot)?.seatId ?? null);
      const seat = seatId === null ? null : next.#inside.seats.ownSeat(seatId, null);
      const ticket = seat === null ? null : next.#inside.tickets.sign(seat);
      const { matchId } = next;
      this.#inside.audience.relocate(line.sessionId, { matchId, ticket, why: 'restarted' });
    }
  }

  /** The host's wish for another match is not granted. */
  refuseRestart(why: NonNullable<RoomState['refused']>): void {
    this.#inside.room?.refuse(why);
  }

  dispose(): void {
    this.#inside.record?.dispose();
    this.#inside.audience.close();
    this.live.dispose();
    this.#releaseArena();
  }

  #welcome(member: Member): Welcome {
    const { options, seed } = this.#parts;
    return welcomeOf(member, {
      matchId: this.matchId,
      options,
      seed,
      epoch: this.#inside.epoch,
      tick: this.live.tick,
    });
  }

  #sendRoster(): void {
    this.#inside.audience.sendControl(CONTROL.roster, this.#inside.seats.roster);
    this.#inside.room?.update();
    this.#publish();
  }

  #publish(): void {
    this.#parts.onListing(this.listing);
  }

  /** Who follows the match from now on. */
  #begin({ slot, startsAnew, line }: Member): void {
    const newest = this.#inside.record?.newest ?? null;
    if (newest !== null) line.sendControl(CONTROL.result, newest);
    if (slot !== null) this.#inside.drivers.sit(slot, startsAnew);
  }

  #nowMs(): number {
    return this.#parts.services.clock.nowMs();
  }
}

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
import { MESSAGE } from '../protocol/message-type.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import { encodeSignal, type Signal } from '../protocol/signal-message.ts';
import { type Team, teamOfSlot } from '../sim/team.ts';
import { TICKS_PER_SECOND } from '../sim/tuning.ts';
import { Audience } from './audience.ts';
import { refusesDatagrams } from './datagram/refuses-datagrams.ts';
import { DesyncTally } from './desync-tally.ts';
import { IDLE_LIMITS, type IdleChange, type IdleLimits } from './idle-watch.ts';
import { LiveMatch } from './live-match.ts';
import { loadOf } from './match-load.ts';
import { idleNoticeOf, settingsOf, welcomeOf } from './match-messages.ts';
import type { MatchListing, MatchOptions, MatchServices, MatchView } from './match-services.ts';
import { Member, type Place } from './member.ts';
import type { MemberLine } from './member-line.ts';
import { readDatagram, readMessage } from './member-messages.ts';
import { RematchVote } from './rematch-vote.ts';
import { type AskedSeat, type KeptPlace, SeatTable } from './seat-table.ts';
import { WatcherClaims } from './watcher-claims.ts';

const SECONDS_PER_MINUTE = 60;
/** Goes up when a match is rebuilt after a crash, which nothing does yet. */
const EPOCH = 1;

export interface HostedMatchParts {
  readonly matchId: string;
  readonly options: MatchOptions;
  readonly seed: number;
  readonly services: Pick<
    MatchServices,
    'clock' | 'tickets' | 'timeouts' | 'totals' | 'createGame' | 'datagrams' | 'arenas'
  >;
  readonly newSeatId: () => string;
  /** Time left until the tick that is decided next. */
  readonly msUntilTick: () => number;
  /** Places or people have changed. */
  readonly onListing: (listing: MatchListing) => void;
}

/** What somebody asks for at the front desk. */
export interface SeatRequest {
  readonly options: JoinOptions;
  readonly address: string;
  /** Whose pass came with it; null for a guest. */
  readonly person: PersonCard | null;
  /** Where the match has room for it. */
  readonly wishedTeam: Team | null;
}

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
  #emptySinceMs: number;
  /** Whether anybody has been there. */
  #hasBegun = false;

  constructor(parts: HostedMatchParts) {
    const { services, options, seed } = parts;
    const { teamSize } = options;
    this.#parts = parts;
    const settings = settingsOf(options, services.arenas);
    this.#load = loadOf(options, settings.arena);
    this.#releaseArena = services.arenas.hold(options.arena);
    const { botLevel } = options;
    const game = services.createGame({ settings, seed, botLevel });
    this.live = new LiveMatch(game, EPOCH, { fill: options.fill, idle: this.#idleLimits });
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
    const { mode, arena, teamSize, botLevel, mutators } = this.#parts.options;
    const { hasEnded, standing } = this.live;
    const ticksLeft = hasEnded ? 0 : (standing?.ticksLeft ?? 0);
    const names = (team: Team) =>
      this.#seats.roster
        .filter((one, slot) => one.kind === 'player' && teamOfSlot(slot) === team)
        .map((one) => (one.kind === 'player' ? one.name : ''));
    return {
      score: standing?.score ?? [0, 0],
      secondsLeft: ticksLeft / TICKS_PER_SECOND,
      leftShare: ticksLeft / (mutators.minutes * SECONDS_PER_MINUTE * TICKS_PER_SECOND),
      isOvertime: standing?.isOvertime ?? false,
      mode,
      listed: this.listing.listed,
      arena,
      teamSize,
      botLevel,
      holders: this.#seats.holders,
      names: [names(0), names(1)],
      watchers: this.#audience.watcherCount,
    };
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
      this.#admit(line, { slot: null, returns: false, ticket: null });
      return null;
    }
    const taken = this.#seats.take(line.sessionId);
    if (taken === null) return REFUSAL.full;
    const { slot, returns, seatId, replaced } = taken;
    if (replaced !== null) this.#audience.dismiss(replaced, CLOSE.replaced);
    const ticket = { matchId: this.matchId, slot, seatId, epoch: EPOCH };
    const signed = this.#parts.services.tickets.sign(ticket);
    this.#admit(line, { slot, returns, ticket: signed });
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
    for (const { slot, returns } of newcomers) {
      if (slot !== null) this.live.seatPerson(slot, returns);
    }
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
    this.#offerDatagrams(member);
    this.#audience.add(member);
    this.#hasBegun = true;
  }

  /** The member's page may open a path for datagrams, by signals over the line. */
  #offerDatagrams(member: Member): void {
    const { line } = member;
    const sendSignal = (signal: Signal) => line.sendBytes(MESSAGE.signal, encodeSignal(signal));
    const peer = this.#parts.services.datagrams?.accept(
      { send: sendSignal },
      {
        onOpen: () => member.setDatagrams(peer ?? null),
        onMessage: (bytes) => this.receiveDatagram(line.sessionId, bytes),
        onClosed: () => member.setDatagrams(null),
      },
    );
    member.peer = peer ?? refusesDatagrams(sendSignal);
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
      epoch: EPOCH,
      tick: this.live.tick,
    });
  }

  #sendRoster(): void {
    this.#audience.sendRoster(this.#seats.roster);
    this.#publish();
  }

  #publish(): void {
    this.#parts.onListing(this.listing);
  }

  get #idleLimits(): IdleLimits {
    return this.#parts.services.timeouts.idle ?? IDLE_LIMITS;
  }

  /** @returns null where it is no ticket of this match */
  #seatIdOf(ticket: string | null): string | null {
    const seat = ticket === null ? null : this.#parts.services.tickets.verify(ticket);
    const isOurs = seat !== null && seat.matchId === this.matchId && seat.epoch <= EPOCH;
    return isOurs ? seat.seatId : null;
  }

  #nowMs(): number {
    return this.#parts.services.clock.nowMs();
  }
}

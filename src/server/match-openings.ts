/** Opens what a hosted match consists of. Used by `HostedMatch`, which drives it. */
import { botName } from '../bots/bot-name.ts';
import { CONTROL } from '../protocol/control-messages.ts';
import { Absences } from './absences.ts';
import { Audience } from './audience.ts';
import type { Bequest, HostedMatchParts } from './hosted-match-parts.ts';
import { IDLE_LIMITS, type IdleLimits } from './idle-watch.ts';
import { LiveMatch } from './live-match.ts';
import { MatchEntrance } from './match-entrance.ts';
import { settingsOf } from './match-messages.ts';
import { MatchRecord } from './match-record.ts';
import { MatchTickets } from './match-tickets.ts';
import { PrivateRoom } from './private-room.ts';
import { RoomKeeper } from './room-keeper.ts';
import { SeatTable } from './seat-table.ts';
import { SlotDrivers } from './slot-drivers.ts';

/** What a match consists of. */
export interface MatchInside {
  /** Higher than that of the match before in the same room. */
  readonly epoch: number;
  readonly live: LiveMatch;
  readonly audience: Audience;
  readonly seats: SeatTable;
  readonly tickets: MatchTickets;
  readonly entrance: MatchEntrance;
  readonly drivers: SlotDrivers;
  readonly absences: Absences;
  /** Null for a match of quick play. */
  readonly room: PrivateRoom | null;
  /** Null where nothing is counted. */
  readonly record: MatchRecord | null;
}

const FIRST_EPOCH = 1;

/**
 * @param onSetAside called when places may have been set aside
 * @throws Error when there is no such arena
 */
export function openMatch(parts: HostedMatchParts, onSetAside: () => void): MatchInside {
  const { matchId, options, services, before } = parts;
  const { timeouts, clock } = services;
  const { fill } = options;
  const epoch = before?.epoch ?? FIRST_EPOCH;
  const idle = timeouts.idle ?? IDLE_LIMITS;
  const live = openGame(parts, epoch, idle);
  const audience = new Audience(timeouts.joinMs);
  const seats = openSeats(parts);
  const tickets = new MatchTickets({ matchId, epoch, signer: services.tickets });
  const record = openRecord(parts, { live, seats, audience });
  const drivers = new SlotDrivers({ live, seats, record, fill });
  const absences = new Absences({ seats, drivers, audience, idle });
  const room = openRoom(parts, { seats, audience, tickets, drivers });
  const entrance = new MatchEntrance({
    seats,
    tickets,
    room,
    record,
    claimMs: timeouts.joinMs,
    nowMs: () => clock.nowMs(),
    onSetAside,
  });
  return { epoch, live, audience, seats, tickets, entrance, drivers, absences, room, record };
}

/** For the match that takes this one's place. */
export function bequestOf({ epoch, room, seats, record }: MatchInside): Bequest {
  return {
    epoch: epoch + 1,
    keeper: room?.keeper ?? new RoomKeeper(),
    seats: seats.inheritance,
    resultNumber: record?.nextNumber ?? 1,
  };
}

function openGame(
  { options, seed, services: { arenas, createGame } }: HostedMatchParts,
  epoch: number,
  idle: IdleLimits,
): LiveMatch {
  const { botLevel, fill } = options;
  const game = createGame({ settings: settingsOf(options, arenas), seed, botLevel });
  return new LiveMatch(game, epoch, { fill, idle });
}

function openSeats({ options, services, newSeatId, before }: HostedMatchParts): SeatTable {
  const { clock, timeouts } = services;
  const { teamSize, fill } = options;
  const seats = new SeatTable({
    slotCount: teamSize * 2,
    keepMs: timeouts.keepSeatMs,
    claimMs: timeouts.joinMs,
    newSeatId,
    fill,
  });
  if (before !== undefined) seats.inherit(before.seats, clock.nowMs());
  return seats;
}

function openRoom(
  { matchId, options, onRestart, before, services: { clock } }: HostedMatchParts,
  {
    seats,
    audience,
    tickets,
    drivers,
  }: Pick<MatchInside, 'seats' | 'audience' | 'tickets' | 'drivers'>,
): PrivateRoom | null {
  if (options.mode !== null) return null;
  return new PrivateRoom({
    matchId,
    options,
    keeper: before?.keeper ?? new RoomKeeper(),
    seats,
    audience,
    nowMs: () => clock.nowMs(),
    room: {
      dismiss: (sessionId, code, reason) => audience.dismiss(sessionId, code, reason),
      relocate: (sessionId, seat, why) =>
        audience.relocate(sessionId, { matchId, ticket: tickets.sign(seat), why }),
      release: (slot) => drivers.handOver(slot),
      restart: onRestart,
    },
  });
}

function openRecord(
  { matchId, options, before, services: { people, clock } }: HostedMatchParts,
  { live, seats, audience }: Pick<MatchInside, 'live' | 'seats' | 'audience'>,
): MatchRecord | null {
  const { standing } = live;
  const { fill } = options;
  if (standing === null) return null;
  return new MatchRecord({
    matchId,
    firstNumber: before?.resultNumber ?? 1,
    options,
    standing,
    people,
    clock,
    wallNowMs: Date.now,
    botNames: Array.from({ length: seats.slotCount }, (_, slot) => (fill ? botName(slot) : null)),
    onResult: (result) => audience.sendControl(CONTROL.result, result),
  });
}

/**
 * Where people ask for a place in a match: the HTTP half of a join, before the socket. Speaks the
 * SDK's matchmaking requests, but decides by itself, because Colyseus' own matchmaker knows nothing
 * of seats that are kept and its route takes bodies of any size.
 *
 *   joinOrCreate/match  quick play: a match in progress with a free place, else a new one
 *   create/match        a new match that quick play leaves alone, for friends
 *   joinById/<match>    a friend's link, or one's own seat again with a ticket
 */
import { matchMaker, ServerError } from '@colyseus/core';
import * as v from 'valibot';
import {
  type JoinOptions,
  JoinOptionsSchema,
  MATCH_ROOM,
  REFUSAL,
  VersionSchema,
} from '../protocol/control-messages.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import type { MatchOptions, MatchRoom } from './match-room.ts';

type Listing = Awaited<ReturnType<typeof matchMaker.query<MatchRoom>>>[number];
export type Reservation = ReturnType<typeof matchMaker.buildSeatReservation>;

/** A process holds about this many matches before its loop is late. */
const MAX_MATCHES = 120;

export class FrontDesk {
  /** Quick play in turn, or two newcomers would open a match each. */
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param name of the room type, or the match's id
   * @param body as it came
   * @throws ServerError with a code of `REFUSAL` and a sentence
   */
  async answer(method: string, name: string, body: unknown): Promise<Reservation> {
    const options = checkOptions(body);
    switch (method) {
      case 'joinOrCreate':
        return this.#inTurn(() => this.#quickPlay(options));
      case 'create':
        return this.#enterNew(options, false);
      case 'joinById':
        return this.#enterKnown(name, options);
      default:
        throw new ServerError(REFUSAL.badOptions, `There is no way to join by ${method}.`);
    }
  }

  async #quickPlay(options: JoinOptions): Promise<Reservation> {
    const matches = await matchMaker.query<MatchRoom>({ name: MATCH_ROOM });
    const suitable = matches
      .filter(({ metadata }) => metadata?.listed && metadata.teamSize === options.teamSize)
      .sort((a, b) => (b.metadata?.people ?? 0) - (a.metadata?.people ?? 0));
    for (const match of suitable) {
      const reservation = await this.#enter(match, options);
      if (reservation !== null) return reservation;
    }
    return this.#enterNew(options, true);
  }

  async #enterNew(options: JoinOptions, listed: boolean): Promise<Reservation> {
    if (matchMaker.stats.local.roomCount >= MAX_MATCHES) {
      throw new ServerError(REFUSAL.unavailable, 'All pitches are taken. Try again in a minute.');
    }
    const settings: MatchOptions = { teamSize: options.teamSize, listed };
    const match = await matchMaker.createRoom(MATCH_ROOM, settings);
    return (await this.#enter(match, options)) ?? refuseFull();
  }

  async #enterKnown(matchId: string, options: JoinOptions): Promise<Reservation> {
    const match = await matchMaker.getRoomById(matchId);
    if (match?.name !== MATCH_ROOM) {
      throw new ServerError(REFUSAL.unknownMatch, 'That match is over or never was.');
    }
    return (await this.#enter(match, options)) ?? refuseFull();
  }

  /** @returns null when the match is full */
  async #enter(
    match: Pick<Listing, 'roomId'> & Parameters<typeof matchMaker.reserveSeatFor>[0],
    options: JoinOptions,
  ): Promise<Reservation | null> {
    const { roomId } = match;
    const claim = await matchMaker.remoteRoomCall<MatchRoom, 'claimSeat'>(roomId, 'claimSeat', [
      options,
    ]);
    if (claim === null) return null;
    return matchMaker.reserveSeatFor(match, {}, claim);
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

function refuseFull(): never {
  throw new ServerError(REFUSAL.full, 'That match is full.');
}

function checkOptions(body: unknown): JoinOptions {
  const version = v.safeParse(VersionSchema, body);
  if (version.success && version.output.protocolVersion !== PROTOCOL_VERSION) {
    throw new ServerError(
      REFUSAL.version,
      `This page speaks version ${version.output.protocolVersion} of the protocol, the server ` +
        `${PROTOCOL_VERSION}. Reload the page.`,
    );
  }
  const options = v.safeParse(JoinOptionsSchema, body);
  if (!options.success) {
    const [issue] = options.issues;
    const where = v.getDotPath(issue) ?? 'the request';
    throw new ServerError(REFUSAL.badOptions, `Join refused: ${where}: ${issue.message}`);
  }
  return options.output;
}

/**
 * Where people ask for a place in a match: the HTTP half of a join, before the socket. Speaks the
 * SDK's matchmaking requests, but decides by itself, because Colyseus' own matchmaker knows nothing
 * of seats that are kept and its route takes bodies of any size.
 *
 *   joinOrCreate/match  quick play: a match of the mode with a free place, else a new one
 *   create/match        a new match as its maker wishes, that quick play leaves alone, for friends
 *   joinById/<match>    a friend's link, or one's own seat again with a ticket, or to watch
 */
import { randomInt } from 'node:crypto';
import { matchMaker, ServerError } from '@colyseus/core';
import * as v from 'valibot';
import { USUAL_BOT_LEVEL } from '../protocol/bot-level.ts';
import {
  type JoinOptions,
  JoinOptionsSchema,
  MATCH_ROOM,
  REFUSAL,
  VersionSchema,
} from '../protocol/control-messages.ts';
import { arenaOfMatch, modeOf } from '../protocol/modes.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import type { KnownArenas } from './arenas/known-arenas.ts';
import { type JoinGuard, refuseTooManyClaims } from './join-guard.ts';
import { loadOf, MAX_LOAD_PERCENT } from './match-load.ts';
import type { MatchRoom } from './match-room.ts';
import type { MatchOptions } from './match-services.ts';
import { decentName } from './people/judge-name.ts';
import type { MatchPeople } from './people/match-people.ts';

type Listing = Awaited<ReturnType<typeof matchMaker.query<MatchRoom>>>[number];
export type Reservation = ReturnType<typeof matchMaker.buildSeatReservation>;

export interface JoinRequest {
  readonly method: string;
  /** Of the room type, or the match's id. */
  readonly name: string;
  /** As it came. */
  readonly body: unknown;
  /** What it is counted under. */
  readonly address: string;
}

/** A request whose body was checked, and whose pass was spent. */
interface Guest {
  readonly options: JoinOptions;
  readonly address: string;
  /** Who it is; null without a pass. */
  readonly person: PersonCard | null;
}

export class FrontDesk {
  readonly #joins: JoinGuard;
  readonly #arenas: KnownArenas;
  readonly #people: MatchPeople | null;
  /** New matches in turn, or two newcomers would open one each, or more than there is room for. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param people null where nobody is known: all are guests */
  constructor(joins: JoinGuard, arenas: KnownArenas, people: MatchPeople | null) {
    this.#joins = joins;
    this.#arenas = arenas;
    this.#people = people;
  }

  /** @throws ServerError with a code of `REFUSAL` and a sentence */
  async answer({ method, name, body, address }: JoinRequest): Promise<Reservation> {
    const options = checkOptions(body);
    if (options.watch && method !== 'joinById') {
      throw new ServerError(REFUSAL.badOptions, 'Only a certain match can be watched.');
    }
    const guest = await this.#recognise(options, address);
    switch (method) {
      case 'joinOrCreate':
        return this.#inTurn(() => this.#quickPlay(guest));
      case 'create':
        return this.#inTurn(() => this.#enterNew(guest, this.#optionsOfWish(guest.options)));
      case 'joinById':
        return this.#enterKnown(name, guest);
      default:
        throw new ServerError(REFUSAL.badOptions, `There is no way to join by ${method}.`);
    }
  }

  /** Whoever shows a pass plays under the profile's name, whatever the request says. */
  async #recognise(options: JoinOptions, address: string): Promise<Guest> {
    if (options.pass === null || this.#people === null) {
      // Not under a name that a person would be refused.
      const name = decentName(options.name);
      return { options: { ...options, name }, address, person: null };
    }
    const person = await this.#people.redeem(options.pass);
    if (person === null) {
      throw new ServerError(REFUSAL.unproven, 'That pass was used already or is too old.');
    }
    const { name, look } = person;
    return { options: { ...options, name, look }, address, person };
  }

  async #quickPlay(guest: Guest): Promise<Reservation> {
    const matches = await matchMaker.query<MatchRoom>({ name: MATCH_ROOM });
    const suitable = matches
      .filter(({ metadata }) => metadata?.listed && metadata.mode === guest.options.mode)
      .sort((a, b) => (b.metadata?.people ?? 0) - (a.metadata?.people ?? 0));
    for (const match of suitable) {
      const reservation = await this.#enter(match, guest);
      if (reservation !== null) return reservation;
    }
    return this.#enterNew(guest, optionsOfMode(guest.options));
  }

  async #enterNew(guest: Guest, options: MatchOptions): Promise<Reservation> {
    if (!this.#joins.mayClaim(guest.address)) refuseTooManyClaims();
    const listings = await matchMaker.query<MatchRoom>({ name: MATCH_ROOM });
    const load = listings.reduce((sum, { metadata }) => sum + (metadata?.load ?? 0), 0);
    if (load + loadOf(options, this.#arenas.find(options.arena)) > MAX_LOAD_PERCENT) {
      throw new ServerError(REFUSAL.unavailable, 'All pitches are taken. Try again in a minute.');
    }
    const match = await matchMaker.createRoom(MATCH_ROOM, options);
    return (await this.#enter(match, guest)) ?? refuseFull();
  }

  async #enterKnown(matchId: string, guest: Guest): Promise<Reservation> {
    const match = await matchMaker.getRoomById(matchId);
    if (match?.name !== MATCH_ROOM) {
      throw new ServerError(REFUSAL.unknownMatch, 'That match is over or never was.');
    }
    return (await this.#enter(match, guest)) ?? refuseFull();
  }

  /** @returns null when the match is full */
  async #enter(
    match: Pick<Listing, 'roomId'> & Parameters<typeof matchMaker.reserveSeatFor>[0],
    { options, address, person }: Guest,
  ): Promise<Reservation | null> {
    const { roomId } = match;
    const claim = await matchMaker.remoteRoomCall<MatchRoom, 'claimSeat'>(roomId, 'claimSeat', [
      options,
      address,
      person,
    ]);
    if (claim === null) return null;
    return matchMaker.reserveSeatFor(match, {}, claim);
  }

  /** Who makes a match of their own says how it is played. */
  #optionsOfWish({ wish }: JoinOptions): MatchOptions {
    if (wish === null) {
      throw new ServerError(REFUSAL.badOptions, 'A new match needs to know how it is played.');
    }
    if (!this.#arenas.has(wish.arena)) {
      throw new ServerError(
        REFUSAL.unknownArena,
        `The server does not know the arena ${wish.arena}. Load its file again.`,
      );
    }
    return { mode: null, ...wish };
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

function optionsOfMode({ mode: id }: JoinOptions): MatchOptions {
  const mode = modeOf(id);
  const { teamSize, mutators, botLevel = USUAL_BOT_LEVEL } = mode;
  const arena = arenaOfMatch(mode, randomInt(2 ** 32));
  return { mode: id, teamSize, arena, mutators, botLevel, fill: true };
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

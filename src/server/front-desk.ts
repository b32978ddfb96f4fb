/**
 * Where people ask for a place in a match: the HTTP half of a join, before the socket. Speaks the
 * SDK's matchmaking requests, but decides by itself, because Colyseus' own matchmaker knows nothing
 * of seats that are kept and its route takes bodies of any size.
 *
 *   joinOrCreate/match  quick play: held until the queue has found a place (matchmaking/)
 *   create/match        a new match as its maker wishes, that quick play leaves alone, for friends
 *   joinById/<match>    a friend's link, or one's own seat again with a ticket, or to watch
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
import type { Invitation, LiveMatch } from '../protocol/people/api.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import type { Team } from '../sim/team.ts';
import type { KnownArenas } from './arenas/known-arenas.ts';
import { type JoinGuard, refuseTooManyClaims } from './join-guard.ts';
import type { MatchRoom } from './match-room.ts';
import type { MatchOptions, MatchServices } from './match-services.ts';
import { ColyseusPitches, type Listing } from './matchmaking/colyseus-pitches.ts';
import { listLiveMatches } from './matchmaking/live-matches.ts';
import { MatchQueue } from './matchmaking/match-queue.ts';
import type { Queue } from './matchmaking/queue.ts';
import { QUEUE_RULES, type QueueRules } from './matchmaking/rules.ts';
import { decentName } from './people/judge-name.ts';
import type { MatchPeople } from './people/match-people.ts';

export type Reservation = ReturnType<typeof matchMaker.buildSeatReservation>;

export interface JoinRequest {
  readonly method: string;
  /** Of the room type, or the match's id. */
  readonly name: string;
  /** As it came. */
  readonly body: unknown;
  /** What it is counted under. */
  readonly address: string;
  /** Nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** A request whose body was checked, and whose pass was spent. */
interface Guest {
  readonly options: JoinOptions;
  readonly address: string;
  /** Who it is; null without a pass. */
  readonly person: PersonCard | null;
}

export type FrontDeskParts = Pick<MatchServices, 'joins' | 'arenas' | 'people' | 'clock'>;

export class FrontDesk {
  readonly #joins: JoinGuard;
  readonly #arenas: KnownArenas;
  readonly #people: MatchPeople | null;
  readonly #pitches: ColyseusPitches;
  readonly #queue: MatchQueue;

  /**
   * @param quickMinutes how long matches of quick play last; null: as their mode has it
   * @param rules of the queue, where they are not the usual ones
   */
  constructor(
    { joins, arenas, people, clock }: FrontDeskParts,
    quickMinutes: number | null = null,
    rules: QueueRules = QUEUE_RULES,
  ) {
    this.#joins = joins;
    this.#arenas = arenas;
    this.#people = people;
    this.#pitches = new ColyseusPitches(arenas, quickMinutes);
    this.#queue = new MatchQueue({ clock, people, pitches: this.#pitches, rules });
  }

  /** For parties. */
  get queue(): Queue {
    return this.#queue;
  }

  /** Matches of quick play, for who wants to watch. */
  liveMatches(): Promise<readonly LiveMatch[]> {
    return listLiveMatches(this.#pitches);
  }

  /** For who has its link. @returns null where the match is over or never was */
  async invitation(matchId: string): Promise<Invitation | null> {
    const match = await this.#pitches.find(matchId);
    return match && { mode: match.mode, teamSize: match.teamSize };
  }

  /** @throws ServerError with a code of `REFUSAL` and a sentence */
  async answer({ method, name, body, address, signal }: JoinRequest): Promise<Reservation> {
    const options = checkOptions(body);
    if (options.watch && method !== 'joinById') {
      throw new ServerError(REFUSAL.badOptions, 'Only a certain match can be watched.');
    }
    const guest = await this.#recognise(options, address);
    switch (method) {
      case 'joinOrCreate':
        return this.#quickPlay(guest, signal);
      case 'create':
        return this.#pitches.inTurn(() => this.#enterNew(guest));
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

  #quickPlay(guest: Guest, signal: AbortSignal): Promise<Reservation> {
    if (!this.#joins.mayClaim(guest.address)) refuseTooManyClaims();
    const { mode } = guest.options;
    return this.#queue.enterAlone(mode, guest.person, signal, async (matchId, team) => {
      const match = await matchMaker.getRoomById(matchId);
      return match === undefined ? null : this.#enter(match, guest, team);
    });
  }

  async #enterNew(guest: Guest): Promise<Reservation> {
    const options = this.#optionsOfWish(guest.options);
    if (!this.#joins.mayClaim(guest.address)) refuseTooManyClaims();
    const match = await this.#pitches.openAs(options);
    return (await this.#enter(match, guest)) ?? refuseFull();
  }

  async #enterKnown(matchId: string, guest: Guest): Promise<Reservation> {
    const match = await matchMaker.getRoomById(matchId);
    if (match?.name !== MATCH_ROOM) {
      throw new ServerError(REFUSAL.unknownMatch, 'That match is over or never was.');
    }
    const { person } = guest;
    const cooldownMs = person === null ? 0 : ((await this.#people?.cooldownMs(person.id)) ?? 0);
    return (await this.#enter(match, guest, null, { cooldownMs })) ?? refuseFull();
  }

  /**
   * @param wishedTeam of a newcomer, where it has room
   * @param link of who asks by the match's id
   * @returns null when the match is full
   */
  async #enter(
    match: Pick<Listing, 'roomId'> & Parameters<typeof matchMaker.reserveSeatFor>[0],
    { options, address, person }: Guest,
    wishedTeam: Team | null = null,
    link: { readonly cooldownMs: number } | null = null,
  ): Promise<Reservation | null> {
    const { roomId } = match;
    const claim = await matchMaker.remoteRoomCall<MatchRoom, 'claimSeat'>(roomId, 'claimSeat', [
      options,
      address,
      person,
      wishedTeam,
      link,
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

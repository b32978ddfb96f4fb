/**
 * Matches as the queue and the front desk reach them: Colyseus rooms. Opens new ones only while the
 * event loop has room for their load.
 */
import { randomInt } from 'node:crypto';
import { matchMaker, ServerError } from '@colyseus/core';
import type { BotLevel } from '../../protocol/bot-level.ts';
import { MATCH_ROOM, REFUSAL } from '../../protocol/control-messages.ts';
import { arenaOfMatch, type ModeId, modeOf } from '../../protocol/modes.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import type { Team } from '../../sim/team.ts';
import type { KnownArenas } from '../arenas/known-arenas.ts';
import { loadOf, MAX_LOAD_PERCENT } from '../match-load.ts';
import type { MatchRoom } from '../match-room.ts';
import type { MatchOptions } from '../match-services.ts';
import type { KnownMatch, Pitches } from './pitches.ts';

export type Listing = Awaited<ReturnType<typeof matchMaker.query<MatchRoom>>>[number];

export class ColyseusPitches implements Pitches {
  readonly #arenas: KnownArenas;
  readonly #quickMinutes: number | null;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param quickMinutes how long matches of quick play last; null: as their mode has it */
  constructor(arenas: KnownArenas, quickMinutes: number | null) {
    this.#arenas = arenas;
    this.#quickMinutes = quickMinutes;
  }

  async matches(mode: ModeId): Promise<readonly KnownMatch[]> {
    const known = await this.live();
    return known.filter((match) => match.mode === mode && match.listed);
  }

  /** All of quick play. One that ends while it is asked is left out. */
  async live(): Promise<readonly KnownMatch[]> {
    const listings = await listMatches();
    const ofQuickPlay = listings.filter(({ metadata }) => metadata?.mode !== null);
    const asked = await Promise.allSettled(ofQuickPlay.map(viewOf));
    return asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  /** Of whatever kind. @returns null where there is none, or none any more */
  async find(matchId: string): Promise<KnownMatch | null> {
    const [listing] = await listMatches({ roomId: matchId });
    return listing === undefined ? null : viewOf(listing).catch(() => null);
  }

  async mayOpen(mode: ModeId, botLevel: BotLevel): Promise<boolean> {
    return this.#hasRoomFor(this.#optionsOfMode(mode, botLevel));
  }

  async open(mode: ModeId, botLevel: BotLevel): Promise<string | null> {
    const options = this.#optionsOfMode(mode, botLevel);
    if (!(await this.#hasRoomFor(options))) return null;
    return (await matchMaker.createRoom(MATCH_ROOM, options)).roomId;
  }

  /** Of whatever kind. @throws ServerError `unavailable` */
  async openAs(options: MatchOptions): Promise<Awaited<ReturnType<typeof matchMaker.createRoom>>> {
    if (!(await this.#hasRoomFor(options))) {
      throw new ServerError(REFUSAL.unavailable, 'All pitches are taken. Try again in a minute.');
    }
    return matchMaker.createRoom(MATCH_ROOM, options);
  }

  async keepPlaces(
    matchId: string,
    team: Team,
    ids: readonly ProfileId[],
    forMs: number,
  ): Promise<boolean> {
    const places = ids.map((person) => ({ person, team }));
    return matchMaker.remoteRoomCall<MatchRoom, 'keepPlaces'>(matchId, 'keepPlaces', [
      places,
      forMs,
    ]);
  }

  /** Or two newcomers would open a match each, or more than there is room for. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #optionsOfMode(id: ModeId, botLevel: BotLevel): MatchOptions {
    const mode = modeOf(id);
    const minutes = this.#quickMinutes ?? mode.mutators.minutes;
    const mutators = { ...mode.mutators, minutes };
    const arena = arenaOfMatch(mode, randomInt(2 ** 32));
    return { mode: id, teamSize: mode.teamSize, arena, mutators, botLevel, fill: true };
  }

  async #hasRoomFor(options: MatchOptions): Promise<boolean> {
    const load = (await listMatches()).reduce((sum, one) => sum + (one.metadata?.load ?? 0), 0);
    return load + loadOf(options, this.#arenas.find(options.arena)) <= MAX_LOAD_PERCENT;
  }
}

async function listMatches(wanted: { roomId?: string } = {}): Promise<readonly Listing[]> {
  return matchMaker.query<MatchRoom>({ name: MATCH_ROOM, ...wanted });
}

async function viewOf({ roomId }: Listing): Promise<KnownMatch> {
  const view = await matchMaker.remoteRoomCall<MatchRoom, 'view'>(roomId, 'view', []);
  return { ...view, matchId: roomId };
}

/**
 * What is kept of people, whatever the database. Two implementations stand behind it, SQLite and
 * PostgreSQL, and one set of tests. Every promise of a write resolves once it is durable: on disk, not
 * in a buffer. Ids are made by the caller, so that a repeated call is no second write.
 *
 * Rejects with `StoreError` for what the caller can answer; anything else is a fault of the store.
 */

import type { CarLook } from '../../protocol/car-look.ts';
import type { ModeId } from '../../protocol/modes.ts';
import type { BoardLine, BoardPage, Period } from '../../protocol/people/api.ts';
import type { MatchResult } from '../../protocol/people/match-result.ts';
import type { PersonCard, ProfileId } from '../../protocol/people/person-card.ts';
import type { Rating } from '../rating/rating.ts';

export type StoreErrorCode = 'unknown-profile' | 'key-taken' | 'name-full';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Milliseconds since 1970, by the wall clock. */
type WallMs = number;

export interface NewProfile {
  readonly id: ProfileId;
  readonly name: string;
  /** Same for all names that look alike; people of one `fold` get different tags. */
  readonly fold: string;
  readonly look: CarLook;
  /** Ed25519, 64 hex digits. */
  readonly publicKey: string;
  readonly atMs: WallMs;
}

export interface StoredProfile extends PersonCard {
  readonly createdAtMs: WallMs;
  readonly seenAtMs: WallMs;
  readonly hasRecoveryCode: boolean;
}

/** Of one person in one mode, all matches, rated or not. */
export interface ModeTotals {
  readonly mode: ModeId;
  readonly matches: number;
  readonly wins: number;
  readonly draws: number;
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
  readonly demolitions: number;
  readonly mvps: number;
  readonly left: number;
  readonly rated: number;
  readonly rating: Rating | null;
}

/**
 * A result as the match reports it: `rating` of its lines is null and is filled in by the store,
 * for the lines in `ratedSlots`, from the ratings of that moment.
 */
export interface ResultReport {
  readonly result: MatchResult;
  readonly ratedSlots: readonly number[];
  /** Of each bot in `result.lines`, by slot. */
  readonly botRatings: Readonly<Record<number, Rating>>;
}

export interface Board {
  readonly mode: ModeId;
  readonly period: Period;
  /** The moment whose week or season is meant. */
  readonly atMs: WallMs;
}

/** People who stay together through queues and rematches. */
export interface StoredParty {
  /** In its link: whoever knows it may join. */
  readonly code: string;
  readonly leader: ProfileId;
  /** In the order in which they came. */
  readonly members: readonly ProfileId[];
  readonly mode: ModeId;
  readonly changedAtMs: WallMs;
}

export interface HistoryQuery {
  readonly mode?: ModeId;
  /** Only what ended before this result, to page on. */
  readonly beforeResult?: string;
  /** 1 to 50. */
  readonly limit: number;
}

export interface Store {
  /** @throws StoreError `key-taken`, `name-full` */
  createProfile(profile: NewProfile): Promise<StoredProfile>;
  profile(id: ProfileId): Promise<StoredProfile | null>;
  profileOfKey(publicKey: string): Promise<StoredProfile | null>;
  cards(ids: readonly ProfileId[]): Promise<readonly PersonCard[]>;
  /** A new tag where the name's fold differs. @throws StoreError `unknown-profile`, `name-full` */
  rename(id: ProfileId, name: string, fold: string): Promise<StoredProfile>;
  setLook(id: ProfileId, look: CarLook): Promise<void>;
  noteSeen(id: ProfileId, atMs: WallMs): Promise<void>;

  /** One hash at a time; null for none. */
  setRecovery(id: ProfileId, codeHash: string | null): Promise<void>;
  /**
   * Spends the code: the key becomes the profile's only one.
   *
   * @returns null when no profile has that code. @throws StoreError `key-taken`
   */
  recover(codeHash: string, publicKey: string, atMs: WallMs): Promise<StoredProfile | null>;
  /** Everything of the person goes; in other people's results it stays as a nameless line. */
  deleteProfile(id: ProfileId): Promise<void>;
  /** All that is kept of the person, as it is handed out. */
  exportProfile(id: ProfileId): Promise<unknown>;

  ratings(ids: readonly ProfileId[], mode: ModeId): Promise<ReadonlyMap<ProfileId, Rating>>;
  /**
   * One transaction: result, lines, totals, ratings and boards. Again with the same `result.id` it
   * changes nothing and answers as before.
   */
  recordResult(report: ResultReport): Promise<MatchResult>;
  result(id: string): Promise<MatchResult | null>;
  /** Newest first. */
  history(id: ProfileId, query: HistoryQuery): Promise<readonly MatchResult[]>;
  totals(id: ProfileId): Promise<readonly ModeTotals[]>;
  /** Unfinished rated matches that the person left, since then; newest first. */
  leaves(id: ProfileId, sinceMs: WallMs): Promise<readonly WallMs[]>;

  /** @param fromRank of the first line, from 1 @param limit 1 to 100 */
  boardPage(board: Board, fromRank: number, limit: number): Promise<BoardPage>;
  /** Null for someone who is not on it. */
  boardLine(board: Board, id: ProfileId): Promise<BoardLine | null>;

  saveParty(party: StoredParty): Promise<void>;
  party(code: string): Promise<StoredParty | null>;
  partyOf(id: ProfileId): Promise<StoredParty | null>;
  deleteParty(code: string): Promise<void>;

  setBlocked(id: ProfileId, blocked: ProfileId, isBlocked: boolean, atMs: WallMs): Promise<void>;
  blocked(id: ProfileId): Promise<readonly PersonCard[]>;

  close(): Promise<void>;
}

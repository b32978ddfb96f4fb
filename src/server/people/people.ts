/**
 * The people of a server: who they are, by signature, and what the store keeps of them. Behind the
 * HTTP routes (people-route.ts), the front desk and the matches. Believes a challenge's signature, a
 * token or a pass, never what a message says about its sender.
 *
 * Throws `PeopleRefusal` for what the asker can mend.
 */
import { randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import type { MonotonicClock } from '../../netcode/clock.ts';
import type { ModeId } from '../../protocol/modes.ts';
import {
  type BoardPage,
  HISTORY_PAGE,
  type Me,
  type Period,
  type ProfileChangeSchema,
  type ProfilePage,
  type RecoverRequestSchema,
  type Session,
  type SessionRequestSchema,
  signedText,
} from '../../protocol/people/api.ts';
import type { MatchResult } from '../../protocol/people/match-result.ts';
import type { PersonCard, ProfileId } from '../../protocol/people/person-card.ts';
import { cooldownOf, LEAVES_COUNT_FOR_MS } from '../rating/cooldown.ts';
import { NEW_RATING, type Rating } from '../rating/rating.ts';
import {
  type Board,
  type HistoryQuery,
  type ResultReport,
  type Store,
  type StoredProfile,
  StoreError,
} from '../store/store.ts';
import { judgeName, spareName } from './judge-name.ts';
import type { MatchPeople } from './match-people.ts';
import { OneTimeTexts } from './one-time-text.ts';
import { profilePage } from './profile-page.ts';
import { hashOfRecoveryCode, makeRecoveryCode } from './recovery-code.ts';
import { refuse } from './refuse.ts';
import { SessionTokens, TOKEN_LIFE_MS } from './session-tokens.ts';
import { isSigned } from './verify-signature.ts';

/** Of challenges and passes. */
const ONCE_LIFE_MS = 60_000;
const BOARD_LIMIT = 25;
const TIED_LIMIT = 100;
const TIED_PAGES = 10;

export type SessionAsked = v.InferOutput<typeof SessionRequestSchema>;
export type RecoveryAsked = v.InferOutput<typeof RecoverRequestSchema>;
export type ChangeAsked = v.InferOutput<typeof ProfileChangeSchema>;
/** The first line's rank, or the person around whom the lines are. */
export type BoardAsked = { readonly from: number } | { readonly around: ProfileId };

export interface PeopleParts {
  readonly store: Store;
  /** Signs tokens; kept over restarts. */
  readonly secret: Uint8Array;
  readonly clock: Pick<MonotonicClock, 'nowMs'>;
  /** Milliseconds since 1970. */
  readonly wallMs: () => number;
}

export class People implements MatchPeople {
  readonly #store: Store;
  readonly #wallMs: () => number;
  readonly #tokens: SessionTokens;
  readonly #challenges: OneTimeTexts;
  readonly #passes: OneTimeTexts;
  #noteDeleted: (id: ProfileId) => void = () => {};

  constructor({ store, secret, clock, wallMs }: PeopleParts) {
    this.#store = store;
    this.#wallMs = wallMs;
    this.#tokens = new SessionTokens({ secret, store, wallMs });
    const once = { lifeMs: ONCE_LIFE_MS, nowMs: clock.nowMs };
    this.#challenges = new OneTimeTexts({ ...once, purpose: 'challenge' });
    this.#passes = new OneTimeTexts({ ...once, purpose: 'pass' });
  }

  challenge(): { readonly challenge: string } {
    return { challenge: this.#challenges.make('') };
  }

  /** @param mayMake asked where the key is new; false refuses it */
  async openSession(asked: SessionAsked, mayMake: () => boolean): Promise<Session> {
    this.#checkProof(asked, 'session');
    const { publicKey } = asked;
    const known = await this.#store.profileOfKey(publicKey);
    if (known === null && !mayMake()) {
      refuse('too-many', 'Too many newcomers from this address. Try again in a minute.');
    }
    const profile = known ?? (await this.#makeProfile(asked));
    if (known !== null) await this.#store.noteSeen(known.id, this.#wallMs());
    return this.#session(profile, publicKey);
  }

  async recover({ code, ...proof }: RecoveryAsked): Promise<Session> {
    this.#checkProof(proof, 'recover');
    const hash = hashOfRecoveryCode(code);
    if (hash === null) refuse('code-typo', 'This code has a typing error. Compare it once more.');
    const profile = await this.#store.recover(hash, proof.publicKey, this.#wallMs());
    if (profile === null) refuse('code-unknown', 'This code was used already or never was.');
    this.#tokens.forget(profile.id);
    return this.#session(profile, proof.publicKey);
  }

  /** @returns whose token it is; null when it is forged, too old or void */
  callerOf(token: string): Promise<ProfileId | null> {
    return this.#tokens.read(token);
  }

  pass(caller: ProfileId): { readonly pass: string; readonly lifeMs: number } {
    return { pass: this.#passes.make(caller), lifeMs: this.#passes.lifeMs };
  }

  async redeem(pass: string): Promise<PersonCard | null> {
    const id = this.#passes.spend(pass);
    const profile = id === null ? null : await this.#store.profile(id);
    return profile === null ? null : cardOf(profile);
  }

  async me(caller: ProfileId): Promise<Me> {
    return this.#me(await this.#profile(caller));
  }

  async change(caller: ProfileId, { name, look }: ChangeAsked): Promise<Me> {
    if (name !== undefined) await this.#rename(caller, name);
    if (look !== undefined) await this.#store.setLook(caller, look);
    return this.me(caller);
  }

  async newRecoveryCode(caller: ProfileId): Promise<{ readonly code: string }> {
    const code = makeRecoveryCode();
    await this.#store.setRecovery(caller, hashOfRecoveryCode(code));
    return { code };
  }

  async delete(caller: ProfileId): Promise<void> {
    await this.#store.deleteProfile(caller);
    this.#tokens.forget(caller);
    this.#noteDeleted(caller);
  }

  /** Called from now on, in the place of any other, when a profile is no more. */
  onDeleted(listener: (id: ProfileId) => void): void {
    this.#noteDeleted = listener;
  }

  export(caller: ProfileId): Promise<unknown> {
    return this.#store.exportProfile(caller);
  }

  blocks(caller: ProfileId): Promise<readonly PersonCard[]> {
    return this.#store.blocked(caller);
  }

  async setBlocked(
    caller: ProfileId,
    id: ProfileId,
    blocked: boolean,
  ): Promise<readonly PersonCard[]> {
    if (blocked) await this.#profile(id);
    await this.#store.setBlocked(caller, id, blocked, this.#wallMs());
    return this.#store.blocked(caller);
  }

  async profilePage(id: ProfileId): Promise<ProfilePage> {
    const profile = await this.#profile(id);
    return profilePage(this.#store, profile, cardOf(profile), this.#wallMs());
  }

  async history(
    id: ProfileId,
    query: Omit<HistoryQuery, 'limit'>,
  ): Promise<readonly MatchResult[]> {
    await this.#profile(id);
    return this.#store.history(id, { ...query, limit: HISTORY_PAGE });
  }

  async result(id: string): Promise<MatchResult> {
    const result = await this.#store.result(id);
    return result ?? refuse('gone', 'There is no such match in the records.');
  }

  async board(mode: ModeId, period: Period, asked: BoardAsked): Promise<BoardPage> {
    const board = { mode, period, atMs: this.#wallMs() };
    const from =
      'from' in asked
        ? asked.from
        : Math.max(1, (await this.#placeOn(board, asked.around)) - Math.floor(BOARD_LIMIT / 2));
    return { ...(await this.#store.boardPage(board, from, BOARD_LIMIT)), from };
  }

  /** Among equals, who share a rank, a person is found by going through them; not through thousands. */
  async #placeOn(board: Board, id: ProfileId): Promise<number> {
    const line = await this.#store.boardLine(board, id);
    if (line === null) return 1;
    for (let page = 0; page < TIED_PAGES; page++) {
      const from = line.rank + page * TIED_LIMIT;
      const { lines } = await this.#store.boardPage(board, from, TIED_LIMIT);
      const index = lines.findIndex(({ person }) => person.id === id);
      if (index >= 0) return from + index;
    }
    return line.rank;
  }

  async ratings(ids: readonly ProfileId[], mode: ModeId): Promise<ReadonlyMap<ProfileId, Rating>> {
    const known = await this.#store.ratings(ids, mode);
    return new Map(ids.map((id) => [id, known.get(id) ?? NEW_RATING]));
  }

  recordResult(report: ResultReport): Promise<MatchResult> {
    return this.#store.recordResult(report);
  }

  async cooldownMs(id: ProfileId): Promise<number> {
    const nowMs = this.#wallMs();
    return cooldownOf(await this.#store.leaves(id, nowMs - LEAVES_COUNT_FOR_MS), nowMs);
  }

  #checkProof(
    { publicKey, challenge, signature }: Omit<RecoveryAsked, 'code'>,
    purpose: 'session' | 'recover',
  ): void {
    // The signature first: who cannot sign should not spend somebody's challenge either.
    if (!isSigned(publicKey, signedText(purpose, challenge), signature)) {
      refuse('unproven', 'The signature does not fit the key.');
    }
    if (this.#challenges.spend(challenge) === null) {
      refuse('unproven', 'The challenge was used already or is too old.');
    }
  }

  async #makeProfile({ publicKey, name, look }: SessionAsked): Promise<StoredProfile> {
    const judged = judgeName(name);
    const atMs = this.#wallMs();
    const make = (named: { readonly name: string; readonly fold: string }) =>
      this.#store.createProfile({ id: newId(), ...named, look, publicKey, atMs });
    try {
      const { name, fold } = judged.kind === 'good' ? judged : spareName();
      return await make({ name, fold });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.code === 'name-full') return make(spareName());
      // Two tabs of one browser came at once.
      const made = error.code === 'key-taken' ? await this.#store.profileOfKey(publicKey) : null;
      if (made === null) throw error;
      return made;
    }
  }

  async #rename(caller: ProfileId, wanted: string): Promise<void> {
    const judged = judgeName(wanted);
    if (judged.kind === 'bad') refuse(judged.reason, judged.sentence);
    try {
      await this.#store.rename(caller, judged.name, judged.fold);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'name-full') throw error;
      refuse('name-full', 'Too many people have this name. Choose another one.');
    }
  }

  async #profile(id: ProfileId): Promise<StoredProfile> {
    const profile = await this.#store.profile(id);
    return profile ?? refuse('gone', 'This profile was deleted or never was.');
  }

  async #session(profile: StoredProfile, publicKey: string): Promise<Session> {
    const token = this.#tokens.make(profile.id, publicKey);
    return { token, lifeMs: TOKEN_LIFE_MS, me: await this.#me(profile) };
  }

  async #me(profile: StoredProfile): Promise<Me> {
    return {
      person: cardOf(profile),
      createdAtMs: profile.createdAtMs,
      hasRecoveryCode: profile.hasRecoveryCode,
      cooldownMs: await this.cooldownMs(profile.id),
    };
  }
}

function cardOf({ id, name, tag, look }: PersonCard): PersonCard {
  return { id, name, tag, look };
}

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 16;

function newId(): ProfileId {
  return [...randomBytes(ID_LENGTH)].map((byte) => ID_LETTERS[byte % 32]).join('');
}

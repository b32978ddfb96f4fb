/**
 * Proves to the server who the player is: signs its challenge with the key and keeps the token that
 * it gives for that, in memory only. A token that is refused is renewed once.
 */
import * as v from 'valibot';
import type { CarLook } from '../../protocol/car-look.ts';
import {
  ChallengeSchema,
  type Me,
  type Session,
  SessionSchema,
  signedText,
} from '../../protocol/people/api.ts';
import { askPeople, type PeopleRequest, type PeopleServer } from './ask-people.ts';
import type { IdentityKey } from './identity-key.ts';
import { PeopleError } from './people-error.ts';

export interface PeopleSessionParts {
  readonly server: PeopleServer;
  /** The key of this browser now: another tab may have changed it. @throws PeopleError */
  readonly key: () => IdentityKey;
  /** Of a profile that is made. */
  readonly newcomer: () => { readonly name: string; readonly look: CarLook };
  /** The server has said who the player is. */
  readonly onMe: (me: Me) => void;
  readonly nowMs: () => number;
}

/** So long before its end a token is renewed, rather than sent on its way. */
const MARGIN_MS = 60_000;

interface Held {
  readonly publicKey: string;
  readonly token: string;
  readonly untilMs: number;
}

export class PeopleSession {
  readonly #parts: PeopleSessionParts;
  #held: Held | null = null;
  #opening: Promise<Held> | null = null;

  constructor(parts: PeopleSessionParts) {
    this.#parts = parts;
  }

  /** @throws PeopleError */
  async ask<T>(request: PeopleRequest, schema: v.GenericSchema<unknown, T>): Promise<T> {
    const { token } = await this.open();
    try {
      return await askPeople(this.#parts.server, { ...request, token }, schema);
    } catch (error) {
      if (!(error instanceof PeopleError) || error.reason !== 'unproven') throw error;
      if (this.#held?.token === token) this.#held = null;
    }
    const renewed = await this.open();
    return askPeople(this.#parts.server, { ...request, token: renewed.token }, schema);
  }

  /** @returns at once while the token is good */
  async open(): Promise<{ readonly token: string }> {
    const { publicKey } = this.#parts.key();
    const held = this.#held;
    const isGood = held?.publicKey === publicKey && this.#parts.nowMs() < held.untilMs - MARGIN_MS;
    if (held !== null && isGood) return held;
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /** Signs a challenge of the server. @returns what a request carries as proof */
  async prove(key: IdentityKey, purpose: 'session' | 'recover') {
    const { server } = this.#parts;
    const { challenge } = await askPeople(server, { path: 'challenge' }, ChallengeSchema);
    const signature = key.sign(signedText(purpose, challenge));
    return { publicKey: key.publicKey, challenge, signature };
  }

  /** Goes on with a session that was opened in another way. */
  adopt(key: IdentityKey, { token, lifeMs, me }: Session): void {
    this.#held = { publicKey: key.publicKey, token, untilMs: this.#parts.nowMs() + lifeMs };
    this.#parts.onMe(me);
  }

  drop(): void {
    this.#held = null;
  }

  async #open(): Promise<Held> {
    const { server, newcomer } = this.#parts;
    const key = this.#parts.key();
    const proof = await this.prove(key, 'session');
    const body = { ...proof, ...newcomer() };
    const session = await askPeople(server, { path: 'session', body }, SessionSchema);
    this.adopt(key, session);
    const held = this.#held;
    if (held === null) throw new Error('a session was adopted and is not there');
    return held;
  }
}

/** Of answers that say nothing. */
export const NothingSchema = v.object({});

/**
 * Where the browser keeps the key of its player's identity, and what the server last said about the
 * player. All tabs share it; it is read anew each time, because another tab may have changed it.
 */
import * as v from 'valibot';
import { type PersonCard, PersonCardSchema } from '../../protocol/people/person-card.ts';
import type { TextStore } from '../session/text-store.ts';
import { createKey, type IdentityKey, readKey } from './identity-key.ts';

export const KEY_NAME = 'driftball.key';
const CARD_NAME = 'driftball.person';

export class KeyStore {
  readonly #kept: TextStore;
  readonly #fill: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Making a public key out of a seed takes milliseconds. */
  #latest: IdentityKey | null = null;

  /** @param fill fills bytes with cryptographic randomness */
  constructor(kept: TextStore, fill: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#kept = kept;
    this.#fill = fill;
  }

  /** Makes a key where there is none. */
  key(): IdentityKey {
    const found = this.#read();
    if (found !== null) return found;
    this.put(this.makeKey());
    // Of two tabs that open at once, the one that wrote last has made the identity of both.
    return this.#read() ?? this.makeKey();
  }

  /** A key that is kept nowhere yet. */
  makeKey(): IdentityKey {
    return createKey(this.#fill);
  }

  /** The browser's player is somebody else from now on. */
  put(key: IdentityKey): void {
    this.#latest = key;
    this.#kept.remove(CARD_NAME);
    this.#kept.set(KEY_NAME, key.seed);
  }

  forget(): void {
    this.#latest = null;
    this.#kept.remove(CARD_NAME);
    this.#kept.remove(KEY_NAME);
  }

  /** As the server last said; null where it has said nothing of this key. */
  get card(): PersonCard | null {
    try {
      const card = v.safeParse(PersonCardSchema, JSON.parse(this.#kept.get(CARD_NAME) ?? 'null'));
      return card.success ? card.output : null;
    } catch {
      return null;
    }
  }

  set card(card: PersonCard) {
    this.#kept.set(CARD_NAME, JSON.stringify(card));
  }

  #read(): IdentityKey | null {
    const seed = this.#kept.get(KEY_NAME);
    if (seed === null || seed !== this.#latest?.seed) this.#latest = readKey(seed);
    return this.#latest;
  }
}

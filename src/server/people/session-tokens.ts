/**
 * What a page shows after it has proved who it is: a signed token that names profile and key. It
 * ends when the profile or the key does (deletion, recovery), which is asked of the store now and
 * then, and known at once where it happened in this process.
 */
import type { ProfileId } from '../../protocol/people/person-card.ts';
import type { Store } from '../store/store.ts';
import { TextSigner } from './signed-text.ts';

export const TOKEN_LIFE_MS = 12 * 60 * 60_000;
/** How long another process may go on taking a token that was voided here. */
const TRUST_MS = 10_000;
const MAX_TRUSTED = 20_000;

export interface SessionTokenParts {
  /** Kept over restarts. */
  readonly secret: Uint8Array;
  readonly store: Pick<Store, 'profileOfKey'>;
  /** Milliseconds since 1970. */
  readonly wallMs: () => number;
}

interface Trust {
  readonly profile: ProfileId;
  readonly untilMs: number;
}

export class SessionTokens {
  readonly #parts: SessionTokenParts;
  readonly #signer: TextSigner;
  /** By public key, oldest first. */
  readonly #trusted = new Map<string, Trust>();

  constructor(parts: SessionTokenParts) {
    this.#parts = parts;
    this.#signer = new TextSigner(parts.secret, 'session token');
  }

  make(profile: ProfileId, publicKey: string): string {
    const untilMs = this.#parts.wallMs() + TOKEN_LIFE_MS;
    return this.#signer.sign([profile, publicKey, String(untilMs)]);
  }

  /** @returns whose it is; null when it is forged, too old or void */
  async read(token: string): Promise<ProfileId | null> {
    const [profile, publicKey, until] = this.#signer.read(token) ?? [];
    if (profile === undefined || publicKey === undefined) return null;
    if (!(this.#parts.wallMs() < Number(until))) return null;
    return (await this.#ownerOf(publicKey)) === profile ? profile : null;
  }

  /** The profile's keys have changed, or it is gone. */
  forget(profile: ProfileId): void {
    for (const [key, trust] of this.#trusted) {
      if (trust.profile === profile) this.#trusted.delete(key);
    }
  }

  async #ownerOf(publicKey: string): Promise<ProfileId | null> {
    const nowMs = this.#parts.wallMs();
    const trust = this.#trusted.get(publicKey);
    if (trust !== undefined && Math.abs(trust.untilMs - nowMs) <= TRUST_MS && nowMs < trust.untilMs)
      return trust.profile;
    const found = await this.#parts.store.profileOfKey(publicKey);
    this.#trusted.delete(publicKey);
    if (found === null) return null;
    for (const oldest of this.#trusted.keys()) {
      if (this.#trusted.size < MAX_TRUSTED) break;
      this.#trusted.delete(oldest);
    }
    this.#trusted.set(publicKey, { profile: found.id, untilMs: nowMs + TRUST_MS });
    return found.id;
  }
}

/**
 * Texts that are good once and for a short while: challenges, and the passes that may stand in an
 * address. Signed, so that only spent ones have to be remembered, and those only until they would be
 * too old anyway. The key is the process's own: none outlives it and could be shown again.
 */
import { randomBytes } from 'node:crypto';
import { TextSigner } from './signed-text.ts';

export interface OneTimeOptions {
  readonly purpose: string;
  readonly lifeMs: number;
  readonly nowMs: () => number;
}

const NONCE_BYTES = 12;

export class OneTimeTexts {
  readonly #options: OneTimeOptions;
  readonly #signer: TextSigner;
  /** Nonces and when they are forgotten, oldest first. */
  readonly #spent = new Map<string, number>();

  constructor(options: OneTimeOptions) {
    this.#options = options;
    this.#signer = new TextSigner(randomBytes(32), options.purpose);
  }

  get lifeMs(): number {
    return this.#options.lifeMs;
  }

  /** @param about comes back when the text is spent */
  make(about: string): string {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    const untilMs = Math.ceil(this.#options.nowMs() + this.#options.lifeMs);
    return this.#signer.sign([nonce, String(untilMs), about]);
  }

  /** @returns what it is about; null when it is forged, too old, or was spent before */
  spend(text: string): string | null {
    const [nonce, until, about] = this.#signer.read(text) ?? [];
    if (nonce === undefined || about === undefined) return null;
    const nowMs = this.#options.nowMs();
    const untilMs = Number(until);
    this.#forget(nowMs);
    if (!(nowMs < untilMs) || this.#spent.has(nonce)) return null;
    this.#spent.set(nonce, nowMs + this.#options.lifeMs);
    return about;
  }

  #forget(nowMs: number): void {
    for (const [nonce, untilMs] of this.#spent) {
      if (untilMs > nowMs) return;
      this.#spent.delete(nonce);
    }
  }
}

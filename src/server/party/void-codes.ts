/**
 * Codes that led to a party and do not any more, for a better sentence than "there is none". Kept in
 * memory: after a restart an old link leads nowhere all the same.
 */
import type { ProfileId } from '../../protocol/people/person-card.ts';

const MOST_CODES = 10_000;

export class VoidCodes {
  /** Those who were sent away while it was the code, oldest code first. */
  readonly #kicked = new Map<string, readonly ProfileId[]>();

  /** @param kicked whose leaving made the code void */
  add(code: string, kicked: readonly ProfileId[]): void {
    this.#kicked.set(code, kicked);
    const [oldest] = this.#kicked.keys();
    if (this.#kicked.size > MOST_CODES && oldest !== undefined) this.#kicked.delete(oldest);
  }

  /** Why the code does not let the person in. */
  reason(code: string, id: ProfileId): 'gone' | 'void' | 'kicked' {
    const kicked = this.#kicked.get(code);
    if (kicked === undefined) return 'gone';
    return kicked.includes(id) ? 'kicked' : 'void';
  }
}

/** Why something about people did not work, for those who show it. */
import type { PeopleReason } from '../../protocol/people/api.ts';

/**
 * `unreachable`: nobody answers for people at this address, or not as expected; `no-identity-file`:
 * what was loaded holds no identity; otherwise as the server says, `other` where it gives no reason.
 */
export type PeopleTrouble = PeopleReason | 'unreachable' | 'no-identity-file' | 'other';

export class PeopleError extends Error {
  override readonly name = 'PeopleError';
  readonly reason: PeopleTrouble;
  /** Of `REFUSAL`; null where no server said it. */
  readonly code: number | null;

  /** @param message a sentence in English */
  constructor(reason: PeopleTrouble, message: string, code: number | null = null, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
    this.code = code;
  }
}

import type { JoinOptions, MatchInfo } from '../../worker/api.ts';
import type { LinkState } from '../../worker/page-messages.ts';
import { NO_ANSWER } from './match-thread.ts';

/** A match under way, as far as a new worker has to know it. Practice cannot be taken up again. */
export type Stay = { readonly kind: 'practice' } | { readonly kind: 'training' } | OnlineStay;

export interface OnlineStay {
  readonly kind: 'online';
  readonly options: JoinOptions;
  readonly match: MatchInfo;
}

/**
 * What to tell of a match whose only world went with its worker.
 *
 * @param reason of the worker's death
 */
export function endOffline(kind: 'practice' | 'training', reason: string): LinkState {
  const what = kind === 'training' ? 'drill' : 'practice match';
  const isSlow = reason === NO_ANSWER;
  const message = isSlow
    ? `This device could not keep up, and the ${what} cannot be continued. Try fewer cars or crates.`
    : `The ${what} broke down and cannot be continued. Start another one.`;
  return { kind: 'ended', message, cause: isSlow ? 'too-slow' : 'crashed' };
}

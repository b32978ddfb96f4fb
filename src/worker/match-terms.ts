import type { Welcome } from '../protocol/control-messages.ts';
import { mutatorChanges } from '../protocol/modes.ts';
import type { MatchTerms } from './api.ts';

/** Of a match on the server. */
export function termsOf(welcome: Welcome): MatchTerms {
  const { mode, mutators, isPrivate, botLevel } = welcome;
  return {
    mode,
    changes: mutatorChanges(mutators),
    minutes: mutators.minutes,
    scoreLimit: mutators.scoreLimit,
    isPrivate,
    botLevel,
  };
}

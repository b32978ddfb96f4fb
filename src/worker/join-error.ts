/** Turns what fails at a join into an error with a sentence for the player. */
import { REFUSAL } from '../protocol/control-messages.ts';
import type { JoinFailure } from './api.ts';

const SENTENCES: Readonly<Record<JoinFailure, string>> = {
  unreachable: 'The game server cannot be reached.',
  busy: 'The game server has no room right now.',
  refused: 'The game server does not let this page play.',
  'match-full': 'That match is full.',
  'match-not-found': 'That match is over or never was.',
  'arena-missing': 'The arena of that match could not be had.',
  cooldown: 'You have left several matches, and have to wait a little.',
  kicked: 'The host of that match has sent you away.',
  unproven: 'The game server could not tell who you are.',
  outdated: 'There is a newer version of the game.',
};

/** The server and this page play by other rules, or speak otherwise. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError';
  readonly code = REFUSAL.version;
}

/** What is played cannot be built here. */
export class ArenaError extends Error {
  override readonly name = 'ArenaError';
}

/** @param matchId of the match that was asked for; null for quick play */
export function failureOf(error: unknown, matchId: string | null): JoinFailure {
  if (error instanceof ArenaError) return 'arena-missing';
  switch (codeOf(error)) {
    case REFUSAL.version:
      return 'outdated';
    case REFUSAL.unknownArena:
      return 'arena-missing';
    case REFUSAL.cooldown:
      return 'cooldown';
    case REFUSAL.kicked:
      return 'kicked';
    case REFUSAL.unproven:
      return 'unproven';
    case REFUSAL.full:
      return 'match-full';
    case REFUSAL.unavailable:
    case REFUSAL.tooMany:
      return 'busy';
    case REFUSAL.badOptions:
    case REFUSAL.foreignOrigin:
    case REFUSAL.tooLarge:
      return 'refused';
    case REFUSAL.unknownMatch:
      // A host of static files answers with the same status; quick play names no match.
      return matchId === null ? 'unreachable' : 'match-not-found';
    default:
      return 'unreachable';
  }
}

/** Whether trying again soon may help. */
export function isPassing(failure: JoinFailure): boolean {
  return failure === 'unreachable' || failure === 'busy';
}

/**
 * The error's `name` is the `JoinFailure`: a name crosses Comlink, a field of one's own does not. Of
 * a `cooldown` the sentence is the server's, which says how long (protocol/cooldown-notice.ts).
 */
export function joinError(failure: JoinFailure, cause: unknown): Error {
  const said = failure === 'cooldown' && cause instanceof Error ? cause.message : null;
  const error = new Error(said ?? SENTENCES[failure], { cause });
  error.name = failure;
  return error;
}

function codeOf(error: unknown): number | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'number' ? code : null;
}

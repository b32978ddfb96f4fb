/** Turns what the SDK throws at a failed join into an error with a sentence for the player. */
import { REFUSAL } from '../protocol/control-messages.ts';
import type { JoinFailure } from './api.ts';

/** Colyseus' own code for a room that is not there, or is locked. */
const INVALID_ROOM_ID = 522;

const FAILURES: Readonly<Record<JoinFailure, string>> = {
  unreachable: 'The game server cannot be reached.',
  'match-full': 'That match is full.',
  'match-not-found': 'That match is over or never was.',
  outdated: 'There is a newer version of the game.',
};

/** @returns null when trying again may help */
export function finalFailure(error: unknown): JoinFailure | null {
  switch (codeOf(error)) {
    case REFUSAL.version:
      return 'outdated';
    case REFUSAL.full:
      return 'match-full';
    case REFUSAL.unknownMatch:
    case INVALID_ROOM_ID:
      return 'match-not-found';
    default:
      return null;
  }
}

/** The error's `name` is the `JoinFailure`: a name crosses Comlink, a field of one's own does not. */
export function toJoinError(error: unknown): Error {
  const failure = finalFailure(error) ?? 'unreachable';
  const joinError = new Error(FAILURES[failure], { cause: error });
  joinError.name = failure;
  return joinError;
}

function codeOf(error: unknown): number | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'number' ? code : null;
}

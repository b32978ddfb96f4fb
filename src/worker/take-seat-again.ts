import type { Welcome } from '../protocol/control-messages.ts';
import type { EndCause, JoinOptions } from './api.ts';
import { failureOf, isPassing, joinError } from './join-error.ts';
import { MatchConnection } from './match-connection.ts';

/** The server keeps a seat this long. */
const GIVE_UP_AFTER_MS = 30_000;
const RETRY_EVERY_MS = 300;
/** An attempt without an answer is given up: the next one may find a path. */
const ATTEMPT_TIMEOUT_MS = 4000;

export interface LostSeat {
  readonly options: JoinOptions;
  /** Of the stay that was cut. */
  readonly welcome: Welcome;
  /** Aborted once nobody wants the seat any more. */
  readonly signal: AbortSignal;
  onAttempt(attempt: number): void;
}

export type SeatOutcome =
  | { readonly kind: 'back'; readonly connection: MatchConnection }
  | { readonly kind: 'failed'; readonly message: string; readonly cause: EndCause }
  | { readonly kind: 'over' };

/** Joins again with the seat's ticket until that works, cannot work, or took too long. */
export async function takeSeatAgain(lost: LostSeat): Promise<SeatOutcome> {
  const giveUpAtMs = performance.now() + GIVE_UP_AFTER_MS;
  for (let attempt = 1; performance.now() < giveUpAtMs; attempt++) {
    lost.onAttempt(attempt);
    const outcome = await tryOnce(lost);
    if (lost.signal.aborted) {
      if (outcome?.kind === 'back') await outcome.connection.leave();
      return { kind: 'over' };
    }
    if (outcome !== null) return outcome;
    await pause(RETRY_EVERY_MS);
  }
  const message = 'The connection was lost and could not be restored.';
  return { kind: 'failed', message, cause: 'lost' };
}

/** @returns null when it is worth another try */
async function tryOnce({ options, welcome, signal }: LostSeat): Promise<SeatOutcome | null> {
  const connection = new MatchConnection();
  const { matchId, ticket, slot } = welcome;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]);
  try {
    const again = await connection.open({ ...options, matchId, ticket }, patience);
    if (again.slot === slot) return { kind: 'back', connection };
    await connection.leave();
    const message = 'Your seat was given away while you were gone.';
    return { kind: 'failed', message, cause: 'lost' };
  } catch (error) {
    connection.close();
    const failure = failureOf(error, matchId);
    if (isPassing(failure)) return null;
    const { message } = joinError(failure, error);
    return { kind: 'failed', message, cause: failure === 'outdated' ? 'outdated' : 'lost' };
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

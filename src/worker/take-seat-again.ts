import type { Welcome } from '../protocol/control-messages.ts';
import type { JoinOptions } from './api.ts';
import { finalFailure, toJoinError } from './join-error.ts';
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
  onAttempt(attempt: number): void;
  /** True once nobody wants the seat any more. */
  isOver(): boolean;
}

export type SeatOutcome =
  | { readonly kind: 'back'; readonly connection: MatchConnection }
  | { readonly kind: 'failed'; readonly message: string; readonly reload: boolean }
  | { readonly kind: 'over' };

/** Joins again with the seat's ticket until that works, cannot work, or took too long. */
export async function takeSeatAgain(lost: LostSeat): Promise<SeatOutcome> {
  const giveUpAtMs = performance.now() + GIVE_UP_AFTER_MS;
  for (let attempt = 1; performance.now() < giveUpAtMs; attempt++) {
    lost.onAttempt(attempt);
    const outcome = await tryOnce(lost);
    if (lost.isOver()) {
      if (outcome?.kind === 'back') outcome.connection.close();
      return { kind: 'over' };
    }
    if (outcome !== null) return outcome;
    await pause(RETRY_EVERY_MS);
  }
  return {
    kind: 'failed',
    message: 'The connection was lost and could not be restored.',
    reload: false,
  };
}

/** @returns null when it is worth another try */
async function tryOnce({ options, welcome }: LostSeat): Promise<SeatOutcome | null> {
  const connection = new MatchConnection();
  try {
    const again = await Promise.race([
      connection.open(options, welcome.matchId, welcome.ticket),
      pause(ATTEMPT_TIMEOUT_MS).then(() => Promise.reject(new Error('no answer'))),
    ]);
    if (again.slot === welcome.slot) return { kind: 'back', connection };
    connection.close();
    const message = 'Your seat was given away while you were gone.';
    return { kind: 'failed', message, reload: false };
  } catch (error) {
    connection.close();
    const failure = finalFailure(error);
    if (failure === null) return null;
    return { kind: 'failed', message: toJoinError(error).message, reload: failure === 'outdated' };
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import type { MonotonicClock } from '../netcode/clock.ts';
import type { Welcome } from '../protocol/control-messages.ts';
import type { JoinFailure, JoinOptions, Relocation } from './api.ts';
import { failureOf, isPassing, joinError } from './join-error.ts';
import { type ConnectionParts, MatchConnection } from './match-connection.ts';
import { AttemptTimeout } from './match-socket.ts';
import type { EndCause } from './page-messages.ts';

/** The server keeps a seat this long. */
const GIVE_UP_AFTER_MS = 30_000;
/**
 * A refused attempt costs nothing, and half of the pause is lost, on average, once the path is back. A
 * server that has been gone for longer than most paths are is not met by everybody at once.
 */
const RETRY_EVERY_MS = 150;
const LATER_RETRY_EVERY_MS = 400;
const QUICK_FOR_MS = 12_000;
/** An attempt without an answer is given up: the next one may find a path. */
const ATTEMPT_TIMEOUT_MS = 4000;

export interface LostSeat {
  readonly world: ConnectionParts;
  readonly options: JoinOptions;
  /** Of the stay that was cut. */
  readonly welcome: Welcome;
  /** Aborted once nobody wants the seat any more. */
  readonly signal: AbortSignal;
}

export type SeatOutcome =
  | { readonly kind: 'back'; readonly connection: MatchConnection }
  /** The seat is there, but another one, or in another world. */
  | { readonly kind: 'elsewhere'; readonly relocation: Relocation }
  | { readonly kind: 'failed'; readonly message: string; readonly cause: EndCause }
  | { readonly kind: 'over' };

/** Joins again with the seat's ticket until that works, cannot work, or took too long. */
export async function takeSeatAgain(lost: LostSeat): Promise<SeatOutcome> {
  const { clock } = lost.world;
  const beganMs = clock.nowMs();
  const goneMs = () => clock.nowMs() - beganMs;
  while (goneMs() < GIVE_UP_AFTER_MS) {
    const outcome = await tryOnce(lost);
    if (lost.signal.aborted) {
      if (outcome?.kind === 'back') await outcome.connection.leave();
      return { kind: 'over' };
    }
    if (outcome !== null) return outcome;
    await pause(clock, goneMs() < QUICK_FOR_MS ? RETRY_EVERY_MS : LATER_RETRY_EVERY_MS);
  }
  const message = 'The connection was lost and could not be restored.';
  return { kind: 'failed', message, cause: 'lost' };
}

/** @returns null when it is worth another try */
async function tryOnce({ world, options, welcome, signal }: LostSeat): Promise<SeatOutcome | null> {
  const { matchId, ticket, slot } = welcome;
  const patience = new AbortController();
  const cancel = world.clock.after(ATTEMPT_TIMEOUT_MS, () =>
    patience.abort(new AttemptTimeout('no answer')),
  );
  const giveUp = () => patience.abort(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const again = { ...options, matchId, ticket, pass: null };
    const connection = await MatchConnection.open(world, again, patience.signal);
    const now = connection.welcome;
    const isSameWorld = now.epoch === welcome.epoch;
    if (isSameWorld && now.slot === slot) return { kind: 'back', connection };
    if (now.returns || (slot === null && now.slot === null)) {
      connection.close();
      const why = isSameWorld ? 'moved' : 'restarted';
      return { kind: 'elsewhere', relocation: { matchId, ticket: now.ticket, why } };
    }
    await connection.leave();
    const message = 'Your seat was given away while you were gone.';
    return { kind: 'failed', message, cause: 'seat-taken' };
  } catch (error) {
    const failure = failureOf(error, matchId);
    if (isPassing(failure)) return null;
    const { message } = joinError(failure, error);
    return { kind: 'failed', message, cause: endCauseOf(failure) };
  } finally {
    cancel();
    signal.removeEventListener('abort', giveUp);
  }
}

function endCauseOf(failure: JoinFailure | null): EndCause {
  if (failure === 'match-not-found') return 'over';
  return failure === 'outdated' || failure === 'kicked' ? failure : 'lost';
}

function pause(clock: MonotonicClock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.after(ms, resolve));
}

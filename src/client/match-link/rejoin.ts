/**
 * Takes the seat of a match again after its worker died, with another worker. Called by the match
 * link; knows no workers. A cut connection is none of its business: a living worker mends that
 * itself.
 */
import type { JoinFailure, MatchInfo, Relocation } from '../../worker/api.ts';
import type { EndCause } from '../../worker/page-messages.ts';

/** The server keeps a seat this long. */
const GIVE_UP_AFTER_MS = 30_000;
const RETRY_EVERY_MS = 300;
/** So many deaths in so long: the next worker would not live either. */
const MAX_DEATHS = 3;
const DEATHS_WITHIN_MS = 30_000;

export interface Rejoining {
  readonly nowMs: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** False once nobody wants the seat any more. */
  readonly isWanted: () => boolean;
  /** Joins with a worker of its own. Rejects with an error named by its `JoinFailure`. */
  readonly join: () => Promise<MatchInfo>;
  /** Of the worker that died. */
  readonly before: Pick<MatchInfo, 'localSlot' | 'entry'>;
}

export type RejoinOutcome =
  | { readonly kind: 'back'; readonly match: MatchInfo }
  /** The seat is there, but another one, or in another match of the same room. */
  | { readonly kind: 'elsewhere'; readonly match: MatchInfo; readonly why: Relocation['why'] }
  | { readonly kind: 'failed'; readonly message: string; readonly cause: EndCause }
  | { readonly kind: 'over' };

/** Counts deaths of workers, to know when to stop starting others. */
export class Deaths {
  #atMs: readonly number[] = [];

  note(nowMs: number): void {
    this.#atMs = [...this.#atMs.filter((atMs) => nowMs - atMs < DEATHS_WITHIN_MS), nowMs];
  }

  get areTooMany(): boolean {
    return this.#atMs.length >= MAX_DEATHS;
  }
}

export async function rejoin(parts: Rejoining, deaths: Deaths): Promise<RejoinOutcome> {
  const giveUpAtMs = parts.nowMs() + GIVE_UP_AFTER_MS;
  while (parts.nowMs() < giveUpAtMs) {
    if (deaths.areTooMany) {
      return failed(
        'The part of the game that computes the match broke down again and again.',
        'crashed',
      );
    }
    const outcome = await tryOnce(parts, deaths);
    if (!parts.isWanted()) return { kind: 'over' };
    if (outcome !== null) return outcome;
    await parts.pause(RETRY_EVERY_MS);
    if (!parts.isWanted()) return { kind: 'over' };
  }
  return failed('The game broke down, and the match could not be reached again.', 'lost');
}

/** @returns null when it is worth another try */
async function tryOnce(parts: Rejoining, deaths: Deaths): Promise<RejoinOutcome | null> {
  try {
    const match = await parts.join();
    const { localSlot, entry } = parts.before;
    const isSameSlot = match.localSlot === localSlot;
    const isSameMatch = match.entry?.epoch === entry?.epoch;
    if (isSameSlot && isSameMatch) return { kind: 'back', match };
    const watches = isSameSlot && localSlot === null;
    if (match.entry?.returns === true || watches) {
      return { kind: 'elsewhere', match, why: isSameMatch ? 'moved' : 'restarted' };
    }
    return failed('Your seat was given away while you were gone.', 'lost');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { name, message } = error;
    if (isOneOf(FINAL, name)) return failed(message, causeOf(name));
    if (!isOneOf(PASSING, name)) deaths.note(parts.nowMs());
    console.warn('taking the seat again failed:', error);
    return null;
  }
}

function causeOf(failure: JoinFailure): EndCause {
  if (failure === 'match-not-found') return 'over';
  return failure === 'outdated' || failure === 'kicked' ? failure : 'lost';
}

/** Name of the error of a call to a worker that is gone. */
export const WORKER_DIED = 'WorkerDied';

const PASSING = ['unreachable', 'busy'] as const;
const FINAL = [
  'refused',
  'unproven',
  'kicked',
  'cooldown',
  'match-full',
  'match-not-found',
  'outdated',
] as const;

function isOneOf<T extends JoinFailure>(failures: readonly T[], name: string): name is T {
  return (failures as readonly string[]).includes(name);
}

function failed(message: string, cause: EndCause): RejoinOutcome {
  return { kind: 'failed', message, cause };
}

/** @returns the same, or an error as of a server that does not answer */
export function withPatience<T>(joining: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const unreachable = Object.assign(new Error('The game server does not answer.'), {
      name: 'unreachable' satisfies JoinFailure,
    });
    const timer = setTimeout(() => reject(unreachable), patienceMs);
    joining.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

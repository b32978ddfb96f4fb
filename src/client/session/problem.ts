/**
 * What can keep a player from playing, by name, and the ways on. Made by the session; the problem
 * screen has the sentences, which come with it and not with the title.
 */
import { waitSecondsOf } from '../../protocol/cooldown-notice.ts';
import type { JoinFailure } from '../../worker/api.ts';
import type { EndCause } from '../../worker/page-messages.ts';
import type { PlayIntent } from '../app-state.ts';

export type WayOn = 'watch' | 'retry' | 'quick-play' | 'practice' | 'reload' | 'title';

export type ProblemCode =
  | JoinFailure
  | Exclude<EndCause, 'over'>
  | Obstacle
  | 'offline'
  | 'friends-match-full'
  | 'stands-full'
  | 'own-match-over'
  | 'not-loaded'
  | 'not-started';

export interface Problem {
  readonly code: ProblemCode;
  /** What the program says of it, in English, where no sentence of ours says all. */
  readonly detail: string | null;
  /** Until trying again can help, where that is known. */
  readonly waitSeconds: number | null;
  /** Best first. */
  readonly waysOn: readonly WayOn[];
}

const WAYS_ON: Readonly<Record<ProblemCode, readonly WayOn[]>> = {
  unreachable: ['practice', 'retry', 'title'],
  offline: ['practice', 'retry', 'title'],
  busy: ['retry', 'practice', 'title'],
  refused: ['reload', 'practice', 'title'],
  'match-full': ['retry', 'quick-play', 'title'],
  'match-not-found': ['quick-play', 'practice', 'title'],
  'arena-missing': ['retry', 'quick-play', 'title'],
  kicked: ['quick-play', 'title'],
  // A private match is set up on the title.
  cooldown: ['practice', 'title', 'retry'],
  unproven: ['retry', 'reload', 'title'],
  outdated: ['reload', 'title'],
  'friends-match-full': ['watch', 'quick-play', 'retry', 'title'],
  'stands-full': ['retry', 'quick-play', 'title'],
  'no-worker': ['title'],
  'no-wasm': ['reload', 'title'],
  'no-webgl': ['reload', 'title'],
  'own-match-over': ['quick-play', 'practice', 'title'],
  'not-loaded': ['reload', 'title'],
  'not-started': ['retry', 'practice', 'title'],
  replaced: ['title'],
  idle: ['quick-play', 'title'],
  crashed: ['retry', 'reload', 'title'],
  'too-slow': ['retry', 'title'],
  'seat-taken': ['retry', 'quick-play', 'practice', 'title'],
  lost: ['retry', 'quick-play', 'practice', 'title'],
};

const JOIN_FAILURES: Readonly<Record<JoinFailure, true>> = {
  unreachable: true,
  busy: true,
  refused: true,
  'match-full': true,
  'match-not-found': true,
  'arena-missing': true,
  kicked: true,
  cooldown: true,
  unproven: true,
  outdated: true,
};

/** What the browser lacks. */
export type Obstacle = 'no-worker' | 'no-wasm' | 'no-webgl';

export function problemOfObstacle(obstacle: Obstacle): Problem {
  return problem(obstacle);
}

/**
 * The problem behind what loading or joining threw.
 *
 * @param returning whether the player had a seat in the match
 * @param isOnline whether the device has a network at all
 */
export function problemOfError(
  error: unknown,
  intent: PlayIntent,
  returning: boolean,
  isOnline: boolean,
): Problem {
  if (returning && isMatchGone(error)) return problem('own-match-over');
  if (!isOnline && isUnreachable(error)) return problem('offline');
  if (error instanceof Error && isJoinFailure(error.name)) {
    const waitSeconds = error.name === 'cooldown' ? waitSecondsOf(error.message) : null;
    return { ...joinProblem(error.name, intent), waitSeconds };
  }
  if (error instanceof Error && error.name === 'NoWebGlError') return problem('no-webgl');
  if (error instanceof Error && error.name === 'GameNotLoadedError') return problem('not-loaded');
  const unknown = problem('not-started', wordsOf(error));
  return intent.kind === 'practice'
    ? { ...unknown, waysOn: ['retry', 'reload', 'title'] }
    : unknown;
}

/** No game server answers where the page looks for one. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && error.name === ('unreachable' satisfies JoinFailure);
}

export function isUnproven(error: unknown): boolean {
  return error instanceof Error && error.name === ('unproven' satisfies JoinFailure);
}

export function isMatchGone(error: unknown): boolean {
  return error instanceof Error && error.name === ('match-not-found' satisfies JoinFailure);
}

/** The problem when a match that was under way ends for us. */
export function problemOfEnd({ cause, message }: { message: string; cause: EndCause }): Problem {
  if (cause === 'over') return problem('own-match-over');
  return problem(cause, cause === 'crashed' ? message : null);
}

function joinProblem(failure: JoinFailure, intent: PlayIntent): Problem {
  if (failure === 'match-full' && intent.kind === 'join-friend') {
    return problem('friends-match-full');
  }
  if (failure === 'match-full' && intent.kind === 'watch') return problem('stands-full');
  return problem(failure);
}

function problem(code: ProblemCode, detail: string | null = null): Problem {
  return { code, detail, waitSeconds: null, waysOn: WAYS_ON[code] };
}

function isJoinFailure(name: string): name is JoinFailure {
  return Object.hasOwn(JOIN_FAILURES, name);
}

/** Only plain errors carry words for the player; a TypeError and its like speak to developers. */
function wordsOf(error: unknown): string | null {
  const isPlain = error instanceof Error && error.name === 'Error' && error.message !== '';
  return isPlain ? error.message : null;
}

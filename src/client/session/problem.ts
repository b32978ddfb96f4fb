/**
 * What can keep a player from playing, as a sentence and the ways on. Made by the session, shown
 * by the problem screen.
 */
import type { EndCause, JoinFailure } from '../../worker/api.ts';
import type { PlayIntent } from '../app-state.ts';

export type WayOn = 'watch' | 'retry' | 'quick-play' | 'practice' | 'reload' | 'title';

export interface Problem {
  readonly title: string;
  readonly sentence: string;
  /** Best first. */
  readonly waysOn: readonly WayOn[];
}

const JOIN_PROBLEMS: Record<JoinFailure, Problem> = {
  unreachable: {
    title: 'No game server here',
    sentence:
      'The game server cannot be reached, so there is nobody to play against online. Practice against bots works without it.',
    waysOn: ['practice', 'retry', 'title'],
  },
  busy: {
    title: 'All pitches are taken',
    sentence:
      'The game server takes nobody in right now. Try again in a minute, or practice against bots meanwhile.',
    waysOn: ['retry', 'practice', 'title'],
  },
  refused: {
    title: 'The server turned you away',
    sentence:
      'The game server does not let this page play. Reload it; if that does not help, open the game at its own address.',
    waysOn: ['reload', 'practice', 'title'],
  },
  'match-full': {
    title: 'The match is full',
    sentence: 'Every seat in this match is taken. Try again in a moment, or play another match.',
    waysOn: ['retry', 'quick-play', 'title'],
  },
  'match-not-found': {
    title: 'That match is over',
    sentence:
      'The link leads to a match that has ended. Ask your friend for a new link, or play another match.',
    waysOn: ['quick-play', 'practice', 'title'],
  },
  'arena-missing': {
    title: 'The arena is missing',
    sentence:
      'The arena of this match could not be had from the server. If it is your own, load its file again; if it is a friend’s, ask them to.',
    waysOn: ['retry', 'quick-play', 'title'],
  },
  unproven: {
    title: 'Who are you?',
    sentence: 'The game server could not tell who you are. Try again, or reload the page.',
    waysOn: ['retry', 'reload', 'title'],
  },
  outdated: {
    title: 'A newer Driftball is out',
    sentence: 'This page is older than the game server. Reload it to play the new version.',
    waysOn: ['reload', 'title'],
  },
};

const FRIENDS_MATCH_FULL: Problem = {
  title: 'The match is full',
  sentence: 'Every seat in this match is taken. Watch it, or play another match.',
  waysOn: ['watch', 'quick-play', 'retry', 'title'],
};

const STANDS_FULL: Problem = {
  title: 'The stands are full',
  sentence:
    'As many people as can be are watching this match. Try again in a moment, or play another match.',
  waysOn: ['retry', 'quick-play', 'title'],
};

/** What the browser lacks. */
export type Obstacle = 'no-worker' | 'no-wasm' | 'no-webgl';

const OBSTACLE_PROBLEMS: Record<Obstacle, Problem> = {
  'no-worker': {
    title: 'This browser cannot run the game',
    sentence:
      'Driftball computes its physics in a Web Worker, and this browser has none. A current Chrome, Edge, Firefox or Safari does.',
    waysOn: ['title'],
  },
  'no-wasm': {
    title: 'WebAssembly is off',
    sentence:
      'Driftball needs WebAssembly, which this browser lacks or has switched off (some lockdown modes do). Allow it for this page, then reload.',
    waysOn: ['reload', 'title'],
  },
  'no-webgl': {
    title: 'WebGL is off',
    sentence:
      'Driftball draws with WebGL, which this browser lacks or has switched off. Turn on hardware acceleration in its settings, then reload.',
    waysOn: ['reload', 'title'],
  },
};

const OWN_MATCH_OVER: Problem = {
  title: 'Your match is over',
  sentence: 'It ended, or the server was restarted, while you were away.',
  waysOn: ['quick-play', 'practice', 'title'],
};

const NOT_LOADED: Problem = {
  title: 'The game did not load',
  sentence:
    'Part of the game could not be loaded. Check that you are online, then reload the page.',
  waysOn: ['reload', 'title'],
};

export function problemOfObstacle(obstacle: Obstacle): Problem {
  return OBSTACLE_PROBLEMS[obstacle];
}

/**
 * The problem behind what loading or joining threw.
 *
 * @param returning whether the player had a seat in the match
 */
export function problemOfError(error: unknown, intent: PlayIntent, returning: boolean): Problem {
  if (returning && isMatchGone(error)) return OWN_MATCH_OVER;
  if (error instanceof Error && isJoinFailure(error.name)) return joinProblem(error.name, intent);
  if (error instanceof Error && error.name === 'NoWebGlError') return OBSTACLE_PROBLEMS['no-webgl'];
  if (error instanceof Error && error.name === 'GameNotLoadedError') return NOT_LOADED;
  const other: WayOn = intent.kind === 'practice' ? 'reload' : 'practice';
  return {
    title: 'The match did not start',
    sentence: sentenceOf(error),
    waysOn: ['retry', other, 'title'],
  };
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

function joinProblem(failure: JoinFailure, intent: PlayIntent): Problem {
  if (failure === 'match-full' && intent.kind === 'join-friend') return FRIENDS_MATCH_FULL;
  if (failure === 'match-full' && intent.kind === 'watch') return STANDS_FULL;
  return JOIN_PROBLEMS[failure];
}

/** The problem when a match that was under way ends for us. */
export function problemOfEnd(end: { message: string; cause: EndCause }): Problem {
  const sentence = asSentence(end.message);
  switch (end.cause) {
    case 'outdated':
      return JOIN_PROBLEMS.outdated;
    case 'replaced':
      return { title: 'Playing elsewhere', sentence, waysOn: ['title'] };
    case 'idle':
      return { title: 'Are you still there?', sentence, waysOn: ['quick-play', 'title'] };
    case 'crashed':
      return { title: 'The game broke down', sentence, waysOn: ['retry', 'reload', 'title'] };
    case 'over':
      return OWN_MATCH_OVER;
    case 'lost':
      return {
        title: 'The connection is gone',
        sentence,
        waysOn: ['retry', 'quick-play', 'practice', 'title'],
      };
  }
}

function isJoinFailure(name: string): name is JoinFailure {
  return Object.hasOwn(JOIN_PROBLEMS, name);
}

/** Only plain errors carry words for the player; a TypeError and its like speak to developers. */
function sentenceOf(error: unknown): string {
  const isPlain = error instanceof Error && error.name === 'Error' && error.message !== '';
  return isPlain ? asSentence(error.message) : 'Something went wrong while the match was starting.';
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** The worker's entry. It lives for one match, so that its realm of Rapier holds one world. */
import { expose } from 'comlink';
import { playMatch } from '../engine-match.ts';

export interface MatchPlayer {
  playMatch: typeof playMatch;
}

expose({ playMatch } satisfies MatchPlayer);

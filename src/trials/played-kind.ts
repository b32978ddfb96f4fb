/** What is played in a trial: how its server and its clients make it, and how their states are told apart. */
import type { PlayedGame } from '../server/played-game.ts';
import { ChipGame, playChips } from './chip-game.ts';
import type { TrialGame } from './truth.ts';

export type CreateGame = (teamSize: number, seed: number) => TrialGame;

export interface PlayedKind {
  readonly name: 'chips' | 'driftball';
  /** At the server. */
  play(teamSize: number, seed: number): PlayedGame;
  /** For one client, which may make several, one after the other. */
  prepare(): Promise<CreateGame>;
  /** Equal for equal states only. */
  digest(game: TrialGame): number;
}

export const CHIPS: PlayedKind = {
  name: 'chips',
  play: (teamSize, seed) => playChips(2 * teamSize, seed),
  prepare: async () => (teamSize, seed) => new ChipGame(2 * teamSize, seed),
  digest: (game) => (game instanceof ChipGame ? game.digest() : game.hash()),
};

/** Where a trial lets a fault be planted into what it runs, to see that it finds it. */
import type { MatchTimeouts } from '../server/match-services.ts';
import type { TrialGame } from './truth.ts';

export interface Faults {
  /** Of the person with that index. */
  clientGame?(game: TrialGame, person: number): TrialGame;
  serverGame?(game: TrialGame): TrialGame;
  /** What becomes of a message to a person. */
  down?(type: number, bytes: Uint8Array): readonly Uint8Array[];
  readonly timeouts?: Partial<MatchTimeouts>;
}

export const NO_FAULTS: Faults = {};

/** What the player can ask for on the screens. Implemented in main.tsx on top of the session. */
import type { TrainingOrder } from '../../worker/training/api.ts';
import type { PlayIntent } from '../app-state.ts';
import type { HostWish } from '../session/game-session.ts';

export interface AppActions {
  readonly rename: (name: string) => void;
  readonly play: (intent: PlayIntent) => void;
  readonly leave: () => void;
  /** To the list of drills, out of whatever is played. */
  readonly openTraining: () => void;
  readonly train: (order: TrainingOrder) => void;
  readonly rematch: () => void;
  /** Of a private match's host. Rejects when it did not reach the match. */
  readonly commandRoom: (wish: HostWish) => Promise<void>;
  readonly reload: () => void;
  /** The link that brings a friend to a match. */
  readonly inviteLink: (matchId: string) => string;
}

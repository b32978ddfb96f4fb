/** Shown between Play and the first drawn frame: what is being waited for, and a way out. */
import { type ModeId, modeOf } from '../../protocol/modes.ts';
import type { PlayIntent } from '../app-state.ts';
import { BallMark } from './ball-mark.tsx';
import { Stadium } from './title/stadium.tsx';

export interface JoiningScreenProps {
  readonly intent: PlayIntent;
  /** Of quick play. */
  readonly mode: ModeId;
  /** To a seat that this tab still has. */
  readonly returning: boolean;
  readonly onCancel: () => void;
}

const WAITING_FOR: Readonly<Record<PlayIntent['kind'], string>> = {
  'quick-play': 'Finding a match',
  'join-friend': 'Joining your friend’s match',
  watch: 'Finding a place in the stands',
  practice: 'Rolling out the bots',
  training: 'Setting up the drill',
  private: 'Opening your match',
};

export function JoiningScreen({ intent, mode, returning, onCancel }: JoiningScreenProps) {
  return (
    <main class="backdrop centred">
      <Stadium />
      <div class="joining" role="status">
        <svg class="joining-ball" viewBox="-11 -11 22 22" aria-hidden="true">
          <BallMark radius={10} />
        </svg>
        <p class="joining-text">
          {returning ? 'Back to your match' : WAITING_FOR[intent.kind]}
          {intent.kind === 'quick-play' && ` of ${modeOf(mode).title}`}…
        </p>
        <button type="button" class="button quiet" data-back onClick={onCancel}>
          Cancel
        </button>
      </div>
    </main>
  );
}

/** Shown between Play and the first drawn frame: what is being waited for, and a way out. */
import { type ModeId, modeOf } from '../../protocol/modes.ts';
import type { Relocation } from '../../worker/api.ts';
import type { PlayIntent } from '../app-state.ts';
import { BallMark } from './ball-mark.tsx';
import { Stadium } from './title/stadium.tsx';
import { type TitleText, titleWords } from './title/texts/index.ts';

export interface JoiningScreenProps {
  readonly intent: PlayIntent;
  /** Of quick play. */
  readonly mode: ModeId;
  /** To a seat that this tab still has. */
  readonly returning: boolean;
  /** What the host has done that leads there. */
  readonly relocated: Relocation['why'] | null;
  readonly onCancel: () => void;
}

const WAITING_FOR = {
  'join-friend': 'joiningFriend',
  watch: 'findingPlace',
  practice: 'rollingOut',
  training: 'settingUp',
  private: 'openingMatch',
} as const;

function waitingFor(
  { intent, mode, returning, relocated }: Omit<JoiningScreenProps, 'onCancel'>,
  t: TitleText,
): string {
  if (relocated !== null) return t(relocated === 'restarted' ? 'restarted' : 'moved');
  if (returning) return t('returning');
  if (intent.kind === 'quick-play') return t('findingMatch', { mode: modeOf(mode).title });
  return t(WAITING_FOR[intent.kind]);
}

export function JoiningScreen({ onCancel, ...waiting }: JoiningScreenProps) {
  const t = titleWords.use();
  return (
    <main class="backdrop centred">
      <Stadium />
      <div class="joining" role="status">
        <svg class="joining-ball" viewBox="-11 -11 22 22" aria-hidden="true">
          <BallMark radius={10} />
        </svg>
        <p class="joining-text">{waitingFor(waiting, t)}</p>
        <button type="button" class="button quiet" data-back onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </main>
  );
}

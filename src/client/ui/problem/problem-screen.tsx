/** A problem in a sentence, with the ways on as buttons. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlayIntent } from '../../app-state.ts';
import { formatWait } from '../../i18n/format-wait.ts';
import { language } from '../../i18n/language.ts';
import type { Problem, WayOn } from '../../session/problem.ts';
import type { AppActions } from '../actions.ts';
import { Stadium } from '../title/stadium.tsx';
import { problemWords } from './texts/index.ts';

export interface ProblemScreenProps {
  readonly problem: Problem;
  readonly intent: PlayIntent;
  readonly actions: AppActions;
}

export function ProblemScreen({ problem, intent, actions }: ProblemScreenProps) {
  const t = problemWords.use();
  const isBack = useNetworkBack(problem.code === 'offline');
  const words = isBack ? 'online-again' : problem.code;
  const waysOn: readonly WayOn[] = isBack ? ['retry', 'practice', 'title'] : problem.waysOn;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [isBack]);

  const go: Readonly<Record<WayOn, () => void>> = {
    watch: () => actions.play(watching(intent)),
    retry: () => actions.play(intent),
    'quick-play': () => actions.play({ kind: 'quick-play' }),
    practice: () => actions.play({ kind: 'practice' }),
    reload: actions.reload,
    title: actions.leave,
  };

  return (
    <main class="backdrop centred">
      <Stadium />
      <section class="panel problem" role="alert">
        <h1 class="panel-title">{t(`title-${words}`)}</h1>
        <p>
          {words === 'cooldown'
            ? t('text-cooldown', { wait: formatWait(problem.waitSeconds, language.value) })
            : t(`text-${words}`)}
        </p>
        {problem.detail !== null && (
          <p class="muted" lang="en">
            {problem.detail}
          </p>
        )}
        <div class="button-column">
          {waysOn.map((way, index) => (
            <button
              type="button"
              key={way}
              ref={index === 0 ? first : null}
              class={index === 0 ? 'button primary' : 'button'}
              data-back={way === 'title' ? true : undefined}
              onClick={go[way]}
            >
              {t(`way-${way}`)}
            </button>
          ))}
        </div>
      </section>
    </main>
  );
}

/** Whether the network has come back since the screen said that there is none. */
function useNetworkBack(isOffline: boolean): boolean {
  const [isBack, setIsBack] = useState(false);
  useEffect(() => {
    if (!isOffline) return;
    const look = (): void => setIsBack(navigator.onLine);
    for (const type of ['online', 'offline']) window.addEventListener(type, look);
    return () => {
      for (const type of ['online', 'offline']) window.removeEventListener(type, look);
    };
  }, [isOffline]);
  return isOffline && isBack;
}

/** To see the match that could not be joined. */
function watching(intent: PlayIntent): PlayIntent {
  return intent.kind === 'join-friend' ? { kind: 'watch', matchId: intent.matchId } : intent;
}

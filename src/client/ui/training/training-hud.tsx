/**
 * Everything over the canvas during training: what to do now and with which keys, how it goes, and
 * what came of it. Loaded when training begins; shows what the worker says of the drill and sends
 * what the player wants next.
 */
import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MatchInfo } from '../../../worker/api.ts';
import type { TrainingOrder, TrainingState } from '../../../worker/training/api.ts';
import { gap, RichText } from '../../i18n/rich-text.tsx';
import { rememberPlay } from '../../session/play-memory.ts';
import type { TextStore } from '../../session/text-store.ts';
import { createTrainingRecords, isDaily } from '../../training/training-records.ts';
import type { AppActions } from '../actions.ts';
import { BoostGauge } from '../hud/boost-gauge.tsx';
import { LinkLine } from '../hud/connection-badge.tsx';
import { HudCorner } from '../hud/hud-corner.tsx';
import type { HudModel } from '../hud/hud-model.ts';
import { MatchMenu } from '../hud/match-menu.tsx';
import { PadLost } from '../pad-lost.tsx';
import { PromptKeys } from './prompt-keys.tsx';
import { type TrainingText, trainingWords } from './texts/index.ts';
import { TrainingResultDialog } from './training-result.tsx';
import './training.css';

const TICKS_PER_SECOND = 60;

export interface TrainingHudProps {
  readonly hud: HudModel;
  readonly match: MatchInfo;
  readonly actions: AppActions;
  readonly store: TextStore;
}

export function TrainingHud({ hud, match, actions, store }: TrainingHudProps) {
  const t = trainingWords.use();
  const state = hud.training.value;
  return (
    <main class="hud">
      <HudCorner hud={hud}>
        {state !== null && <span class="tag">{nameOf(state.order, t)}</span>}
      </HudCorner>
      {state !== null && state.result === null && <TrainingPanel hud={hud} state={state} />}
      {state?.order.drill === 'tutorial' && state.result === null && (
        <button
          type="button"
          class="button small training-skip"
          onClick={() => actions.openTraining()}
        >
          {t('skipTutorial')}
        </button>
      )}
      <LinkLine hud={hud} />
      <BoostGauge hud={hud} />
      <PadLost />
      <MatchMenu
        hud={hud}
        match={match}
        invite={null}
        onTakePlace={null}
        onRestart={state === null ? null : () => again(hud, actions, state.order)}
        onLeave={() => actions.openTraining()}
      />
      {state?.result != null && (
        <Result hud={hud} state={state} actions={actions} store={store} key={state.beganAtTick} />
      )}
    </main>
  );
}

function Result(props: {
  readonly hud: HudModel;
  readonly state: TrainingState;
  readonly actions: AppActions;
  readonly store: TextStore;
}) {
  const { hud, state, actions, store } = props;
  useEffect(() => {
    hud.trainingResultShown.value = true;
    return () => {
      hud.trainingResultShown.value = false;
    };
  }, [hud]);
  useEffect(() => {
    if (state.order.drill === 'tutorial') rememberPlay(store);
  }, [state.order, store]);
  return (
    <TrainingResultDialog
      state={state}
      records={createTrainingRecords(store)}
      actions={{ ...actions, train: (order) => again(hud, actions, order) }}
    />
  );
}

function again(hud: HudModel, actions: AppActions, order: TrainingOrder): void {
  hud.menuOpen.value = false;
  hud.trainingResultShown.value = false;
  actions.train(order);
}

function TrainingPanel({ hud, state }: { readonly hud: HudModel; readonly state: TrainingState }) {
  const t = trainingWords.use();
  const { prompt, order } = state;
  const isTutorial = order.drill === 'tutorial';
  return (
    <section
      class={`training-panel ${isTutorial ? 'tutorial' : ''}`}
      aria-label={t('training')}
      data-testid="training"
      data-prompt={prompt}
    >
      <Attempts state={state} />
      {!isTutorial && <Score hud={hud} state={state} />}
      <div class="training-prompt" aria-live="polite" key={prompt}>
        <p class="training-words">{t(state.isAstray ? 'astray' : `prompt-${prompt}`)}</p>
        <PromptKeys prompt={state.isAstray ? 'turn' : prompt} />
      </div>
    </section>
  );
}

/** A mark for each of the attempts, filled as they are made; none where there is no end of them. */
function Attempts({ state: { attempts, attemptCount, order } }: { readonly state: TrainingState }) {
  const t = trainingWords.use();
  if (attemptCount === 0) return null;
  const lost = attempts.filter((attempt) => attempt === 'lost').length;
  const spoken =
    order.drill === 'tutorial'
      ? t('stepsDone', { done: attempts.length, all: attemptCount })
      : t('attempts', { won: attempts.length - lost, lost, all: attemptCount });
  return (
    <ol class="training-attempts" aria-label={spoken}>
      {Array.from({ length: attemptCount }, (_, n) => (
        <li key={n} class={attempts[n] ?? (n === attempts.length ? 'now' : '')} />
      ))}
    </ol>
  );
}

function Score({ hud, state }: { readonly hud: HudModel; readonly state: TrainingState }) {
  const t = trainingWords.use();
  const { endsAtTick, order, score } = state;
  const left = useComputed(() => {
    const { value: now } = hud.training;
    if (now === null || now.endsAtTick === null) return null;
    return Math.max(0, Math.ceil((now.endsAtTick - hud.tick.value) / TICKS_PER_SECOND));
  });
  const seconds = endsAtTick === null ? null : left.value;
  const isShort = seconds !== null && seconds <= 5;
  return (
    <p class="training-score">
      <span>
        <RichText
          text={t(order.drill === 'dribble' ? 'gates' : 'points', {
            n: score,
            count: gap('count'),
          })}
          parts={{ count: <strong data-testid="training-score">{score}</strong> }}
        />
      </span>
      <span class={`training-time ${isShort ? 'short' : ''}`}>
        {seconds === null ? '' : t('seconds', { seconds })}
      </span>
    </p>
  );
}

function nameOf(order: TrainingOrder, t: TrainingText): string {
  const { drill, level } = order;
  if (drill === 'tutorial') return t('tutorial');
  return `${t(`name-${drill}`)} · ${t(isDaily(order) ? 'level-today' : `level-${level}`)}`;
}

/** What came of a drill or of the tutorial, and what next. */
import { useRef } from 'preact/hooks';
import { readWish } from '../../../protocol/read-wish.ts';
import {
  DRILL_LEVELS,
  type DrillId,
  type DrillLevel,
  MEDAL_SCORES,
  type TrainingOrder,
  type TrainingResult,
  type TrainingState,
} from '../../../worker/training/api.ts';
import type { PlayIntent } from '../../app-state.ts';
import { anySeed, isDaily, type TrainingRecords } from '../../training/training-records.ts';
import type { AppActions } from '../actions.ts';
import { Dialog } from '../dialog.tsx';
import { Lettering } from '../lettering/lettering.tsx';
import { MedalMark } from './medal-mark.tsx';
import { type TrainingText, trainingWords } from './texts/index.ts';

/** Whoever still boosts and dashes when the drill ends must not choose by that. */
const DEAF_MS = 900;
/** How the newcomer's first match is found; where there is no server, bots will do. */
const FIRST_MATCH: PlayIntent = {
  kind: 'quick-play',
  orElse: {
    kind: 'practice',
    setup: { wish: { ...readWish(null), botLevel: 'rookie' }, own: null },
  },
};

export interface TrainingResultDialogProps {
  readonly state: TrainingState;
  readonly records: TrainingRecords;
  readonly actions: AppActions;
}

export function TrainingResultDialog({ state, records, actions }: TrainingResultDialogProps) {
  const t = trainingWords.use();
  const { order, result } = state;
  const kept = useRef<{ readonly isBest: boolean; readonly before: number | null } | null>(null);
  if (result === null) return null;
  kept.current ??= { before: records.best(order), isBest: records.keep(order, result) };
  if (order.drill === 'tutorial') return <TutorialDone result={result} actions={actions} />;
  const { drill, level } = order;
  const { isBest, before } = kept.current;
  const next = DRILL_LEVELS.find((each) => each === level + 1);
  const isDay = isDaily(order);
  return (
    <Dialog
      label={t('result')}
      class="training-result"
      deafMs={DEAF_MS}
      onEscape={() => actions.openTraining()}
    >
      <p class="training-result-drill">
        {t(`name-${drill}`)} · {t(isDay ? 'level-today' : `level-${level}`)}
      </p>
      <div class="training-result-main">
        <MedalMark medal={result.medal} />
        <div>
          <p class="training-result-score" data-testid="training-result-score">
            <Lettering text={String(result.score)} />
          </p>
          <p>{t(`medal-${result.medal}`)}</p>
        </div>
      </div>
      <p class="muted">
        {bestText(isBest, before, t)} {nextMedal(drill, level, result.score, t)}
      </p>
      <div class="button-row">
        <button
          type="button"
          class="button primary"
          onClick={() => actions.train(isDay ? order : anew(order, level))}
        >
          {t('again')}
        </button>
        {next !== undefined && !isDay && (
          <button type="button" class="button" onClick={() => actions.train(anew(order, next))}>
            {t(`level-${next}`)}
          </button>
        )}
        <button type="button" class="button" data-back onClick={() => actions.openTraining()}>
          {t('allDrills')}
        </button>
      </div>
    </Dialog>
  );
}

function TutorialDone({
  result,
  actions,
}: {
  readonly result: TrainingResult;
  readonly actions: AppActions;
}) {
  const t = trainingWords.use();
  return (
    <Dialog
      label={t('tutorialDone')}
      class="training-result"
      deafMs={DEAF_MS}
      onEscape={() => actions.openTraining()}
    >
      <h2 class="training-result-score">
        <Lettering text={t('goal')} />
      </h2>
      <p>{t('learnt', { n: Math.round(result.ticks / 60) })}</p>
      <div class="button-row">
        <button type="button" class="button primary" onClick={() => actions.play(FIRST_MATCH)}>
          {t('firstMatch')}
        </button>
        <button type="button" class="button" onClick={() => actions.openTraining()}>
          {t('drills')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => actions.train({ drill: 'tutorial', level: 1, seed: 0 })}
        >
          {t('onceMore')}
        </button>
      </div>
    </Dialog>
  );
}

/** Other balls than the last time. */
function anew({ drill }: TrainingOrder, level: DrillLevel): TrainingOrder {
  return { drill, level, seed: anySeed(Math.random) };
}

function bestText(isBest: boolean, before: number | null, t: TrainingText): string {
  if (before === null) return isBest ? t('firstScore') : '';
  return t(isBest ? 'newBest' : 'yourBest', { before });
}

const MEDALS = ['bronze', 'silver', 'gold'] as const;

function nextMedal(drill: DrillId, level: DrillLevel, score: number, t: TrainingText): string {
  const index = MEDAL_SCORES[drill][level].findIndex((least) => score < least);
  const medal = MEDALS[index];
  const least = MEDAL_SCORES[drill][level][index];
  if (medal === undefined || least === undefined) return '';
  return t('medalFrom', { medal: t(`medal-${medal}`), score: least });
}

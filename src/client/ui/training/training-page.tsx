/** The list of what there is to train, with what one has reached. Loaded when it is opened. */
import { useEffect, useRef } from 'preact/hooks';
import {
  DRILL_LEVELS,
  DRILLS,
  type DrillId,
  medalOf,
  type TrainingOrder,
} from '../../../worker/training/api.ts';
import type { TextStore } from '../../session/text-store.ts';
import {
  anySeed,
  createTrainingRecords,
  DAILY_LEVEL,
  dailySeed,
  type TrainingRecords,
} from '../../training/training-records.ts';
import type { AppActions } from '../actions.ts';
import { Stadium } from '../title/stadium.tsx';
import { MedalMark } from './medal-mark.tsx';
import { trainingWords } from './texts/index.ts';
import './training.css';

export interface TrainingPageProps {
  readonly actions: AppActions;
  readonly store: TextStore;
}

export function TrainingPage({ actions, store }: TrainingPageProps) {
  const t = trainingWords.use();
  const records = createTrainingRecords(store);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const train = (order: TrainingOrder) => actions.train(order);
  return (
    <main class="backdrop centred">
      <Stadium />
      <section class="training-page" aria-labelledby="training-title">
        <header class="training-head">
          <h1 id="training-title" class="panel-title">
            {t('training')}
          </h1>
          <p>{t('today')}</p>
          <button type="button" class="button" data-back onClick={() => actions.leave()}>
            {t('back')}
          </button>
        </header>
        <div class="training-cards">
          <article class="panel training-card lead">
            <h2>{t('name-tutorial')}</h2>
            <p>{t('tutorialGoal')}</p>
            <button
              type="button"
              ref={first}
              class={`button ${records.isTutorialDone ? '' : 'primary'}`}
              onClick={() => train({ drill: 'tutorial', level: 1, seed: 0 })}
            >
              {t(records.isTutorialDone ? 'onceMore' : 'start')}
            </button>
          </article>
          {DRILLS.map((drill) => (
            <DrillCard key={drill} drill={drill} records={records} onTrain={train} />
          ))}
        </div>
      </section>
    </main>
  );
}

interface DrillCardProps {
  readonly drill: DrillId;
  readonly records: TrainingRecords;
  readonly onTrain: (order: TrainingOrder) => void;
}

function DrillCard({ drill, records, onTrain }: DrillCardProps) {
  const t = trainingWords.use();
  const today = { drill, level: DAILY_LEVEL, seed: dailySeed(Date.now()) } as const;
  return (
    <article class="panel training-card">
      <h2>{t(`name-${drill}`)}</h2>
      <p>{t(`goal-${drill}`)}</p>
      <div class="training-levels">
        {DRILL_LEVELS.map((level) => {
          const order = { drill, level, seed: anySeed(Math.random) };
          return (
            <Way
              key={level}
              label={t(`level-${level}`)}
              order={order}
              records={records}
              onTrain={onTrain}
            />
          );
        })}
        <Way label={t('level-today')} order={today} records={records} onTrain={onTrain} />
      </div>
    </article>
  );
}

interface WayProps {
  readonly label: string;
  readonly order: TrainingOrder & { readonly drill: DrillId };
  readonly records: TrainingRecords;
  readonly onTrain: (order: TrainingOrder) => void;
}

function Way({ label, order, records, onTrain }: WayProps) {
  const t = trainingWords.use();
  const best = records.best(order);
  const medal = best === null ? 'none' : medalOf(order.drill, order.level, best);
  return (
    <button type="button" class="button training-way" onClick={() => onTrain(order)}>
      <MedalMark medal={medal} />
      <span>{label}</span>
      <span class="training-best">{best === null ? t('new') : best}</span>
    </button>
  );
}

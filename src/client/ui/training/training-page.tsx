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
import { DRILL_GOALS, LEVEL_NAMES, TRAINING_NAMES } from './training-words.ts';
import './training.css';

export interface TrainingPageProps {
  readonly actions: AppActions;
  readonly store: TextStore;
}

export function TrainingPage({ actions, store }: TrainingPageProps) {
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
            Training
          </h1>
          <p>Today: the same balls for everyone, others tomorrow.</p>
          <button type="button" class="button" data-back onClick={() => actions.leave()}>
            Back
          </button>
        </header>
        <div class="training-cards">
          <article class="panel training-card lead">
            <h2>{TRAINING_NAMES.tutorial}</h2>
            <p>Drive, turn, boost, dash and score: under a minute.</p>
            <button
              type="button"
              ref={first}
              class={`button ${records.isTutorialDone ? '' : 'primary'}`}
              onClick={() => train({ drill: 'tutorial', level: 1, seed: 0 })}
            >
              {records.isTutorialDone ? 'Once more' : 'Start'}
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
  const today = { drill, level: DAILY_LEVEL, seed: dailySeed(Date.now()) } as const;
  return (
    <article class="panel training-card">
      <h2>{TRAINING_NAMES[drill]}</h2>
      <p>{DRILL_GOALS[drill]}</p>
      <div class="training-levels">
        {DRILL_LEVELS.map((level) => {
          const order = { drill, level, seed: anySeed(Math.random) };
          return (
            <Way
              key={level}
              label={LEVEL_NAMES[level]}
              order={order}
              records={records}
              onTrain={onTrain}
            />
          );
        })}
        <Way label="Today" order={today} records={records} onTrain={onTrain} />
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
  const best = records.best(order);
  const medal = best === null ? 'none' : medalOf(order.drill, order.level, best);
  return (
    <button type="button" class="button training-way" onClick={() => onTrain(order)}>
      <MedalMark medal={medal} />
      <span>{label}</span>
      <span class="training-best">{best === null ? 'new' : best}</span>
    </button>
  );
}

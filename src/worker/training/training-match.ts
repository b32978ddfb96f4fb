/** Training inside the worker: a drill puts ball and car where they are wanted. */
import type { Command } from '../../sim/command.ts';
import type { RapierRealm } from '../../sim/rapier/realm.ts';
import { createWorld } from '../../sim/world.ts';
import type { MatchInfo, TrainingOptions } from '../api.ts';
import { LocalMatch } from '../local-match.ts';
import { localStats } from '../local-stats.ts';
import { MatchStage } from '../match-stage.ts';
import type { NetStats } from '../net-stats.ts';
import type { ControlsMessage, WorkerToPage } from '../page-messages.ts';
import type { RunningMatch } from '../running-match.ts';
import { BALL, CAR, CAR_STRIDE, VIEW } from '../view-frame.ts';
import type { ViewSink } from '../view-sink.ts';
import type { TrainingOrder, TrainingState } from './api.ts';
import { TRAINEE } from './drill.ts';
import { DrillWatch, trainingSettings } from './drill-watch.ts';

export interface TrainingWorld {
  readonly stage: MatchStage;
  /** The stage's sink. */
  readonly veil: BallVeil;
}

/** @param sink gets what the page shows of it */
export function createTrainingWorld(
  realm: RapierRealm,
  { seed }: TrainingOrder,
  sink: ViewSink,
): TrainingWorld {
  const veil = new BallVeil(sink);
  const world = createWorld(realm, { settings: trainingSettings(), seed });
  return { stage: new MatchStage(world, veil), veil };
}

export class TrainingMatch implements RunningMatch {
  readonly info: MatchInfo;
  readonly ready = Promise.resolve();
  readonly #post: (message: WorkerToPage) => void;
  readonly #match: LocalMatch;
  readonly #watch: DrillWatch;
  #order: TrainingOrder;
  #told: TrainingState | null = null;

  constructor(
    options: TrainingOptions,
    { stage, veil }: TrainingWorld,
    post: (message: WorkerToPage) => void,
  ) {
    this.#post = post;
    this.#order = options.order;
    const match = new LocalMatch({
      stage,
      slot: TRAINEE,
      post,
      afterTick: () => {
        this.#queue(this.#watch.watch(match.session.events));
        veil.hidesBall = this.#watch.hidesBall;
        this.#tell();
      },
    });
    this.#match = match;
    this.#watch = new DrillWatch(stage.world, options.order);
    this.#queue(this.#watch.begin(options.order));
    const { played } = stage;
    this.info = {
      mode: 'training',
      matchId: null,
      ticket: null,
      localSlot: TRAINEE,
      slotCount: stage.world.slotCount,
      ...played,
      roster: [
        { kind: 'player', name: options.name, connected: true, look: options.look },
        { kind: 'empty' },
      ],
      terms: {
        mode: null,
        changes: {},
        minutes: played.settings.mutators.minutes,
        scoreLimit: 0,
        isPrivate: false,
        botLevel: 'rookie',
      },
    };
  }

  setControls(controls: ControlsMessage): void {
    this.#match.setControls(controls);
  }

  /** Begins that drill, from its beginning. */
  train(order: TrainingOrder): void {
    this.#order = order;
    this.#queue(this.#watch.begin(order));
    this.#tell();
  }

  requestRematch(): void {
    this.train(this.#order);
  }

  setPaused(paused: boolean): void {
    this.#match.setPaused(paused);
  }

  update(nowMs: number): number {
    return this.#match.update(nowMs);
  }

  stats(): NetStats {
    return localStats(this.#match.session.tick);
  }

  async leave(): Promise<void> {}

  #queue(commands: readonly Command[]): void {
    for (const command of commands) this.#match.session.queueCommand(command);
  }

  #tell(): void {
    const { state } = this.#watch;
    if (state === this.#told) return;
    this.#told = state;
    this.#post({ type: 'training', state });
  }
}

/** Takes a ball that nobody wants out of the picture: it is not there, and the camera sees it at the car. */
export class BallVeil implements ViewSink {
  hidesBall = false;
  readonly #sink: ViewSink;

  constructor(sink: ViewSink) {
    this.#sink = sink;
  }

  publish(fill: (frame: Float64Array) => void): void {
    this.#sink.publish((frame) => {
      fill(frame);
      if (this.hidesBall) hideBall(frame);
    });
  }
}

function hideBall(frame: Float64Array): void {
  const car = VIEW.cars + TRAINEE * CAR_STRIDE;
  frame[VIEW.balls + BALL.x] = frame[car + CAR.x] ?? 0;
  frame[VIEW.balls + BALL.y] = frame[car + CAR.y] ?? 0;
  frame[VIEW.balls + BALL.vx] = frame[car + CAR.vx] ?? 0;
  frame[VIEW.balls + BALL.vy] = frame[car + CAR.vy] ?? 0;
  frame[VIEW.balls + BALL.present] = 0;
}

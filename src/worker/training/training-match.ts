/**
 * Training inside the worker: the authority around the one world, at lead 0, with a drill that puts
 * ball and car where they are wanted. Needs no network.
 */
import { AuthoritySession } from '../../netcode/authority-session.ts';
import { EventLedger } from '../../netcode/event-ledger.ts';
import { ARRIVAL_INTERVAL_TICKS, HASH_INTERVAL_TICKS, TICK_MS } from '../../protocol/timing.ts';
import type { Command } from '../../sim/command.ts';
import type { GameEvent } from '../../sim/event.ts';
import type { WorldSave } from '../../sim/game.ts';
import { type CarInput, INPUT_RULES } from '../../sim/input.ts';
import type { RapierRealm } from '../../sim/rapier/realm.ts';
import { createWorld } from '../../sim/world.ts';
import type { MatchInfo, TrainingOptions } from '../api.ts';
import { InputLatch } from '../input-latch.ts';
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

/** After a longer pause the drill goes on where it was instead of catching up. */
const MAX_CATCH_UP_TICKS = 8;

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
  readonly #stage: MatchStage;
  readonly #veil: BallVeil;
  readonly #post: (message: WorkerToPage) => void;
  readonly #session: AuthoritySession<CarInput, Command, GameEvent, WorldSave>;
  readonly #watch: DrillWatch;
  readonly #ledger = new EventLedger<GameEvent>();
  readonly #latch = new InputLatch();
  #order: TrainingOrder;
  #told: TrainingState | null = null;
  /** Tick t is due at `phase + t * TICK_MS`. */
  #phaseMs: number | null = null;
  #isPaused = false;
  /** What has come since the pause began. */
  #pausedControls: ControlsMessage | null = null;

  constructor(
    options: TrainingOptions,
    { stage, veil }: TrainingWorld,
    post: (message: WorkerToPage) => void,
  ) {
    this.#stage = stage;
    this.#veil = veil;
    this.#post = post;
    this.#order = options.order;
    this.#session = new AuthoritySession({
      game: stage.game,
      rules: INPUT_RULES,
      hashIntervalTicks: HASH_INTERVAL_TICKS,
      arrivalIntervalTicks: ARRIVAL_INTERVAL_TICKS,
    });
    this.#session.openSlot(TRAINEE);
    this.#session.queueCommand({ kind: 'seat-player', slot: TRAINEE });
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
    if (this.#isPaused) this.#pausedControls = controls;
    else this.#latch.set(controls);
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
    this.#isPaused = paused;
    const controls = this.#pausedControls;
    if (paused || controls === null) return;
    // What was pressed in a menu is no dash.
    this.#latch.set({ ...controls, dash: false });
    this.#pausedControls = null;
  }

  update(nowMs: number): number {
    if (this.#isPaused) {
      this.#phaseMs = null;
      return nowMs + TICK_MS;
    }
    const session = this.#session;
    const due = (tick: number) => (this.#phaseMs ?? nowMs) + tick * TICK_MS;
    this.#phaseMs ??= nowMs - session.tick * TICK_MS;
    if (nowMs - due(session.tick) > MAX_CATCH_UP_TICKS * TICK_MS) {
      this.#phaseMs = nowMs - session.tick * TICK_MS;
    }
    while (due(session.tick) <= nowMs) this.#tick(due(session.tick));
    return due(session.tick);
  }

  stats(): NetStats {
    return localStats(this.#session.tick);
  }

  async leave(): Promise<void> {}

  #tick(dueMs: number): void {
    const session = this.#session;
    session.receiveInput(TRAINEE, session.tick, this.#latch.take(), 0);
    session.advance();
    this.#queue(this.#watch.watch(session.events));
    this.#veil.hidesBall = this.#watch.hidesBall;
    this.#stage.publish(dueMs, session.tick);
    this.#tell();
    for (const event of session.events) this.#ledger.record(event);
    this.#ledger.settle(session.tick);
    const notices = this.#ledger.takeNotices();
    if (notices.length > 0) this.#post({ type: 'events', notices });
  }

  #queue(commands: readonly Command[]): void {
    for (const command of commands) this.#session.queueCommand(command);
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

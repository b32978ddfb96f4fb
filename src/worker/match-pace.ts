/**
 * What keeps a match in step on one connection: a player's runs ahead and takes back, a watcher's
 * follows.
 */
import type { MonotonicClock } from '../netcode/clock.ts';
import { LeadClock } from '../netcode/lead-clock.ts';
import { PredictionLoop } from '../netcode/prediction-loop.ts';
import { WatchLoop } from '../netcode/watch-loop.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { TICK_MS } from '../protocol/timing.ts';
import type { CarInput } from '../sim/input.ts';
import type { MatchConnection } from './match-connection.ts';
import { MAX_DEPTH_TICKS, type MatchSession } from './match-session.ts';
import type { PlayedStage } from './match-stage.ts';
import type { NetFigures } from './net-figures.ts';

/** Inputs should be at the server this early, on the tightest arrivals. */
const SAFETY_MS = 6;
/** Of the 16.7 ms between two ticks, so that everything else has time, on a busy device too. */
const ROLLBACK_BUDGET_MS = 6;

export interface MatchPace {
  /** How much later than at once the player's inputs take effect. */
  readonly inputDelayTicks: number;
  /** The tick that the player's next input is meant for; null for one who watches. */
  readonly inputTick: number | null;
  /** To be told of every frame, once the session has it. */
  noteFrame(frame: MatchFrame): void;
  /** Does what is due. @returns when to be called next, by the clock */
  update(): number;
}

export interface PaceParts {
  readonly session: MatchSession;
  readonly stage: PlayedStage;
  readonly clock: MonotonicClock;
  readonly connection: MatchConnection;
  readonly figures: NetFigures;
  takeInput(): CarInput;
}

/** @param parts of a connection whose path has been measured */
export function createMatchPace(parts: PaceParts): MatchPace {
  const { slot } = parts.connection.welcome;
  return slot === null ? paceWatcher(parts) : pacePlayer(parts, slot);
}

function paceWatcher({ session, stage, clock }: PaceParts): MatchPace {
  const stepped = (dueMs: number) => stage.publish(dueMs, session.confirmedTick);
  const loop = new WatchLoop({ session, clock, tickMs: TICK_MS, stepped });
  return {
    inputDelayTicks: 0,
    inputTick: null,
    noteFrame: ({ tick }) => loop.noteFrame(tick),
    update: () => loop.update(),
  };
}

function pacePlayer(parts: PaceParts, slot: number): MatchPace {
  const { session, stage, clock, figures } = parts;
  const { streams, timing } = parts.connection;
  const nowMs = clock.nowMs();
  const firstTick = timing.tickInTime(nowMs, TICK_MS, SAFETY_MS);
  const lead = new LeadClock({ tickMs: TICK_MS, safetyMs: SAFETY_MS }, nowMs, firstTick);
  streams.onPathChange = () => lead.forgetPath();
  const loop = new PredictionLoop<CarInput>({
    session,
    clock,
    lead,
    tickMs: TICK_MS,
    rollbackBudgetMs: ROLLBACK_BUDGET_MS,
    maxDepthTicks: MAX_DEPTH_TICKS,
    takeInput: () => parts.takeInput(),
    send: (tick, input) => streams.sendInput(tick, input, clock.nowMs()),
    beforeRollback: () => stage.noteBeforeCorrection(),
    afterRollback: (tookMs) => {
      figures.noteRollback(clock.nowMs(), tookMs);
      stage.noteAfterCorrection((body, metres) => {
        const whose = body === 'ball' ? 'ball' : body === slot ? 'own' : 'others';
        figures.noteCorrection(clock.nowMs(), whose, metres);
      });
    },
    stepped: (dueMs) => stage.publish(dueMs, session.confirmedTick),
  });
  return {
    get inputDelayTicks() {
      return loop.inputDelayTicks;
    },
    get inputTick() {
      return loop.inputTick;
    },
    noteFrame: ({ tick, arrivals, substituted }) => {
      for (const { slot: whose, marginMs } of arrivals) {
        if (whose === slot) loop.reportArrival(tick, marginMs);
      }
      if ((substituted & (1 << slot)) !== 0) streams.noteLoss(clock.nowMs());
    },
    update: () => loop.update(),
  };
}

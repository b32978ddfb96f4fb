/**
 * What a client does whenever it wakes up: sends the inputs that are due, puts right what was
 * guessed wrong, and runs the world up to where it should be. Stands between a session, which knows
 * no time, and a driver, which has a clock and a connection.
 *
 * Inputs leave at the lead clock's pace. The world follows at the same pace, or behind it by the
 * input delay that the depth governor asks for; a change of that delay is glided to, so that no
 * tick is ever shown twice or left out.
 */
import type { MonotonicClock } from './clock.ts';
import { DepthGovernor } from './depth-governor.ts';
import type { InputValue } from './game.ts';
import type { LeadClock } from './lead-clock.ts';
import { TickRing } from './tick-ring.ts';

/** A `ClientSession`, as far as the loop is concerned. */
export interface Predicting<I extends InputValue> {
  readonly predictedTick: number;
  readonly confirmedTick: number;
  readonly canAdvance: boolean;
  readonly needsRollback: boolean;
  readonly counts: { readonly resimulatedTicks: number };
  setLocalInput(tick: number, input: I): I;
  reconcile(): void;
  advance(): void;
}

export interface PredictionLoopParts<I extends InputValue> {
  readonly session: Predicting<I>;
  readonly clock: MonotonicClock;
  readonly lead: LeadClock;
  readonly tickMs: number;
  /** Of one rollback; null for a game or a test that takes all it needs. */
  readonly rollbackBudgetMs: number;
  /** The furthest that the session predicts. */
  readonly maxDepthTicks: number;
  /** The player's input at this moment. */
  takeInput(): I;
  send(tick: number, input: I): void;
  /** Around every rollback, at the same tick. */
  beforeRollback(): void;
  afterRollback(ms: number): void;
  /** The world stands after a new tick, which was due at that time. */
  stepped(dueMs: number): void;
}

/** Ticks simulated in one go at most: a long pause is caught up with in several. */
const MAX_STEPS_PER_UPDATE = 8;
/** Inputs that are overdue by more cannot arrive in time: they are not sent at all. */
const MAX_OVERDUE_INPUTS = 16;
/** A delay that changes is glided to at this rate. */
const GLIDE_RATE = 0.05;

/**
 * Inputs whose time is remembered. After the server has skipped seconds, its word is on ticks that
 * lie as far behind; it reaches 8 s.
 */
const KEPT_DUE_TICKS = 1024;

export class PredictionLoop<I extends InputValue> {
  readonly #parts: PredictionLoopParts<I>;
  readonly #governor: DepthGovernor;
  readonly #inputDueMs = new TickRing<number>(KEPT_DUE_TICKS);
  #nextInputTick: number;
  #trustedFromTick = 0;
  #delayMs = 0;
  #updatedAtMs: number;

  constructor(parts: PredictionLoopParts<I>) {
    this.#parts = parts;
    this.#updatedAtMs = parts.clock.nowMs();
    this.#nextInputTick = parts.lead.tickDue(this.#updatedAtMs);
    const { rollbackBudgetMs: budgetMs, maxDepthTicks } = parts;
    this.#governor = new DepthGovernor({ budgetMs, maxDepthTicks });
  }

  /** How much later than at once the player's inputs take effect, in ticks. */
  get inputDelayTicks(): number {
    return this.#delayMs / this.#parts.tickMs;
  }

  /** The tick that the player's next input is meant for. */
  get inputTick(): number {
    return this.#nextInputTick;
  }

  /** The authority's word, in the frame of that tick, on how inputs came lately. */
  reportArrival(tick: number, marginMs: number): void {
    if (tick < this.#trustedFromTick) return;
    const { lead } = this.#parts;
    // One that lags behind the authority has not sent that tick's input yet.
    lead.reportArrival(tick, this.#inputDueMs.get(tick) ?? lead.dueMs(tick), marginMs);
  }

  /**
   * Does what is due. To be called with the newest frames taken in.
   * @returns when to be called next, by the clock
   */
  update(): number {
    const { session, clock, lead } = this.#parts;
    const nowMs = clock.nowMs();
    this.#steer(nowMs);
    this.#glide(nowMs);
    this.#sendInputs(nowMs);
    this.#putRight();
    for (let steps = 0; steps < MAX_STEPS_PER_UPDATE && session.canAdvance; steps++) {
      const dueMs = this.#dueMs(session.predictedTick);
      if (dueMs > nowMs) break;
      session.advance();
      this.#parts.stepped(dueMs);
    }
    return Math.min(this.#dueMs(session.predictedTick), lead.dueMs(this.#nextInputTick));
  }

  /**
   * After a leap, the word on inputs that were due before it says nothing of the pace that is kept
   * now; taken for it, the lead would leap to and fro.
   */
  #steer(nowMs: number): void {
    const { lead } = this.#parts;
    if (!lead.update(nowMs)) return;
    this.#trustedFromTick = this.#nextInputTick;
    lead.forgetPath();
  }

  #dueMs(tick: number): number {
    return this.#parts.lead.dueMs(tick) + this.#delayMs;
  }

  #glide(nowMs: number): void {
    const { session, tickMs } = this.#parts;
    this.#governor.update(session.predictedTick - session.confirmedTick);
    const reach = (nowMs - this.#updatedAtMs) * GLIDE_RATE;
    this.#updatedAtMs = nowMs;
    const error = this.#governor.delayTicks * tickMs - this.#delayMs;
    this.#delayMs += Math.max(-reach, Math.min(reach, error));
  }

  #sendInputs(nowMs: number): void {
    const { session, lead } = this.#parts;
    const due = lead.tickDue(nowMs);
    this.#nextInputTick = Math.max(
      this.#nextInputTick,
      session.predictedTick,
      due - MAX_OVERDUE_INPUTS,
    );
    for (; this.#nextInputTick <= due; this.#nextInputTick++) {
      const tick = this.#nextInputTick;
      this.#parts.send(tick, session.setLocalInput(tick, this.#parts.takeInput()));
      this.#inputDueMs.set(tick, lead.dueMs(tick));
    }
  }

  /** One rollback at most. */
  #putRight(): void {
    const { session, clock } = this.#parts;
    if (!session.needsRollback) {
      session.reconcile();
      return;
    }
    this.#parts.beforeRollback();
    const ticksBefore = session.counts.resimulatedTicks;
    const beganMs = clock.nowMs();
    session.reconcile();
    const ms = clock.nowMs() - beganMs;
    const ticks = session.counts.resimulatedTicks - ticksBefore;
    this.#governor.noteRollback(ticks, ms);
    this.#parts.afterRollback(ms);
  }
}

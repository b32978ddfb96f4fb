/**
 * Ten balls, one after the other: each is announced, comes, and is won or lost. Shooting and saving
 * differ in where balls come from and in what counts.
 */
import type { Command } from '../../sim/command.ts';
import type { Attempt, TrainingOrder, TrainingState } from './api.ts';
import { medalOf } from './api.ts';
import { type Drill, openingState, placeBall, placeTrainee, type Seen } from './drill.ts';

export const ATTEMPTS = 10;

interface Vector {
  readonly x: number;
  readonly y: number;
}

export interface Ball {
  readonly car: Vector & { readonly angle: number };
  readonly from: Vector;
  readonly velocity: Vector;
  /** Where it will be met, or goes in. */
  readonly to: Vector;
  readonly readyTicks: number;
  readonly limitTicks: number;
}

export interface AttemptRules {
  readonly drill: 'shoot' | 'save';
  readonly balls: readonly Ball[];
  /** What has become of a ball that is on its way; null while that is open. */
  judge(seen: Seen, ball: Ball): Attempt | null;
  /** Whether the player is to know how much time is left. */
  readonly isTimed: boolean;
  /** What a ball counts that nothing has become of in time. */
  readonly atLimit: Attempt;
  /** For a ball that was won. @param streak won before it without a miss */
  points(secondsLeft: number, streak: number): number;
}

/** Before the first ball, to see what this is about. */
const READING_TICKS = 90;
const AFTER_TICKS = { won: 70, lost: 55 } as const;

type Phase = 'ready' | 'go' | 'after';

export class Attempts implements Drill {
  readonly hidesBall = false;
  readonly #rules: AttemptRules;
  #state: TrainingState;
  #phase: Phase = 'ready';
  #phaseEndsAt = 0;

  constructor(order: TrainingOrder, rules: AttemptRules) {
    this.#rules = rules;
    const prompt = `${rules.drill}-ready` as const;
    this.#state = openingState(order, 0, { prompt, attemptCount: ATTEMPTS });
  }

  get state(): TrainingState {
    return this.#state;
  }

  begin({ tick }: Seen): readonly Command[] {
    this.#state = { ...this.#state, beganAtTick: tick };
    return this.#announce(tick);
  }

  watch(seen: Seen): readonly Command[] {
    const ball = this.#ball();
    if (this.#state.result !== null || ball === null) return [];
    const isOver = seen.tick >= this.#phaseEndsAt;
    switch (this.#phase) {
      case 'ready':
        return isOver ? this.#release(seen.tick, ball) : [];
      case 'go': {
        const outcome = this.#rules.judge(seen, ball) ?? (isOver ? this.#rules.atLimit : null);
        if (outcome !== null) this.#settle(seen.tick, outcome);
        return [];
      }
      case 'after':
        return isOver ? this.#goOn(seen.tick) : [];
    }
  }

  /** The one that is announced or on its way, or that was settled just now. */
  #ball(): Ball | null {
    const settled = this.#state.attempts.length - (this.#phase === 'after' ? 1 : 0);
    return this.#rules.balls[settled] ?? null;
  }

  #announce(tick: number): readonly Command[] {
    this.#phase = 'ready';
    const ball = this.#ball();
    if (ball === null) return [];
    const { car, from, to } = ball;
    const isFirst = this.#state.attempts.length === 0;
    this.#phaseEndsAt = tick + ball.readyTicks + (isFirst ? READING_TICKS : 0);
    this.#state = {
      ...this.#state,
      prompt: `${this.#rules.drill}-ready`,
      marks: [{ kind: 'path', ...from, toX: to.x, toY: to.y }],
      endsAtTick: null,
    };
    return [placeTrainee(car, car.angle, 1), placeBall(from, { x: 0, y: 0 })];
  }

  #release(tick: number, ball: Ball): readonly Command[] {
    this.#phase = 'go';
    this.#phaseEndsAt = tick + ball.limitTicks;
    this.#state = {
      ...this.#state,
      prompt: this.#rules.drill,
      marks: [],
      endsAtTick: this.#rules.isTimed ? this.#phaseEndsAt : null,
    };
    return [placeBall(ball.from, ball.velocity)];
  }

  #settle(tick: number, outcome: Attempt): void {
    const { attempts, score } = this.#state;
    const secondsLeft = Math.max(0, this.#phaseEndsAt - tick) / 60;
    const streak = attempts.length - 1 - attempts.lastIndexOf('lost');
    const points = outcome === 'won' ? this.#rules.points(secondsLeft, streak) : 0;
    this.#phase = 'after';
    this.#phaseEndsAt = tick + AFTER_TICKS[outcome];
    this.#state = {
      ...this.#state,
      prompt: `${this.#rules.drill}-${outcome}`,
      attempts: [...attempts, outcome],
      score: score + points,
      endsAtTick: null,
    };
  }

  #goOn(tick: number): readonly Command[] {
    const { attempts, beganAtTick, order, score } = this.#state;
    if (attempts.length < ATTEMPTS) return this.#announce(tick);
    const medal = medalOf(this.#rules.drill, order.level, score);
    const result = { score, medal, ticks: tick - beganAtTick };
    this.#state = { ...this.#state, prompt: 'done', result };
    return [];
  }
}

/**
 * What the stands feel: how near the ball is to a goal, what just happened, how long nothing did.
 * Pure; crowd-bed.ts makes it heard.
 */
import { smoothStep } from './synth/dsp.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Moving extends Place {
  readonly vx: number;
  readonly vy: number;
}

/** Metres before a goal at which the stands begin to care, and at which they are all there. */
const FAR_M = 30;
const NEAR_M = 5;
const FAST_MPS = 24;
/** A ball that will be in the goal so soon is a shot. */
const SHOT_S = 1.2;

/**
 * @param goals middles of the goals' lines
 * @returns 0 nothing doing .. 1 it is about to go in
 */
export function dangerOf(ball: Moving, goals: readonly Place[]): number {
  let danger = 0;
  for (const goal of goals) {
    const dx = goal.x - ball.x;
    const dy = goal.y - ball.y;
    const metres = Math.max(0.1, Math.hypot(dx, dy));
    const towardsMps = (ball.vx * dx + ball.vy * dy) / metres;
    const near = smoothStep(FAR_M, NEAR_M, metres);
    const pace = Math.min(1, Math.max(0, towardsMps) / FAST_MPS);
    const shot = towardsMps > 6 && metres / towardsMps < SHOT_S ? 0.35 * pace : 0;
    danger = Math.max(danger, near * (0.3 + 0.7 * pace) + shot);
  }
  return Math.min(1, danger);
}

export type CrowdCue = 'gasp' | 'applause' | 'clap-along';

const RISE_PER_S = 5;
const FALL_PER_S = 0.55;
/** A danger that was so great, and is over within so long, was a near miss. */
const NEAR_MISS = 0.72;
const NEAR_MISS_FALL_S = 0.6;
const OVER = 0.35;
const GASP_EVERY_S = 4;
const GOAL_HOLD_S = 4;
/** With less than this going on for so long, the stands begin to clap. */
const DULL = 0.22;
const BORED_AFTER_S = 11;

export class CrowdMood {
  /** 0 calm .. 1 on their feet. */
  excitement = 0;
  #clockS = 0;
  #heldUntilS = 0;
  #greatestAtS = Number.NEGATIVE_INFINITY;
  #lastGaspS = Number.NEGATIVE_INFINITY;
  #dullSinceS = 0;

  /**
   * @param danger now, 0..1
   * @param isPlaying whether the ball is in play: nothing is missed outside of it
   * @returns what is to be heard once
   */
  step(seconds: number, danger: number, isPlaying: boolean): CrowdCue | null {
    this.#clockS += seconds;
    const isHeld = this.#clockS < this.#heldUntilS;
    const target = isHeld ? 1 : isPlaying ? danger : 0.12;
    const rate = target > this.excitement ? RISE_PER_S : FALL_PER_S;
    this.excitement += (target - this.excitement) * Math.min(1, rate * seconds);
    if (!isPlaying || isHeld) {
      this.#dullSinceS = this.#clockS;
      this.#greatestAtS = Number.NEGATIVE_INFINITY;
      return null;
    }
    if (danger >= NEAR_MISS) this.#greatestAtS = this.#clockS;
    if (this.#isMissed(danger)) return this.#gasp();
    if (this.excitement > DULL) this.#dullSinceS = this.#clockS;
    if (this.#clockS - this.#dullSinceS < BORED_AFTER_S) return null;
    this.#dullSinceS = this.#clockS;
    return 'clap-along';
  }

  goal(): void {
    this.excitement = 1;
    this.#heldUntilS = this.#clockS + GOAL_HOLD_S;
  }

  /** @returns what is to be heard once */
  save(): CrowdCue {
    this.excitement = Math.max(this.excitement, 0.9);
    this.#lastGaspS = this.#clockS;
    return 'applause';
  }

  /** The post was hit. */
  post(): CrowdCue | null {
    this.excitement = Math.max(this.excitement, 0.85);
    return this.#clockS - this.#lastGaspS < GASP_EVERY_S ? null : this.#gasp();
  }

  #isMissed(danger: number): boolean {
    const since = this.#clockS - this.#greatestAtS;
    const isOver = danger < OVER && since < NEAR_MISS_FALL_S;
    return isOver && this.#clockS - this.#lastGaspS >= GASP_EVERY_S;
  }

  #gasp(): CrowdCue {
    this.#lastGaspS = this.#clockS;
    this.#greatestAtS = Number.NEGATIVE_INFINITY;
    return 'gasp';
  }
}

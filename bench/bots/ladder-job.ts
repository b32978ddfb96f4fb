/** What the ladder's main thread and its workers say to each other. */
import type { BotLevel } from '../../src/bots/level.ts';
import type { TeamFigures } from '../../src/bots/testing/match-figures.ts';

export interface LadderJob {
  /** Index of the pair. */
  readonly pair: number;
  /** The level that is to win, and the one below it. */
  readonly a: BotLevel;
  readonly b: BotLevel;
  readonly seed: number;
  readonly teamSize: number;
  /** Whether `a` plays from the right. */
  readonly swapped: boolean;
}

export interface LadderResult {
  readonly job: LadderJob;
  readonly goalsA: number;
  readonly goalsB: number;
  readonly figuresA: TeamFigures;
  readonly figuresB: TeamFigures;
  readonly ticks: number;
  /** Of processor time, a bot and tick. */
  readonly thinkingUsA: number;
  readonly thinkingUsB: number;
}

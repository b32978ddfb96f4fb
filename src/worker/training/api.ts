/**
 * What page and worker say to each other about training: what is to be trained, and how it goes.
 * Plain data; the page imports this file and never the drills themselves.
 */
export const DRILLS = ['shoot', 'save', 'dribble'] as const;
export type DrillId = (typeof DRILLS)[number];

export const DRILL_LEVELS = [1, 2, 3] as const;
export type DrillLevel = (typeof DRILL_LEVELS)[number];

export type TrainingId = 'tutorial' | DrillId;

/** What is to be trained. The same order is the same drill, shot for shot. */
export interface TrainingOrder {
  readonly drill: TrainingId;
  /** The tutorial has one only. */
  readonly level: DrillLevel;
  readonly seed: number;
}

/** Steps of the tutorial, in their order. */
export const TUTORIAL_STEPS = ['drive', 'turn', 'boost', 'dash', 'hit', 'score'] as const;
export type TutorialStep = (typeof TUTORIAL_STEPS)[number];

/** What the player is to do now; the page has the words and the keys for it. */
export type TrainingPrompt =
  | TutorialStep
  /** Something is about to come ... */
  | 'shoot-ready'
  | 'save-ready'
  /** ... and is on its way. */
  | 'shoot'
  | 'save'
  /** ... and this is what became of it. */
  | 'shoot-won'
  | 'shoot-lost'
  | 'save-won'
  | 'save-lost'
  | 'dribble'
  /** The ball is too far from the car to count. */
  | 'dribble-closer'
  | 'done';

/** Something to drive to or through, drawn on the pitch. Metres and radians. */
export type TrainingMark =
  | { readonly kind: 'ring'; readonly x: number; readonly y: number; readonly radiusM: number }
  /** A car or ball passes it along `angle`, from either side. */
  | {
      readonly kind: 'gate';
      readonly x: number;
      readonly y: number;
      readonly angle: number;
      readonly widthM: number;
      readonly state: 'next' | 'later' | 'passed';
    }
  /** Where the ball will come from and go to. */
  | {
      readonly kind: 'path';
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
    };

export type Attempt = 'won' | 'lost';
export type Medal = 'none' | 'bronze' | 'silver' | 'gold';

export interface TrainingState {
  readonly order: TrainingOrder;
  readonly prompt: TrainingPrompt;
  readonly marks: readonly TrainingMark[];
  /** Where to, for the trail that leads there from the car; null for none. */
  readonly aim: { readonly x: number; readonly y: number } | null;
  /** The car has come no nearer to that for long; in the tutorial only. */
  readonly isAstray: boolean;
  /** What has been done so far, one for each attempt or step; grows by one at a time. */
  readonly attempts: readonly Attempt[];
  /** How many attempts there are; 0 where it goes on until the time is up. */
  readonly attemptCount: number;
  readonly score: number;
  /** The tick at which the time is up, or null where there is no hurry. */
  readonly endsAtTick: number | null;
  /** Since the first tick of the drill; counted up to the end. */
  readonly beganAtTick: number;
  /** Null until the drill is over. */
  readonly result: TrainingResult | null;
}

export interface TrainingResult {
  readonly score: number;
  readonly medal: Medal;
  readonly ticks: number;
}

/** Scores from which there is a medal: bronze, silver, gold. By level. */
export const MEDAL_SCORES: Readonly<
  Record<DrillId, Readonly<Record<DrillLevel, readonly [number, number, number]>>>
> = {
  shoot: { 1: [50, 80, 110], 2: [40, 70, 105], 3: [30, 60, 100] },
  save: { 1: [50, 80, 110], 2: [40, 70, 105], 3: [30, 60, 100] },
  dribble: { 1: [4, 8, 14], 2: [3, 7, 12], 3: [3, 6, 10] },
};

export function medalOf(drill: DrillId, level: DrillLevel, score: number): Medal {
  const [bronze, silver, gold] = MEDAL_SCORES[drill][level];
  if (score >= gold) return 'gold';
  if (score >= silver) return 'silver';
  return score >= bronze ? 'bronze' : 'none';
}

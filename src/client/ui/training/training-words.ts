/** What training is called and what it says, in words for the player. */
import type { DrillId, Medal, TrainingId, TrainingPrompt } from '../../../worker/training/api.ts';

export const TRAINING_NAMES: Readonly<Record<TrainingId, string>> = {
  tutorial: 'Learn to drive',
  shoot: 'Shoot',
  save: 'Save',
  dribble: 'Dribble',
};

export const DRILL_GOALS: Readonly<Record<DrillId, string>> = {
  shoot: 'Ten balls roll in. Put them into the goal on the right, the sooner the better.',
  save: 'Ten shots at your goal on the left. Keep them out; saves in a row count more.',
  dribble: 'Take the ball through the gates. Each one buys you time.',
};

export const LEVEL_NAMES = { 1: 'Easy', 2: 'Hard', 3: 'Ace' } as const;

export const MEDAL_NAMES: Readonly<Record<Medal, string>> = {
  none: 'No medal yet',
  bronze: 'Bronze',
  silver: 'Silver',
  gold: 'Gold',
};

/** To one who comes no nearer to where the trail leads. */
export const ASTRAY_WORDS = 'Follow the pink arrows';

/** Short enough to read while driving. */
export const PROMPT_WORDS: Readonly<Record<TrainingPrompt, string>> = {
  drive: 'Drive into the ring',
  turn: 'Turn to the next ring',
  boost: 'Hold boost through the gates',
  dash: 'Press dash to leap forward',
  hit: 'Hit the ball',
  score: 'Drive the ball into the goal',
  'shoot-ready': 'A ball comes from there',
  'save-ready': 'A shot comes from there',
  shoot: 'Put it into the goal on the right',
  save: 'Keep it out of your goal',
  'shoot-won': 'Goal!',
  'shoot-lost': 'No goal',
  'save-won': 'Saved!',
  'save-lost': 'It went in',
  dribble: 'Take the ball through the gate',
  'dribble-closer': 'Stay close to the ball',
  done: 'Well done',
};

/**
 * The three levels of bots. They differ as people do: how soon they take in what happened, how well
 * they read the ball, how sure their hand is, how much they think of and how they use boost and
 * dash. The car is the same for all; nothing here touches the world.
 */

export const BOT_LEVELS = ['rookie', 'regular', 'ace'] as const;
export type BotLevel = (typeof BOT_LEVELS)[number];

export interface BotTraits {
  /** From one decision to the next; the driver's hold is the least. */
  readonly thinkTicks: number;
  /** How old its picture of the ball and of the others is, beyond the lead of its decisions. */
  readonly reactionTicks: number;
  /** How far ahead it sees the ball go. */
  readonly horizonTicks: number;
  /** How wrong it takes the ball's speed to be, along and across: a share of it. */
  readonly misread: number;
  /** How wrong its hand is when it shoots: metres at the goal line. */
  readonly aimErrorM: number;
  /** Throttle is no more than this. */
  readonly pedal: number;
  /** The lines of action are rehearsed in so many turns, a part at each decision. */
  readonly turns: number;
  /** How far beside its aim it comes to the ball, at most: metres. */
  readonly handErrorM: number;
  /** How many of the lines of action it knows; see plan-attack.ts. */
  readonly lines: 'few' | 'some' | 'all';
  /** Boosts only towards what is farther away than this. */
  readonly boostBeyondM: number;
  readonly dash: 'never' | 'at the ball' | 'always';
  /** Waits so long after the whistle of a kick-off, at most. */
  readonly kickOffWaitTicks: number;
  /** Dashes for speed alone on a long way. */
  readonly dashesOnWay: boolean;
  /** Keeps out of a race to the ball that it would lose by more than this: seconds. */
  readonly lateS: number;
  /** Whether it looks who else is at the ball first, and where the keeper stands. */
  readonly seesOpponents: boolean;
}

export const TRAITS: Readonly<Record<BotLevel, BotTraits>> = {
  rookie: {
    thinkTicks: 8,
    reactionTicks: 10,
    horizonTicks: 75,
    misread: 0.18,
    aimErrorM: 2,
    pedal: 0.88,
    turns: 3,
    handErrorM: 0.35,
    lines: 'few',
    boostBeyondM: 15,
    dash: 'never',
    kickOffWaitTicks: 45,
    dashesOnWay: false,
    lateS: 9,
    seesOpponents: false,
  },
  regular: {
    thinkTicks: 4,
    reactionTicks: 6,
    horizonTicks: 141,
    misread: 0.08,
    aimErrorM: 1.2,
    pedal: 1,
    turns: 3,
    handErrorM: 0.2,
    lines: 'some',
    boostBeyondM: 9,
    dash: 'at the ball',
    kickOffWaitTicks: 8,
    dashesOnWay: false,
    lateS: 9,
    seesOpponents: false,
  },
  ace: {
    thinkTicks: 4,
    reactionTicks: 0,
    horizonTicks: 201,
    misread: 0,
    aimErrorM: 0.4,
    pedal: 1,
    turns: 2,
    handErrorM: 0,
    lines: 'all',
    boostBeyondM: 7,
    dash: 'always',
    kickOffWaitTicks: 0,
    dashesOnWay: true,
    lateS: 0.2,
    seesOpponents: true,
  },
};

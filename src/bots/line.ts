import type { Driving } from './car-guess.ts';

/** A line of action: something for a while, then round the ball or not, then straight at it. */
export interface Line {
  readonly first: Driving | null;
  readonly firstTicks: number;
  /** How far beside the ball's middle it then aims, to send the ball the other way. */
  readonly asideM: number;
  /** It first passes the ball at this distance, to its right or left, back to the own goal's side. */
  readonly roundM: number;
  /** Strikes the ball with a dash. */
  readonly dash: boolean;
}

/** What a run leaves behind to be measured: the worlds that were decided, and what each client drew. */

/** Numbers a body in a drawn frame: x, y, vx, vy. */
export const DRAWN_NUMBERS = 4;

/** World n is the world after n steps. */
export interface DecidedWorld {
  /** x, y of the cars by slot, then of the ball. */
  readonly positions: ArrayLike<number>;
  /** Slots whose car touched the ball in the step that led here. */
  readonly touching: readonly number[];
  readonly lastTouchSlot: number;
}

export type DecidedWorlds = ReadonlyMap<number, DecidedWorld>;

/**
 * One frame as it was drawn, smoothing and all. It lies between two of the player's own ticks: the
 * worlds in which the inputs that it shows took effect, as the server decided.
 */
export interface DrawnFrame {
  readonly timeMs: number;
  /** Numbers of the worlds before and after. */
  readonly before: number;
  readonly after: number;
  /** 0 at `before`, 1 at `after`; a little over 1 when drawing runs on. */
  readonly alpha: number;
  /** `DRAWN_NUMBERS` for each car by slot, then for the ball. */
  readonly bodies: ArrayLike<number>;
  /** Who, in the world drawn, touched the ball last; or -1. */
  readonly lastTouchSlot: number;
}

export interface ClientRecording {
  readonly slot: number;
  readonly frames: readonly DrawnFrame[];
}

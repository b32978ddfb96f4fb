/** Where a plan wants the car to go, in the team's frame; `steer-course.ts` makes it a car's input. */
export interface Course {
  readonly x: number;
  readonly y: number;
  /** Speed to have there; `FULL_SPEED` is as fast as it goes. */
  readonly speedMps: number;
  /** Whether it is worth boost. */
  readonly boost: boolean;
  /** Whether to press dash now. */
  readonly dash: boolean;
}

export const FULL_SPEED = Number.POSITIVE_INFINITY;

/**
 * What the camera rides with where there is no own car: a point that goes after the ball and is not
 * thrown about by it, as a cameraman does. Pure; stepped by the scene once a drawn frame.
 */
import { type Spring, stepSpring } from './spring.ts';

/** At 30 m/s it is 15 m behind, most of which the camera's lean towards the ball makes good. */
const FOLLOW_RATE = 4;

export class WatchFocus {
  #x: Spring | null = null;
  #y: Spring | null = null;

  get x(): number {
    return this.#x?.value ?? 0;
  }

  get y(): number {
    return this.#y?.value ?? 0;
  }

  /** @param seconds since the last step */
  step(ball: { readonly x: number; readonly y: number }, seconds: number): void {
    this.#x ??= { value: ball.x, velocity: 0 };
    this.#y ??= { value: ball.y, velocity: 0 };
    stepSpring(this.#x, ball.x, FOLLOW_RATE, seconds);
    stepSpring(this.#y, ball.y, FOLLOW_RATE, seconds);
  }
}

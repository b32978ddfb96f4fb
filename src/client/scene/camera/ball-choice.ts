/**
 * Which of several balls the camera and the pointer mean: the one nearest to the own car, and the
 * same one for as long as no other is clearly nearer. Pure; asked once a drawn frame.
 */
import type { DrawnBall } from '../../view/drawn-view.ts';

/** Another ball takes over at this share of the distance. */
const TAKE_OVER_SHARE = 0.7;

export class BallChoice {
  private chosen = 0;

  /** @param x, `y` of the own car, or of the camera where there is none @returns its index */
  choose(balls: readonly DrawnBall[], x: number, y: number): number {
    let nearest = this.chosen;
    let least = this.distanceTo(balls[this.chosen], x, y) * TAKE_OVER_SHARE;
    for (let n = 0; n < balls.length; n++) {
      const distance = this.distanceTo(balls[n], x, y);
      if (distance >= least) continue;
      least = distance;
      nearest = n;
    }
    this.chosen = nearest;
    return nearest;
  }

  private distanceTo(ball: DrawnBall | undefined, x: number, y: number): number {
    if (ball === undefined || !ball.present) return Number.POSITIVE_INFINITY;
    return Math.hypot(ball.x - x, ball.y - y);
  }
}

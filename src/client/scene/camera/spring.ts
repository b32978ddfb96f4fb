/**
 * A critically damped spring, stepped by its exact solution, so that any division of the same time
 * leads to the same place: motion eased with it does not depend on the display rate.
 */
export interface Spring {
  value: number;
  /** Per second. */
  velocity: number;
}

/**
 * Moves the spring towards a target.
 *
 * @param rate per second; about 4 / rate seconds cover the way
 * @param seconds since the last step
 */
export function stepSpring(spring: Spring, target: number, rate: number, seconds: number): void {
  const offset = spring.value - target;
  const slope = spring.velocity + rate * offset;
  const fade = Math.exp(-rate * seconds);
  spring.value = target + (offset + slope * seconds) * fade;
  spring.velocity = (spring.velocity - rate * slope * seconds) * fade;
}

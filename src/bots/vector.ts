/** A place or a direction on the pitch, in metres or of length 1. */
export interface Direction {
  readonly x: number;
  readonly y: number;
}

/** The direction of a vector; along +x when it has no length. */
export function unit(x: number, y: number): Direction {
  const length = Math.sqrt(x * x + y * y);
  return length > 0 ? { x: x / length, y: y / length } : { x: 1, y: 0 };
}

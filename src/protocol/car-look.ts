/** How a car looks: which body, which paint. Looks change nothing else. */

export interface CarLook {
  readonly body: number;
  readonly paint: number;
}

export const CAR_BODIES = 6;
export const CAR_PAINTS = 12;
export const PLAIN_LOOK: CarLook = { body: 0, paint: 0 };

/** Each bot of a match has one of its own, as far as there are enough. */
export function botLook(slot: number): CarLook {
  return { body: (slot + 1) % CAR_BODIES, paint: (slot * 5 + 1) % CAR_PAINTS };
}

/** A way to a place round what stands on the pitch: posts, bumpers, free walls. */
import { AROUND } from './bot-tuning.ts';
import type { CarGuess } from './car-guess.ts';
import type { Probe } from './distance-field.ts';
import { type Ground, metresToWall, probeWall } from './ground.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

const probe: Probe = { metres: 0, normalX: 1, normalY: 0, restitution: 1 };

/** The place itself when the straight way is free, or else a place beside what is in the way. */
export function wayRound(ground: Ground, car: CarGuess, place: Place): Place {
  const dx = place.x - car.x;
  const dy = place.y - car.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const goneM = goneUntilBlocked(ground, car, dx / distance, dy / distance, distance);
  if (goneM === null) return place;
  const x = car.x + (dx / distance) * goneM;
  const y = car.y + (dy / distance) * goneM;
  const { normalX, normalY } = probeWall(ground, 'cars', x, y, probe);
  const side = normalX * dy - normalY * dx < 0 ? -1 : 1;
  return {
    x: x + normalX * AROUND.outM - normalY * side * AROUND.asideM,
    y: y + normalY * AROUND.outM + normalX * side * AROUND.asideM,
  };
}

export function isWayFree(ground: Ground, car: CarGuess, place: Place): boolean {
  return wayRound(ground, car, place) === place;
}

/** How far it gets, or null when it gets there. What is near the place itself is no matter. */
function goneUntilBlocked(
  ground: Ground,
  car: CarGuess,
  x: number,
  y: number,
  distance: number,
): number | null {
  let goneM: number = AROUND.fromM;
  for (let look = 0; look < AROUND.looks; look += 1) {
    if (goneM > distance - AROUND.fromM) return null;
    const metres = metresToWall(ground, 'cars', car.x + x * goneM, car.y + y * goneM);
    if (metres < AROUND.clearM) return goneM;
    goneM += metres;
  }
  return null;
}

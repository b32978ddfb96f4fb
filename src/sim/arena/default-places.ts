/**
 * Where cars stand in an arena whose file does not say: the classic arena's places, drawn out or in
 * to the size of the field. Called while an arena is compiled. Knows nothing of walls and discs:
 * an arena that has some in the way must name its own places.
 */
import type { FilePlace } from './arena-file.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Shares of half the length and of half the width, on the left half; degrees. */
const KICK_OFF: readonly Spot[] = [
  { x: -0.5, y: 0.474, angle: -31 },
  { x: -0.5, y: -0.474, angle: 31 },
  { x: -0.634, y: 0.184, angle: -10.4 },
  { x: -0.634, y: -0.184, angle: 10.4 },
  { x: -0.767, y: 0, angle: 0 },
  { x: -0.7, y: 0.658, angle: -30.8 },
  { x: -0.7, y: -0.658, angle: 30.8 },
  { x: -0.9, y: 0, angle: 0 },
];

const RESPAWN: readonly Spot[] = [
  { x: -0.9, y: 0.447, angle: 0 },
  { x: -0.9, y: -0.447, angle: 0 },
  { x: -0.767, y: 0.684, angle: 0 },
  { x: -0.767, y: -0.684, angle: 0 },
  { x: -0.733, y: 0.5, angle: 0 },
  { x: -0.733, y: -0.5, angle: 0 },
  { x: -0.6, y: 0.789, angle: 0 },
  { x: -0.6, y: -0.789, angle: 0 },
];

/** Two cars closer than this may touch. */
const APART_M = 2.6;

export function defaultKickOffPlaces(length: number, width: number): FilePlace[] {
  return spread(KICK_OFF, length, width);
}

export function defaultRespawnPlaces(length: number, width: number): FilePlace[] {
  return spread(RESPAWN, length, width);
}

/** On a small field, those that have room beside the ones before. */
function spread(spots: readonly Spot[], length: number, width: number): FilePlace[] {
  const places: FilePlace[] = [];
  for (const spot of spots) {
    const x = (spot.x * length) / 2;
    const y = (spot.y * width) / 2;
    const isFree = places.every(
      (place) => (place.x - x) * (place.x - x) + (place.y - y) * (place.y - y) > APART_M * APART_M,
    );
    if (isFree) places.push({ team: 'left', x, y, angle: spot.angle });
  }
  const across = places.map(({ x, y, angle }): FilePlace => {
    return { team: 'right', x: -x, y: -y, angle: angle + 180 };
  });
  return [...places, ...across];
}

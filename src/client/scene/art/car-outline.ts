/**
 * The shape of the cars from above and where their parts sit. Coordinates run from -1 to 1 over
 * the car's length (u, the nose is 1) and width (v). The teams differ in silhouette.
 */
import type { Team } from '../../../worker/api.ts';

/** How much larger the picture is than the car's collision box. */
export const CAR_PICTURE_SCALE = 1.12;

export const CAR_PARTS = {
  /** Middle of the wheels, in u and v. */
  frontWheelU: 0.56,
  rearWheelU: -0.56,
  wheelV: 0.86,
  /** Size of a wheel, as shares of the car's length and width. */
  wheelLength: 0.23,
  wheelWidth: 0.23,
  /** Mouths of the nozzles. */
  nozzleU: -1.02,
  nozzleV: 0.26,
  /** Tail lights. */
  tailU: -0.93,
  tailV: 0.66,
  /** Head lights. */
  headU: 0.84,
} as const;

export type Point = readonly [u: number, v: number];

/** Half of each outline, from the nose along one side to the tail. */
export const OUTLINES: Readonly<Record<Team, readonly Point[]>> = {
  0: [
    [1, 0],
    [0.97, 0.16],
    [0.8, 0.36],
    [0.68, 0.62],
    [0.4, 0.66],
    [0.22, 0.78],
    [-0.2, 0.8],
    [-0.34, 0.66],
    [-0.74, 0.68],
    [-0.9, 0.82],
    [-0.98, 0.72],
    [-0.93, 0],
  ],
  1: [
    [0.95, 0],
    [0.97, 0.4],
    [0.82, 0.56],
    [0.38, 0.6],
    [0.3, 0.84],
    [-0.16, 0.86],
    [-0.32, 0.62],
    [-0.78, 0.62],
    [-0.84, 0.86],
    [-1, 0.84],
    [-0.92, 0],
  ],
};

/** A closed path through the points with its corners rounded. */
export function tracePath(
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  halfLength: number,
  halfWidth: number,
  rounding: number,
): void {
  const scaled = points.map(([u, v]): Point => [u * halfLength, v * halfWidth]);
  const [first = [0, 0]] = scaled;
  const last = scaled.at(-1) ?? first;
  context.beginPath();
  context.moveTo((first[0] + last[0]) / 2, (first[1] + last[1]) / 2);
  scaled.forEach(([x, y], n) => {
    const [nextX, nextY] = scaled[n + 1] ?? first;
    const radius = Math.min(rounding, Math.hypot(nextX - x, nextY - y) * 0.8);
    context.arcTo(x, y, (x + nextX) / 2, (y + nextY) / 2, radius);
  });
  context.closePath();
}

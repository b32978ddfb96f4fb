/**
 * The shapes of the six bodies from above and where their parts sit. Coordinates run from -1 to 1
 * over the car's length (u, the nose is 1) and width (v). All have the same wheels, nozzles and
 * collision box: a body is for the eye alone.
 */

/** How much larger the picture is than the car's collision box. */
export const CAR_PICTURE_SCALE = 1.12;

export const CAR_PARTS = {
  /** Middle of the wheels, in u and v. */
  frontWheelU: 0.56,
  rearWheelU: -0.56,
  wheelV: 0.86,
  /** Size of a wheel, as shares of the car's length and width. */
  wheelLength: 0.24,
  wheelWidth: 0.24,
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

/** Codes; what players read stands among the texts of the settings. */
export type BodyName = 'comet' | 'anvil' | 'dart' | 'beetle' | 'raider' | 'wasp';

export interface CarBody {
  readonly name: BodyName;
  /** Half of the outline, from the nose along one side to the tail. */
  readonly outline: readonly Point[];
  /** Half of the glass, likewise. */
  readonly glass: readonly Point[];
  /** Across the tail: from the middle to its end, as a share of the half width; 0 for none. */
  readonly wingSpan: number;
  /** Plates beside the nose, likewise. */
  readonly splitterSpan: number;
  /** How round the corners are. */
  readonly rounding: number;
}

const COMET: CarBody = {
  name: 'comet',
  outline: [
    [1, 0],
    [0.97, 0.2],
    [0.82, 0.42],
    [0.68, 0.66],
    [0.4, 0.7],
    [0.22, 0.84],
    [-0.22, 0.86],
    [-0.36, 0.7],
    [-0.74, 0.72],
    [-0.9, 0.86],
    [-0.98, 0.74],
    [-0.93, 0],
  ],
  glass: [
    [0.4, 0],
    [0.34, 0.32],
    [0.05, 0.5],
    [-0.34, 0.44],
    [-0.5, 0.22],
    [-0.52, 0],
  ],
  wingSpan: 0.94,
  splitterSpan: 0,
  rounding: 0.16,
};

const ANVIL: CarBody = {
  name: 'anvil',
  outline: [
    [0.98, 0],
    [0.98, 0.62],
    [0.86, 0.78],
    [0.34, 0.8],
    [0.3, 0.92],
    [-0.28, 0.92],
    [-0.32, 0.8],
    [-0.9, 0.82],
    [-0.98, 0.72],
    [-0.98, 0],
  ],
  glass: [
    [0.5, 0],
    [0.46, 0.56],
    [0.16, 0.6],
    [-0.02, 0.58],
    [-0.06, 0],
  ],
  wingSpan: 0,
  splitterSpan: 0.7,
  rounding: 0.1,
};

const DART: CarBody = {
  name: 'dart',
  outline: [
    [1.04, 0],
    [0.9, 0.14],
    [0.36, 0.5],
    [0.12, 0.78],
    [-0.34, 0.86],
    [-0.5, 0.72],
    [-0.8, 0.78],
    [-1, 0.94],
    [-0.96, 0.42],
    [-0.88, 0],
  ],
  glass: [
    [0.34, 0],
    [0.24, 0.2],
    [-0.16, 0.42],
    [-0.42, 0.34],
    [-0.52, 0],
  ],
  wingSpan: 0.72,
  splitterSpan: 0,
  rounding: 0.08,
};

const BEETLE: CarBody = {
  name: 'beetle',
  outline: [
    [0.94, 0],
    [0.93, 0.3],
    [0.8, 0.62],
    [0.5, 0.8],
    [0.1, 0.9],
    [-0.4, 0.9],
    [-0.74, 0.78],
    [-0.94, 0.48],
    [-0.97, 0],
  ],
  glass: [
    [0.34, 0],
    [0.3, 0.4],
    [0.08, 0.6],
    [-0.26, 0.6],
    [-0.5, 0.42],
    [-0.56, 0],
  ],
  wingSpan: 0,
  splitterSpan: 0,
  rounding: 0.42,
};

const RAIDER: CarBody = {
  name: 'raider',
  outline: [
    [0.96, 0],
    [0.97, 0.4],
    [0.84, 0.52],
    [0.42, 0.54],
    [0.3, 0.66],
    [0.02, 0.7],
    [-0.2, 0.94],
    [-0.86, 0.96],
    [-0.97, 0.8],
    [-0.94, 0],
  ],
  glass: [
    [0.2, 0],
    [0.16, 0.38],
    [-0.1, 0.5],
    [-0.36, 0.42],
    [-0.4, 0],
  ],
  wingSpan: 0.9,
  splitterSpan: 0.56,
  rounding: 0.14,
};

const WASP: CarBody = {
  name: 'wasp',
  outline: [
    [1.02, 0],
    [1, 0.14],
    [0.6, 0.24],
    [0.3, 0.36],
    [0.16, 0.74],
    [-0.3, 0.8],
    [-0.46, 0.5],
    [-0.8, 0.42],
    [-0.94, 0.3],
    [-0.96, 0],
  ],
  glass: [
    [0.26, 0],
    [0.2, 0.18],
    [-0.06, 0.28],
    [-0.22, 0.22],
    [-0.26, 0],
  ],
  wingSpan: 0.98,
  splitterSpan: 0.94,
  rounding: 0.12,
};

export const CAR_BODIES: readonly CarBody[] = [COMET, ANVIL, DART, BEETLE, RAIDER, WASP];

/** A body by its number in a look; the first for one that there is not. */
export function bodyOf(number: number): CarBody {
  return CAR_BODIES[number] ?? COMET;
}

/** A closed path through half an outline and its mirror image, with corners rounded. */
export function tracePath(
  context: CanvasRenderingContext2D,
  half: readonly Point[],
  halfLength: number,
  halfWidth: number,
  rounding: number,
): void {
  const mirrored = half
    .slice(1, -1)
    .reverse()
    .map(([u, v]): Point => [u, -v]);
  const scaled = [...half, ...mirrored].map(([u, v]): Point => [u * halfLength, v * halfWidth]);
  const [first = [0, 0]] = scaled;
  const last = scaled.at(-1) ?? first;
  context.beginPath();
  context.moveTo((first[0] + last[0]) / 2, (first[1] + last[1]) / 2);
  scaled.forEach(([x, y], n) => {
    const [nextX, nextY] = scaled[n + 1] ?? first;
    const radius = Math.min(rounding * halfWidth, Math.hypot(nextX - x, nextY - y) * 0.8);
    context.arcTo(x, y, (x + nextX) / 2, (y + nextY) / 2, radius);
  });
  context.closePath();
}

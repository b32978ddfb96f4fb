/**
 * The rocket cars from above, nose to the right: body, glass, stripe or chevrons, nozzles. The two
 * teams differ in silhouette and marking as well as in colour. Wheels are pictures of their own,
 * since they steer. Coordinates run from -1 to 1 over the car's length (u) and width (v).
 */
import type { Team } from '../../../worker/view-frame.ts';
import { coloursOf, css } from '../palette.ts';
import type { Paint } from './atlas.ts';

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

type Point = readonly [u: number, v: number];

/** Half of each outline, from the nose along one side to the tail. */
const OUTLINES: Readonly<Record<Team, readonly Point[]>> = {
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

export function paintCar(team: Team): Paint {
  const colours = coloursOf(team);
  return (context, width, height) => {
    const halfLength = width / 2 / CAR_PICTURE_SCALE;
    const halfWidth = height / 2 / CAR_PICTURE_SCALE;
    context.translate(width / 2, height / 2);

    const trace = (points: readonly Point[], rounding: number) => {
      const mirrored = points
        .slice(1, -1)
        .reverse()
        .map(([u, v]): Point => [u, -v]);
      tracePath(context, [...points, ...mirrored], halfLength, halfWidth, rounding);
    };
    const outline = OUTLINES[team];

    // Nozzles behind the body.
    for (const side of [-1, 1]) {
      const y = side * CAR_PARTS.nozzleV * halfWidth;
      const nozzle = context.createLinearGradient(0, y - halfWidth * 0.2, 0, y + halfWidth * 0.2);
      nozzle.addColorStop(0, '#1a222e');
      nozzle.addColorStop(0.45, '#8fa0b5');
      nozzle.addColorStop(1, '#141a24');
      context.fillStyle = nozzle;
      context.beginPath();
      context.moveTo(-halfLength * 0.8, y - halfWidth * 0.13);
      context.lineTo(-halfLength * 1.04, y - halfWidth * 0.19);
      context.lineTo(-halfLength * 1.04, y + halfWidth * 0.19);
      context.lineTo(-halfLength * 0.8, y + halfWidth * 0.13);
      context.fill();
    }

    // Body: a dark keel that shows as an outline, then the paint, lit along the spine.
    trace(outline, halfWidth * 0.16);
    context.lineWidth = halfWidth * 0.13;
    context.lineJoin = 'round';
    context.strokeStyle = '#070b12';
    context.stroke();
    const paint = context.createLinearGradient(0, -halfWidth, 0, halfWidth);
    paint.addColorStop(0, css(colours.dark));
    paint.addColorStop(0.22, css(colours.base));
    paint.addColorStop(0.5, css(colours.light));
    paint.addColorStop(0.78, css(colours.base));
    paint.addColorStop(1, css(colours.dark));
    context.fillStyle = css(colours.base);
    context.fill();
    context.save();
    context.clip();
    context.globalAlpha = 0.75;
    context.fillStyle = paint;
    context.fillRect(-width, -height, 2 * width, 2 * height);
    context.globalAlpha = 1;
    const length = context.createLinearGradient(-halfLength, 0, halfLength, 0);
    length.addColorStop(0, 'rgba(0, 0, 0, 0.45)');
    length.addColorStop(0.35, 'rgba(0, 0, 0, 0.05)');
    length.addColorStop(0.8, 'rgba(255, 255, 255, 0)');
    length.addColorStop(1, 'rgba(255, 255, 255, 0.3)');
    context.fillStyle = length;
    context.fillRect(-width, -height, 2 * width, 2 * height);
    paintMarking(context, team, halfLength, halfWidth);
    context.restore();

    // A fine light edge where the floodlights catch the body.
    trace(outline, halfWidth * 0.16);
    context.lineWidth = halfWidth * 0.035;
    context.strokeStyle = css(colours.light, 0.85);
    context.stroke();

    paintCockpit(context, trace, halfLength, halfWidth);
    paintWing(context, team, halfLength, halfWidth);

    // Head lights.
    context.fillStyle = '#fffbe8';
    for (const side of [-1, 1]) {
      context.beginPath();
      context.ellipse(
        halfLength * CAR_PARTS.headU,
        side * halfWidth * 0.3,
        halfLength * 0.05,
        halfWidth * 0.08,
        side * 0.5,
        0,
        Math.PI * 2,
      );
      context.fill();
    }
  };
}

/** Seen from above and tyre-dark, with the tread's shine in the middle. */
export const paintWheel: Paint = (context, width, height) => {
  const inset = 2;
  const gradient = context.createLinearGradient(0, 0, 0, height);
  gradient.addColorStop(0, '#05070b');
  gradient.addColorStop(0.5, '#3b4454');
  gradient.addColorStop(1, '#05070b');
  context.fillStyle = gradient;
  context.beginPath();
  context.roundRect(inset, inset, width - 2 * inset, height - 2 * inset, height * 0.28);
  context.fill();
  context.strokeStyle = 'rgba(0, 0, 0, 0.55)';
  context.lineWidth = Math.max(1, width * 0.03);
  for (let n = 1; n < 6; n++) {
    const x = (width * n) / 6;
    context.beginPath();
    context.moveTo(x, inset);
    context.lineTo(x, height - inset);
    context.stroke();
  }
};

/** The soft shade under a car, for each of the floodlights. */
export const paintCarShadow: Paint = (context, width, height) => {
  const STEPS = 10;
  for (let step = 0; step < STEPS; step++) {
    const share = 1 - step / STEPS;
    const w = width * (0.56 + 0.4 * share);
    const h = height * (0.4 + 0.56 * share);
    context.fillStyle = 'rgba(255, 255, 255, 0.11)';
    context.beginPath();
    context.roundRect((width - w) / 2, (height - h) / 2, w, h, h * 0.42);
    context.fill();
  }
};

function paintMarking(
  context: CanvasRenderingContext2D,
  team: Team,
  halfLength: number,
  halfWidth: number,
): void {
  context.fillStyle = 'rgba(255, 255, 255, 0.94)';
  if (team === 0) {
    context.fillRect(-halfLength, -halfWidth * 0.17, 2 * halfLength, halfWidth * 0.34);
    return;
  }
  context.strokeStyle = context.fillStyle;
  context.lineWidth = halfLength * 0.1;
  context.lineJoin = 'miter';
  for (const u of [0.86, 0.62]) {
    context.beginPath();
    context.moveTo((u - 0.24) * halfLength, -halfWidth);
    context.lineTo(u * halfLength, 0);
    context.lineTo((u - 0.24) * halfLength, halfWidth);
    context.stroke();
  }
}

function paintCockpit(
  context: CanvasRenderingContext2D,
  trace: (points: readonly Point[], rounding: number) => void,
  halfLength: number,
  halfWidth: number,
): void {
  trace(
    [
      [0.4, 0],
      [0.34, 0.3],
      [0.05, 0.46],
      [-0.34, 0.4],
      [-0.5, 0.2],
      [-0.52, 0],
    ],
    halfWidth * 0.2,
  );
  const glass = context.createLinearGradient(
    halfLength * 0.4,
    -halfWidth * 0.3,
    -halfLength * 0.5,
    halfWidth * 0.3,
  );
  glass.addColorStop(0, '#dff6ff');
  glass.addColorStop(0.16, '#5d7f9b');
  glass.addColorStop(0.45, '#101a2a');
  glass.addColorStop(1, '#070c14');
  context.fillStyle = glass;
  context.fill();
  context.lineWidth = halfWidth * 0.06;
  context.strokeStyle = '#05080e';
  context.stroke();
  // Roof bar between the wind screen and the rear glass.
  context.fillStyle = 'rgba(255, 255, 255, 0.14)';
  context.beginPath();
  context.ellipse(
    -halfLength * 0.08,
    -halfWidth * 0.14,
    halfLength * 0.2,
    halfWidth * 0.08,
    -0.1,
    0,
    Math.PI * 2,
  );
  context.fill();
}

function paintWing(
  context: CanvasRenderingContext2D,
  team: Team,
  halfLength: number,
  halfWidth: number,
): void {
  const colours = coloursOf(team);
  const span = team === 0 ? 0.94 : 0.9;
  context.fillStyle = '#080c13';
  context.beginPath();
  context.roundRect(
    -halfLength * 0.98,
    -halfWidth * span,
    halfLength * 0.17,
    halfWidth * span * 2,
    halfLength * 0.05,
  );
  context.fill();
  context.fillStyle = css(colours.base);
  context.beginPath();
  context.roundRect(
    -halfLength * 0.95,
    -halfWidth * (span - 0.04),
    halfLength * 0.09,
    halfWidth * (span - 0.04) * 2,
    halfLength * 0.03,
  );
  context.fill();
  context.fillStyle = 'rgba(255, 255, 255, 0.8)';
  for (const side of [-1, 1]) {
    context.fillRect(
      -halfLength * 0.95,
      side * halfWidth * (span - 0.12) - halfWidth * 0.04,
      halfLength * 0.09,
      halfWidth * 0.08,
    );
  }
}

/** A closed path through the points with its corners rounded. */
function tracePath(
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

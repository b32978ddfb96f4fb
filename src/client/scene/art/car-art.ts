/**
 * The rocket cars from above, nose to the right: body, glass, stripe or chevrons, nozzles. Team
 * colours and markings say the same, for those who cannot tell the colours.
 */
import type { Team } from '../../../worker/view-frame.ts';
import { coloursOf, css } from '../palette.ts';
import type { Paint } from './atlas.ts';
import { CAR_PARTS, CAR_PICTURE_SCALE, OUTLINES, type Point, tracePath } from './car-outline.ts';

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

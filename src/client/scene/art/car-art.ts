/**
 * The rocket cars from above, nose to the right: nozzles, body, the team's mark, glass, wing. The
 * team shows in the colour and by shape: one stripe along the car, or chevrons across it.
 */
import type { CarLook } from '../../../protocol/car-look.ts';
import type { Palette, TeamColours } from '../../palette/palettes.ts';
import { css } from '../palette.ts';
import { bodyOf, CAR_PARTS, CAR_PICTURE_SCALE, type CarBody, tracePath } from './car-outline.ts';
import { paintOf } from './car-paints.ts';

/** Paints a car into a rectangle from a corner at 0, 0; the rectangle has the car's proportions. */
export function paintCar(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  look: CarLook,
  team: 0 | 1,
  palette: Palette,
): void {
  const l = width / 2 / CAR_PICTURE_SCALE;
  const w = height / 2 / CAR_PICTURE_SCALE;
  const body = bodyOf(look.body);
  const colours = palette.teams[team];
  context.save();
  context.translate(width / 2, height / 2);
  paintAxles(context, l, w);
  paintNozzles(context, l, w);
  if (body.splitterSpan > 0) {
    plate(context, colours, l, w, 0.84, 0.14, body.splitterSpan);
  }

  // A dark keel that shows as an outline, then the paint, lit along the spine.
  tracePath(context, body.outline, l, w, body.rounding);
  context.lineWidth = w * 0.15;
  context.lineJoin = 'round';
  context.strokeStyle = '#04070d';
  context.stroke();
  context.fillStyle = css(colours.base);
  context.fill();
  context.save();
  context.clip();
  paintOf(look.paint).paint(context, l, w, colours);
  paintShading(context, l, w, colours);
  paintTeamMark(context, team, l, w);
  context.restore();

  // A fine light edge where the floodlights catch the body.
  tracePath(context, body.outline, l, w, body.rounding);
  context.lineWidth = w * 0.045;
  context.strokeStyle = css(colours.light, 0.9);
  context.stroke();

  paintGlass(context, body, l, w);
  paintRoofMark(context, team, l, w);
  if (body.wingSpan > 0) plate(context, colours, l, w, -0.9, 0.16, body.wingSpan);
  paintHeadLights(context, body, l, w);
  context.restore();
}

/**
 * A car for the settings, as large as the canvas allows.
 *
 * @param canvas painted over; keeps its size
 */
export function paintCarPreview(
  canvas: HTMLCanvasElement,
  look: CarLook,
  team: 0 | 1,
  palette: Palette,
): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const width = Math.min(canvas.width * 0.94, canvas.height * 0.94 * PREVIEW_ASPECT);
  const height = width / PREVIEW_ASPECT;
  context.save();
  context.translate((canvas.width - width) / 2, (canvas.height - height) / 2);
  const l = width / 2 / CAR_PICTURE_SCALE;
  const w = height / 2 / CAR_PICTURE_SCALE;
  for (const u of [CAR_PARTS.frontWheelU, CAR_PARTS.rearWheelU]) {
    for (const v of [-CAR_PARTS.wheelV, CAR_PARTS.wheelV]) {
      const wheelL = l * 2 * CAR_PARTS.wheelLength;
      const wheelW = w * 2 * CAR_PARTS.wheelWidth;
      context.fillStyle = '#0a0d13';
      context.beginPath();
      context.roundRect(
        width / 2 + u * l - wheelL / 2,
        height / 2 + v * w - wheelW / 2,
        wheelL,
        wheelW,
        wheelW * 0.3,
      );
      context.fill();
    }
  }
  paintCar(context, width, height, look, team, palette);
  context.restore();
}

/** Of the collision box, 2.2 by 1.2 m, which all bodies have. */
const PREVIEW_ASPECT = 2.2 / 1.2;

function paintAxles(context: CanvasRenderingContext2D, l: number, w: number): void {
  context.fillStyle = '#0d131c';
  for (const u of [CAR_PARTS.frontWheelU, CAR_PARTS.rearWheelU]) {
    context.fillRect(u * l - l * 0.03, -w * CAR_PARTS.wheelV, l * 0.06, w * CAR_PARTS.wheelV * 2);
  }
}

function paintNozzles(context: CanvasRenderingContext2D, l: number, w: number): void {
  for (const side of [-1, 1]) {
    const y = side * CAR_PARTS.nozzleV * w;
    const nozzle = context.createLinearGradient(0, y - w * 0.2, 0, y + w * 0.2);
    nozzle.addColorStop(0, '#1a222e');
    nozzle.addColorStop(0.45, '#8fa0b5');
    nozzle.addColorStop(1, '#141a24');
    context.fillStyle = nozzle;
    context.beginPath();
    context.moveTo(-l * 0.8, y - w * 0.13);
    context.lineTo(-l * 1.04, y - w * 0.19);
    context.lineTo(-l * 1.04, y + w * 0.19);
    context.lineTo(-l * 0.8, y + w * 0.13);
    context.fill();
  }
}

function paintShading(
  context: CanvasRenderingContext2D,
  l: number,
  w: number,
  colours: TeamColours,
): void {
  const across = context.createLinearGradient(0, -w, 0, w);
  across.addColorStop(0, css(colours.dark, 0.85));
  across.addColorStop(0.22, css(colours.dark, 0));
  across.addColorStop(0.5, css(colours.light, 0.4));
  across.addColorStop(0.78, css(colours.dark, 0));
  across.addColorStop(1, css(colours.dark, 0.85));
  context.fillStyle = across;
  context.fillRect(-2 * l, -2 * w, 4 * l, 4 * w);
  const along = context.createLinearGradient(-l, 0, l, 0);
  along.addColorStop(0, 'rgba(0, 0, 0, 0.4)');
  along.addColorStop(0.35, 'rgba(0, 0, 0, 0.04)');
  along.addColorStop(0.8, 'rgba(255, 255, 255, 0)');
  along.addColorStop(1, 'rgba(255, 255, 255, 0.3)');
  context.fillStyle = along;
  context.fillRect(-2 * l, -2 * w, 4 * l, 4 * w);
}

function paintTeamMark(context: CanvasRenderingContext2D, team: 0 | 1, l: number, w: number): void {
  const white = 'rgba(255, 255, 255, 0.96)';
  if (team === 0) {
    context.fillStyle = 'rgba(4, 8, 16, 0.5)';
    context.fillRect(-2 * l, -w * 0.25, 4 * l, w * 0.5);
    context.fillStyle = white;
    context.fillRect(-2 * l, -w * 0.18, 4 * l, w * 0.36);
    return;
  }
  context.lineJoin = 'miter';
  for (const [style, width] of [
    ['rgba(4, 8, 16, 0.5)', 0.17],
    [white, 0.11],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = l * width;
    for (const u of [0.92, 0.66, -0.56]) {
      context.beginPath();
      context.moveTo((u - 0.26) * l, -w);
      context.lineTo(u * l, 0);
      context.lineTo((u - 0.26) * l, w);
      context.stroke();
    }
  }
}

function paintGlass(context: CanvasRenderingContext2D, body: CarBody, l: number, w: number): void {
  tracePath(context, body.glass, l, w, 0.2);
  const glass = context.createLinearGradient(l * 0.4, -w * 0.3, -l * 0.5, w * 0.3);
  glass.addColorStop(0, '#dff6ff');
  glass.addColorStop(0.16, '#5d7f9b');
  glass.addColorStop(0.45, '#101a2a');
  glass.addColorStop(1, '#070c14');
  context.fillStyle = glass;
  context.fill();
  context.lineWidth = w * 0.07;
  context.strokeStyle = '#05080e';
  context.stroke();
}

/** On the roof, so that it shows at any size: a bar along the car, or an arrowhead. */
function paintRoofMark(context: CanvasRenderingContext2D, team: 0 | 1, l: number, w: number): void {
  context.fillStyle = 'rgba(255, 255, 255, 0.92)';
  context.beginPath();
  if (team === 0) {
    context.roundRect(-l * 0.3, -w * 0.08, l * 0.36, w * 0.16, w * 0.06);
  } else {
    context.moveTo(l * 0.1, 0);
    context.lineTo(-l * 0.22, -w * 0.24);
    context.lineTo(-l * 0.1, 0);
    context.lineTo(-l * 0.22, w * 0.24);
  }
  context.fill();
}

/** A wing or splitter: dark, with the team's colour on it and white ends. */
function plate(
  context: CanvasRenderingContext2D,
  colours: TeamColours,
  l: number,
  w: number,
  u: number,
  depth: number,
  span: number,
): void {
  const x = (u - depth / 2) * l;
  context.fillStyle = '#060a11';
  context.beginPath();
  context.roundRect(x, -w * span, l * depth, w * span * 2, l * 0.05);
  context.fill();
  context.fillStyle = css(colours.base);
  context.beginPath();
  const inner = span - 0.05;
  context.roundRect(x + l * 0.03, -w * inner, l * (depth - 0.06), w * inner * 2, l * 0.03);
  context.fill();
  context.fillStyle = 'rgba(255, 255, 255, 0.85)';
  for (const side of [-1, 1]) {
    const y = side * w * (span - 0.12);
    context.fillRect(x + l * 0.03, y - w * 0.05, l * (depth - 0.06), w * 0.1);
  }
}

function paintHeadLights(
  context: CanvasRenderingContext2D,
  body: CarBody,
  l: number,
  w: number,
): void {
  const spread = body.splitterSpan > 0.8 || body.name === 'dart' ? 0.12 : 0.34;
  context.fillStyle = '#fffbe8';
  for (const side of [-1, 1]) {
    context.beginPath();
    context.ellipse(
      l * CAR_PARTS.headU,
      side * w * spread,
      l * 0.05,
      w * 0.08,
      side * 0.5,
      0,
      Math.PI * 2,
    );
    context.fill();
  }
}

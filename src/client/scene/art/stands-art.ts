/**
 * What lies outside the outline: terraces that fade into the night with a crowd on them, coloured
 * by the end they sit at. Called by the stadium painting, in metres.
 */
import type { Arena } from '../../../worker/api.ts';
import type { Palette } from '../../palette/palettes.ts';
import { COLOUR, css, lit, mixed } from '../palette.ts';
import { distanceOutside, goalMiddle, goalWidth, reachOf } from '../pitch/arena-geometry.ts';
import { traceOutline } from './arena-paths.ts';
import type { StadiumSize } from './stadium-art.ts';

const ROW_M = 0.62;
const SEAT_M = 0.5;
const FIRST_ROW_M = 1.7;
const LAST_ROW_M = 9;
const CROWD = 0x9fb6c8;

/** Somebody in the stands. */
export interface Seat {
  readonly x: number;
  readonly y: number;
  readonly radiusM: number;
  readonly style: string;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function paintTerraces(
  context: CanvasRenderingContext2D,
  arena: Arena,
  palette: Palette,
  size: StadiumSize,
): void {
  const { halfWidth, halfHeight } = size;
  context.fillStyle = css(COLOUR.night);
  context.fillRect(-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2);
  context.lineJoin = 'round';
  traceOutline(context, arena);
  // From the outermost row inwards, each over the one before.
  for (let out = LAST_ROW_M; out > FIRST_ROW_M; out -= ROW_M) {
    const near = 1 - (out - FIRST_ROW_M) / (LAST_ROW_M - FIRST_ROW_M);
    const tone = mixed(COLOUR.night, arena.look.stands, 0.15 + 0.85 * near);
    context.lineWidth = out * 2;
    context.strokeStyle = css(tone);
    context.stroke();
    context.lineWidth = (out - ROW_M * 0.3) * 2;
    context.strokeStyle = css(lit(tone, 0.72));
    context.stroke();
  }
  // The ends glow in team colours, as if by flares behind the goals.
  context.globalCompositeOperation = 'screen';
  for (const goal of arena.goals) {
    const { x, y } = goalMiddle(goal);
    const { base } = palette.teams[goal.team];
    const glow = context.createRadialGradient(x, y, 0, x, y, goalWidth(goal) * 2.3);
    glow.addColorStop(0, css(base, 0.46));
    glow.addColorStop(0.45, css(base, 0.15));
    glow.addColorStop(1, css(base, 0));
    context.fillStyle = glow;
    context.fillRect(-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2);
  }
  context.globalCompositeOperation = 'source-over';
}

export function* findSeats(
  arena: Arena,
  palette: Palette,
  size: StadiumSize,
  random: () => number,
): Generator<void, Seat[], void> {
  const { halfWidth, halfHeight } = size;
  const reach = reachOf(arena).halfWidth;
  const seats: Seat[] = [];
  for (let y = -halfHeight; y < halfHeight; y += ROW_M) {
    for (let x = -halfWidth; x < halfWidth; x += SEAT_M) {
      const px = x + random() * SEAT_M;
      const py = y + random() * ROW_M * 0.5;
      const isTaken = random() > 0.22;
      const isFan = random() < 0.35 + 0.5 * Math.min(1, Math.abs(px) / reach);
      const light = 0.16 + random() * 0.5;
      const radiusM = 0.11 + random() * 0.08;
      if (!isTaken) continue;
      const outside = distanceOutside(arena.outline, px, py);
      if (outside < FIRST_ROW_M) continue;
      const fade = Math.max(0, 1 - outside / 9);
      const colour = isFan ? palette.teams[px < 0 ? 0 : 1].base : CROWD;
      seats.push({ x: px, y: py, radiusM, style: css(colour, light * fade) });
    }
    yield;
  }
  return seats;
}

export function paintCrowd(
  context: CanvasRenderingContext2D,
  seats: readonly Seat[],
  { left, top, width, height }: Rect,
): void {
  for (const { x, y, radiusM, style } of seats) {
    if (x < left - 1 || x > left + width + 1 || y < top - 1 || y > top + height + 1) continue;
    context.fillStyle = style;
    context.beginPath();
    context.arc(x, y, radiusM, 0, Math.PI * 2);
    context.fill();
  }
}

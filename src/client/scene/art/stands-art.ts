/**
 * What lies outside the walls: terraces that fade into the night with a faint crowd on them,
 * coloured by the end they sit at. Called by the stadium painting, in metres.
 */
import type { PitchView } from '../../../worker/api.ts';
import { COLOUR, coloursOf, css } from '../palette.ts';
import type { StadiumSize } from './stadium-art.ts';

const ROW_M = 0.62;
const SEAT_M = 0.5;

export function paintStands(
  context: CanvasRenderingContext2D,
  pitch: PitchView,
  size: StadiumSize,
  random: () => number,
): void {
  const { halfWidth, halfHeight } = size;
  context.fillStyle = css(COLOUR.night);
  context.fillRect(-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2);

  // Terraces: rounded frames that step outwards.
  for (let row = 0; ; row++) {
    const out = 1.3 + row * ROW_M;
    if (out > halfWidth - pitch.halfLength) break;
    const depth = Math.min(1, out / 6);
    context.strokeStyle = css(0x16283a, 0.5 * (1 - depth * 0.8));
    context.lineWidth = ROW_M * 0.82;
    traceTerrace(context, pitch, out);
    context.stroke();
  }

  // The crowd: specks, some of them in their team's colours.
  for (let y = -halfHeight; y < halfHeight; y += ROW_M) {
    for (let x = -halfWidth; x < halfWidth; x += SEAT_M) {
      const px = x + random() * SEAT_M;
      const py = y + random() * ROW_M * 0.5;
      const outside = distanceOutside(pitch, px, py);
      if (outside < 1.2 || random() < 0.3) continue;
      const fade = Math.max(0, 1 - outside / 7.5);
      const team = px < 0 ? 0 : 1;
      const isFan = random() < 0.3 + 0.5 * Math.min(1, Math.abs(px) / pitch.halfLength);
      const colour = isFan ? coloursOf(team).base : 0x8fa9bd;
      context.fillStyle = css(colour, (0.1 + random() * 0.38) * fade);
      context.beginPath();
      context.arc(px, py, 0.1 + random() * 0.07, 0, Math.PI * 2);
      context.fill();
    }
  }

  // The ends glow in team colours, as if by flares behind the goals.
  context.globalCompositeOperation = 'screen';
  for (const team of [0, 1] as const) {
    const x = (team === 0 ? -1 : 1) * (pitch.halfLength + pitch.goalDepth * 0.5);
    const glow = context.createRadialGradient(x, 0, 0, x, 0, pitch.halfWidth * 1.25);
    glow.addColorStop(0, css(coloursOf(team).base, 0.5));
    glow.addColorStop(0.45, css(coloursOf(team).base, 0.16));
    glow.addColorStop(1, css(coloursOf(team).base, 0));
    context.fillStyle = glow;
    context.fillRect(-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2);
  }
  context.globalCompositeOperation = 'source-over';
}

function traceTerrace(context: CanvasRenderingContext2D, pitch: PitchView, out: number): void {
  context.beginPath();
  context.roundRect(
    -pitch.halfLength - out,
    -pitch.halfWidth - out,
    (pitch.halfLength + out) * 2,
    (pitch.halfWidth + out) * 2,
    pitch.cornerRadius + out,
  );
}

/** How far a place is outside of the walls; 0 or less is inside. Goals count as inside. */
function distanceOutside(pitch: PitchView, x: number, y: number): number {
  const ax = Math.abs(x);
  const ay = Math.abs(y);
  const goal = Math.max(ax - pitch.halfLength - pitch.goalDepth, ay - pitch.goalHalfWidth);
  const cornerX = ax - (pitch.halfLength - pitch.cornerRadius);
  const cornerY = ay - (pitch.halfWidth - pitch.cornerRadius);
  const walls =
    cornerX > 0 && cornerY > 0
      ? Math.hypot(cornerX, cornerY) - pitch.cornerRadius
      : Math.max(ax - pitch.halfLength, ay - pitch.halfWidth);
  return Math.min(goal, walls);
}

/**
 * What stands on the pitch: walls, discs and the edges of planes, each with the shadows of the four
 * floodlights. How they look says whom they stop: solid stops all, a mesh of light only the ball,
 * hazard stripes only cars; what gives back more than it gets is lit. In metres.
 */
import type { Arena, Disc, Plane, Stops, Wall } from '../../../worker/api.ts';
import { createShadowOffsets, shadowOffsets } from '../draw/floodlights.ts';
import { css, lit, mixed } from '../palette.ts';
import { tracePoints } from './arena-paths.ts';
import { BUMPER_FROM } from './stadium-glow.ts';

/** Thinner could not be seen. */
const MIN_THICKNESS_M = 0.22;
const HEIGHT_M = 0.4;
const FAR_M = 400;
const HAZARD = 0xffc23d;
const MESH = 0xf4fbff;

export function paintWalls(context: CanvasRenderingContext2D, arena: Arena): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const wall of arena.walls) if (wall.visible) paintWall(context, arena, wall);
  context.lineCap = 'butt';
}

function paintWall(context: CanvasRenderingContext2D, arena: Arena, wall: Wall): void {
  const thickness = Math.max(MIN_THICKNESS_M, wall.thicknessM);
  const stroke = (width: number, style: string) => {
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  };
  if (wall.stops === 'all') {
    const [first] = wall.points;
    if (first !== undefined) {
      castShadows(context, arena, first.x, first.y, () => {
        tracePoints(context, wall.points);
        stroke(thickness, 'rgba(0, 8, 10, 0.2)');
      });
    }
  }
  tracePoints(context, wall.points);
  const colour = wall.colour ?? arena.look.lines;
  switch (wall.stops) {
    case 'all':
      stroke(thickness + 0.16, '#050a12');
      stroke(thickness, css(lit(colour, wall.restitution >= BUMPER_FROM ? 0.9 : 0.6)));
      stroke(thickness * 0.55, css(colour));
      stroke(thickness * 0.2, css(mixed(colour, 0xffffff, 0.75)));
      break;
    case 'ball':
      stroke(thickness + 0.1, css(mixed(colour, MESH, 0.5), 0.2));
      context.setLineDash([0.02, 0.42]);
      stroke(Math.min(0.2, thickness), css(mixed(colour, MESH, 0.6), 0.95));
      context.setLineDash([]);
      break;
    case 'cars':
      context.lineCap = 'butt';
      stroke(thickness + 0.12, css(0x0a0d12, 0.75));
      context.setLineDash([0.5, 0.5]);
      stroke(thickness, css(HAZARD, 0.9));
      context.setLineDash([]);
      context.lineCap = 'round';
      break;
  }
}

export function paintDiscs(context: CanvasRenderingContext2D, arena: Arena): void {
  for (const disc of arena.discs) if (disc.visible) paintDisc(context, arena, disc);
}

function paintDisc(context: CanvasRenderingContext2D, arena: Arena, disc: Disc): void {
  const { x, y, radiusM, stops } = disc;
  const colour = disc.colour ?? arena.look.glow;
  const circle = (radius: number) => {
    context.beginPath();
    context.arc(x, y, Math.max(0.02, radius), 0, Math.PI * 2);
  };
  if (stops !== 'all') {
    circle(radiusM);
    context.fillStyle = css(styleColour(stops), 0.14);
    context.fill();
    context.setLineDash(stops === 'ball' ? [0.1, 0.3] : [0.5, 0.5]);
    context.lineWidth = 0.16;
    context.strokeStyle = css(styleColour(stops), 0.9);
    context.stroke();
    context.setLineDash([]);
    return;
  }
  castShadows(context, arena, x, y, () => {
    circle(radiusM);
    context.fillStyle = 'rgba(0, 8, 10, 0.24)';
    context.fill();
  });
  circle(radiusM);
  context.fillStyle = '#050a12';
  context.fill();
  const cap = context.createRadialGradient(
    x - radiusM * 0.3,
    y - radiusM * 0.35,
    radiusM * 0.05,
    x,
    y,
    radiusM,
  );
  cap.addColorStop(0, css(mixed(colour, 0xffffff, 0.5)));
  cap.addColorStop(0.45, css(lit(colour, 0.62)));
  cap.addColorStop(1, css(lit(colour, 0.22)));
  circle(radiusM * 0.94);
  context.fillStyle = cap;
  context.fill();
  circle(radiusM * 0.9);
  context.lineWidth = Math.min(0.22, radiusM * 0.2);
  context.strokeStyle = css(mixed(colour, 0xffffff, 0.35));
  context.stroke();
  if (disc.restitution < BUMPER_FROM) return;
  circle(radiusM * 0.55);
  context.lineWidth = radiusM * 0.12;
  context.strokeStyle = css(mixed(colour, 0xffffff, 0.6), 0.9);
  context.stroke();
}

/** To be called while the canvas is clipped to the outline. */
export function paintPlanes(context: CanvasRenderingContext2D, arena: Arena): void {
  for (const plane of arena.planes) paintPlane(context, plane, arena.look.lines);
}

function paintPlane(context: CanvasRenderingContext2D, plane: Plane, lines: number): void {
  const { normalX, normalY, distanceM, stops } = plane;
  const x = normalX * distanceM;
  const y = normalY * distanceM;
  const alongX = -normalY * FAR_M;
  const alongY = normalX * FAR_M;
  const colour = stops === 'all' ? lines : styleColour(stops);
  context.beginPath();
  context.moveTo(x + alongX, y + alongY);
  context.lineTo(x - alongX, y - alongY);
  context.lineTo(x - alongX - normalX * FAR_M, y - alongY - normalY * FAR_M);
  context.lineTo(x + alongX - normalX * FAR_M, y + alongY - normalY * FAR_M);
  context.fillStyle = stops === 'all' ? 'rgba(3, 8, 14, 0.6)' : css(colour, 0.08);
  context.fill();
  context.beginPath();
  context.moveTo(x + alongX, y + alongY);
  context.lineTo(x - alongX, y - alongY);
  context.lineWidth = 0.18;
  context.strokeStyle = css(colour, 0.8);
  if (stops !== 'all') context.setLineDash(stops === 'ball' ? [0.1, 0.4] : [0.6, 0.6]);
  context.stroke();
  context.setLineDash([]);
}

function styleColour(stops: Stops): number {
  return stops === 'cars' ? HAZARD : MESH;
}

const OFFSETS = createShadowOffsets();

function castShadows(
  context: CanvasRenderingContext2D,
  arena: Arena,
  x: number,
  y: number,
  paint: () => void,
): void {
  shadowOffsets(arena, x, y, OFFSETS);
  for (const { dx, dy } of OFFSETS) {
    context.save();
    context.translate(dx * HEIGHT_M, dy * HEIGHT_M);
    paint();
    context.restore();
  }
}

/** Discs and walls on the pitch light up when they are hit. Told of hits by the effects. */
import type { Arena, Disc, Wall } from '../../../worker/api.ts';
import { distanceToSegment } from '../pitch/arena-geometry.ts';
import type { SceneLayers } from './scene-layers.ts';

const SECONDS = 0.45;
/** A hit further from it than this was of something else, metres. */
const REACH_M = 1.4;
const KICK = 0.18;

interface Lamp {
  readonly colour: number;
  /** 1 when hit .. 0 out. */
  heat: number;
}

interface DiscLamp extends Lamp {
  readonly disc: Disc;
}

interface WallLamp extends Lamp {
  readonly wall: Wall;
}

export class BumperLights {
  private readonly discs: readonly DiscLamp[];
  private readonly walls: readonly WallLamp[];

  constructor(arena: Arena) {
    const own = arena.look.glow;
    this.discs = arena.discs
      .filter(({ visible }) => visible)
      .map((disc) => ({ disc, colour: disc.colour ?? own, heat: 0 }));
    this.walls = arena.walls
      .filter(({ visible }) => visible)
      .map((wall) => ({ wall, colour: wall.colour ?? own, heat: 0 }));
  }

  /** @param power 0..1 @returns whether something lit up */
  hit(x: number, y: number, power: number): boolean {
    let nearest: Lamp | null = null;
    let least = REACH_M;
    for (const lamp of this.discs) {
      const { disc } = lamp;
      const distance = Math.abs(Math.hypot(disc.x - x, disc.y - y) - disc.radiusM);
      if (distance < least) {
        least = distance;
        nearest = lamp;
      }
    }
    for (const lamp of this.walls) {
      const distance = distanceToWall(lamp.wall, x, y);
      if (distance < least) {
        least = distance;
        nearest = lamp;
      }
    }
    if (nearest === null) return false;
    nearest.heat = Math.max(nearest.heat, 0.45 + 0.55 * power);
    return true;
  }

  draw(layers: SceneLayers, seconds: number): void {
    const { glow, pictures } = layers;
    for (let n = 0; n < this.discs.length; n++) {
      const lamp = this.discs[n];
      if (lamp === undefined || lamp.heat <= 0) continue;
      lamp.heat -= seconds / SECONDS;
      if (lamp.heat <= 0) continue;
      const { disc, colour, heat } = lamp;
      const size = disc.radiusM * 2 * (1 + KICK * heat);
      glow.add(pictures.disc, disc.x, disc.y, size, size, 0, colour, 0.55 * heat);
      glow.add(pictures.ring, disc.x, disc.y, size * 1.5, size * 1.5, 0, 0xffffff, heat);
      glow.add(pictures.glow, disc.x, disc.y, size * 2.6, size * 2.6, 0, colour, 0.8 * heat);
    }
    for (let n = 0; n < this.walls.length; n++) {
      const lamp = this.walls[n];
      if (lamp === undefined || lamp.heat <= 0) continue;
      lamp.heat -= seconds / SECONDS;
      if (lamp.heat <= 0) continue;
      drawWall(layers, lamp);
    }
  }
}

function drawWall(layers: SceneLayers, { wall, colour, heat }: WallLamp): void {
  const { points } = wall;
  const reach = (wall.thicknessM + 1.2) / 2;
  for (let n = 1; n < points.length; n++) {
    const a = points[n - 1];
    const b = points[n];
    if (a === undefined || b === undefined) return;
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const share = reach / (Math.hypot(dx, dy) || 1);
    const nx = -dy * share;
    const ny = dx * share;
    layers.glow.addCorners(
      layers.pictures.strip,
      a.x - nx,
      a.y - ny,
      a.x + nx,
      a.y + ny,
      b.x - nx,
      b.y - ny,
      b.x + nx,
      b.y + ny,
      colour,
      0.9 * heat,
    );
  }
}

function distanceToWall({ points, thicknessM }: Wall, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 1; n < points.length; n++) {
    const a = points[n - 1];
    const b = points[n];
    if (a === undefined || b === undefined) break;
    least = Math.min(least, Math.abs(distanceToSegment(x, y, a, b) - thicknessM / 2));
  }
  return least;
}

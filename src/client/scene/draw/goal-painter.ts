/** Draws the nets over the goals, so that a ball that is in looks in; they bulge for a moment. */
import type { Arena, Goal, Point } from '../../../worker/api.ts';
import { goalWidth, netCorners, outOf } from '../pitch/arena-geometry.ts';
import type { QuadFrame } from './quad-layer.ts';
import type { SceneLayers } from './scene-layers.ts';

const BULGE_M = 0.9;
const BULGE_SECONDS = 0.9;
/** The picture of a net is this deep and wide, metres; other goals show a part of it, or stretch it. */
export const NET_DEPTH_M = 3;
export const NET_WIDTH_M = 10;

interface Net {
  readonly goal: Goal;
  readonly corners: readonly [Point, Point, Point, Point];
  readonly out: Point;
  readonly frame: QuadFrame;
  hitFor: number;
}

export class NetPainter {
  private readonly nets: readonly Net[];

  constructor(arena: Arena, net: QuadFrame) {
    this.nets = arena.goals.map((goal) => ({
      goal,
      corners: netCorners(goal),
      out: outOf(goal),
      frame: partOf(net, goal),
      hitFor: BULGE_SECONDS,
    }));
  }

  /** @param goal one of the arena's, or null for none that is known */
  hit(goal: Goal | null): void {
    for (const net of this.nets) if (net.goal === goal) net.hitFor = 0;
  }

  draw(layers: SceneLayers, seconds: number): void {
    for (let n = 0; n < this.nets.length; n++) {
      const net = this.nets[n];
      if (net === undefined) return;
      net.hitFor += seconds;
      const left = Math.max(0, 1 - net.hitFor / BULGE_SECONDS);
      const bulge = BULGE_M * left * left * Math.cos(net.hitFor * 16);
      const [from, to, backFrom, backTo] = net.corners;
      const dx = net.out.x * bulge;
      const dy = net.out.y * bulge;
      layers.top.addCorners(
        net.frame,
        from.x,
        from.y,
        to.x,
        to.y,
        backFrom.x + dx,
        backFrom.y + dy,
        backTo.x + dx,
        backTo.y + dy,
        layers.palette.teams[net.goal.team].light,
        0.5 + 0.4 * left,
      );
    }
  }
}

/** Meshes keep their size where a goal is smaller than the picture. */
function partOf(net: QuadFrame, goal: Goal): QuadFrame {
  const across = Math.min(1, goalWidth(goal) / NET_WIDTH_M);
  const along = Math.min(1, goal.depthM / NET_DEPTH_M);
  return {
    u0: net.u0,
    v0: net.v0,
    u1: net.u0 + (net.u1 - net.u0) * along,
    v1: net.v0 + (net.v1 - net.v0) * across,
  };
}

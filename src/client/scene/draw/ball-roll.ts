/**
 * How the ball's pattern lies: the corners of an icosahedron, turned by rolling along the path and
 * by spin about the upright axis. Pure. The simulation is flat, so this is for the eye only.
 */
import type { DrawnBall } from '../../view/drawn-view.ts';
import { shortestTurn } from '../../view/view-interpolator.ts';

export interface PatchDirection {
  x: number;
  y: number;
  /** Towards the viewer. */
  z: number;
}

/** Rolling is drawn slower than true, or fast balls would flicker. */
const ROLL_SHARE = 0.55;

export class BallRoll {
  readonly patches: readonly PatchDirection[] = icosahedron();
  private readonly radius: number;
  private last: { x: number; y: number; angle: number; cut: number } | null = null;

  constructor(radius: number) {
    this.radius = radius;
  }

  moveTo(ball: Omit<DrawnBall, 'present'>): void {
    const { last } = this;
    if (last === null) {
      this.last = { x: ball.x, y: ball.y, angle: ball.angle, cut: ball.cut };
      return;
    }
    if (last.cut === ball.cut) {
      const dx = ball.x - last.x;
      const dy = ball.y - last.y;
      const distance = Math.hypot(dx, dy);
      if (distance > 1e-9) this.turnAlong(dx / distance, dy / distance, distance);
      this.spin(shortestTurn(last.angle, ball.angle));
    }
    last.x = ball.x;
    last.y = ball.y;
    last.angle = ball.angle;
    last.cut = ball.cut;
  }

  /** Rolls along a direction: the top of the sphere moves that way. */
  private turnAlong(dx: number, dy: number, distance: number): void {
    const turn = (distance * ROLL_SHARE) / this.radius;
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    for (const patch of this.patches) {
      const along = patch.x * dx + patch.y * dy;
      const moved = along * cos + patch.z * sin;
      patch.z = patch.z * cos - along * sin;
      patch.x += (moved - along) * dx;
      patch.y += (moved - along) * dy;
    }
  }

  private spin(turn: number): void {
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    for (const patch of this.patches) {
      const { x } = patch;
      patch.x = x * cos - patch.y * sin;
      patch.y = x * sin + patch.y * cos;
    }
  }
}

function icosahedron(): PatchDirection[] {
  const golden = (1 + Math.sqrt(5)) / 2;
  const size = Math.hypot(1, golden);
  const corners: PatchDirection[] = [];
  for (const a of [-1, 1]) {
    for (const b of [-golden, golden]) {
      corners.push({ x: 0, y: a / size, z: b / size });
      corners.push({ x: a / size, y: b / size, z: 0 });
      corners.push({ x: b / size, y: 0, z: a / size });
    }
  }
  return corners;
}

/** The walls of an arena as fixed colliders: thick, and convex each, so that nothing gets through. */
import type RapierModule from '@dimforge/rapier2d-deterministic';
import type { Arena } from './arena.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { sinCos } from './sin-cos.ts';
import { WALL } from './tuning.ts';

const SEGMENTS_PER_CORNER = 6;
const POST_RADIUS_M = 0.3;
/** How far a straight wall reaches behind the corner next to it. */
const OVERLAP_M = 1;

export function buildArena(
  RAPIER: RapierRealm['RAPIER'],
  rapier: RapierModule.World,
  arena: Arena,
): void {
  const { halfLength, halfWidth, cornerRadius, goalHalfWidth, goalDepth } = arena;
  const thickness = WALL.thicknessM;
  const add = (desc: RapierModule.ColliderDesc | null): void => {
    if (desc === null) throw new Error(`arena ${arena.name}: a wall has no valid shape`);
    rapier.createCollider(
      desc
        .setRestitution(WALL.restitution)
        .setFriction(WALL.friction)
        .setRestitutionCombineRule(RAPIER.CoefficientCombineRule.Min)
        .setFrictionCombineRule(RAPIER.CoefficientCombineRule.Min),
    );
  };
  const box = (left: number, top: number, right: number, bottom: number, round: number): void => {
    const halfX = (right - left) / 2 - round;
    const halfY = (bottom - top) / 2 - round;
    const desc =
      round > 0
        ? RAPIER.ColliderDesc.roundCuboid(halfX, halfY, round)
        : RAPIER.ColliderDesc.cuboid(halfX, halfY);
    add(desc.setTranslation((left + right) / 2, (top + bottom) / 2));
  };

  const sideReach = halfLength - cornerRadius + OVERLAP_M;
  const endReach = halfWidth - cornerRadius + OVERLAP_M;
  const outerX = halfLength + goalDepth + thickness;
  box(-sideReach, halfWidth, sideReach, halfWidth + thickness, 0);
  box(-sideReach, -halfWidth - thickness, sideReach, -halfWidth, 0);
  for (const side of [-1, 1]) {
    const left = side < 0 ? -outerX : halfLength;
    const right = side < 0 ? -halfLength : outerX;
    box(left, goalHalfWidth, right, endReach, POST_RADIUS_M);
    box(left, -endReach, right, -goalHalfWidth, POST_RADIUS_M);
    const back = halfLength + goalDepth;
    box(
      side < 0 ? -back - thickness : back,
      -goalHalfWidth - OVERLAP_M,
      side < 0 ? -back : back + thickness,
      goalHalfWidth + OVERLAP_M,
      0,
    );
  }
  for (const [signX, signY] of [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ] as const) {
    for (const points of cornerPieces(arena, signX, signY)) {
      add(RAPIER.ColliderDesc.convexHull(points));
    }
  }
}

function cornerPieces(arena: Arena, signX: number, signY: number): Float32Array[] {
  const centreX = arena.halfLength - arena.cornerRadius;
  const centreY = arena.halfWidth - arena.cornerRadius;
  const inner = arena.cornerRadius;
  const outer = inner + WALL.thicknessM;
  const pieces: Float32Array[] = [];
  const from = { sin: 0, cos: 1 };
  const to = { sin: 0, cos: 1 };
  for (let segment = 0; segment < SEGMENTS_PER_CORNER; segment += 1) {
    sinCos(((Math.PI / 2) * segment) / SEGMENTS_PER_CORNER, from);
    sinCos(((Math.PI / 2) * (segment + 1)) / SEGMENTS_PER_CORNER, to);
    pieces.push(
      new Float32Array(
        [
          [inner, from],
          [inner, to],
          [outer, to],
          [outer, from],
        ].flatMap(([radius, angle]) => {
          const { sin, cos } = angle as typeof from;
          const r = radius as number;
          return [signX * (centreX + r * cos), signY * (centreY + r * sin)];
        }),
      ),
    );
  }
  return pieces;
}

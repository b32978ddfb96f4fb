/** The classic pitch in the terms of `Arena`, until the simulation itself has it so. */

import type { Arena, Point } from '../sim/arena/arena.ts';
import { CLASSIC_ARENA } from '../sim/arena.ts';
import { sinCos } from '../sim/sin-cos.ts';

const { halfLength, halfWidth, cornerRadius, goalHalfWidth, goalDepth } = CLASSIC_ARENA;

export const CLASSIC: Arena = {
  name: 'classic',
  title: 'Classic',
  halfLength,
  halfWidth,
  outline: outline(),
  walls: [],
  discs: [],
  planes: [],
  loose: [],
  goals: [
    {
      team: 0,
      from: { x: -halfLength, y: -goalHalfWidth },
      to: { x: -halfLength, y: goalHalfWidth },
      depthM: goalDepth,
    },
    {
      team: 1,
      from: { x: halfLength, y: goalHalfWidth },
      to: { x: halfLength, y: -goalHalfWidth },
      depthM: goalDepth,
    },
  ],
  pads: CLASSIC_ARENA.pads,
  ballPlaces: [{ x: 0, y: 0 }],
  kickOffPlaces: [[], []],
  respawnPlaces: [[], []],
  ball: { size: 1, mass: 1, bounce: 1, damping: 1 },
  look: { turf: 0, lines: 0, stands: 0, glow: 0, markings: [] },
};

function outline(): Point[] {
  const points: Point[] = [];
  for (const [signX, signY, from] of [
    [1, -1, -Math.PI / 2],
    [1, 1, 0],
    [-1, 1, Math.PI / 2],
    [-1, -1, Math.PI],
  ] as const) {
    const arc = Array.from({ length: 13 }, (_, step) => {
      const { cos, sin } = sinCos(from + (step / 12) * (Math.PI / 2), { cos: 1, sin: 0 });
      return {
        x: signX * (halfLength - cornerRadius) + cos * cornerRadius,
        y: signY * (halfWidth - cornerRadius) + sin * cornerRadius,
      };
    });
    points.push(...arc);
    const end = signX * (halfLength + goalDepth);
    if (signX !== signY * -1) continue;
    points.push(
      { x: signX * halfLength, y: signY * goalHalfWidth },
      { x: end, y: signY * goalHalfWidth },
      { x: end, y: -signY * goalHalfWidth },
      { x: signX * halfLength, y: -signY * goalHalfWidth },
    );
  }
  return points;
}

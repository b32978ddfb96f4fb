/** The classic pitch as an arena, from the measures that the worker gives of it. */
import type { Arena, PitchView, Point } from '../../../worker/api.ts';

const ARC_STEPS = 14;

export function arenaOfPitch(pitch: PitchView): Arena {
  const { halfLength: l, halfWidth: w, cornerRadius: r, goalHalfWidth: g, goalDepth: d } = pitch;
  const quarter: Point[] = [];
  for (let n = 0; n <= ARC_STEPS; n++) {
    const angle = (n / ARC_STEPS) * (Math.PI / 2);
    quarter.push({ x: l - r + Math.sin(angle) * r, y: -(w - r) - Math.cos(angle) * r });
  }
  const right = [...quarter, { x: l, y: -g }, { x: l + d, y: -g }];
  const lower = right.map(({ x, y }) => ({ x, y: -y })).reverse();
  const half = [...right, ...lower];
  const outline = [...half, ...half.map(({ x, y }) => ({ x: -x, y: -y }))];
  const area = (side: number): Point[] => [
    { x: side * l, y: -g * 1.75 },
    { x: side * l * 0.8, y: -g * 1.75 },
    { x: side * l * 0.8, y: g * 1.75 },
    { x: side * l, y: g * 1.75 },
  ];
  return {
    name: 'classic',
    title: 'Classic',
    halfLength: l,
    halfWidth: w,
    outline,
    walls: [],
    discs: [],
    planes: [],
    loose: [],
    goals: [
      { team: 0, from: { x: -l, y: -g }, to: { x: -l, y: g }, depthM: d },
      { team: 1, from: { x: l, y: g }, to: { x: l, y: -g }, depthM: d },
    ],
    pads: pitch.pads,
    ballPlaces: [{ x: 0, y: 0 }],
    kickOffPlaces: [[], []],
    respawnPlaces: [[], []],
    ball: { size: 1, mass: 1, bounce: 1, damping: 1 },
    look: {
      turf: 0x0b3d34,
      lines: 0xe4fff6,
      stands: 0x16283a,
      glow: 0x74f0d8,
      markings: [
        {
          kind: 'line',
          points: [
            { x: 0, y: -w },
            { x: 0, y: w },
          ],
          colour: null,
        },
        { kind: 'circle', x: 0, y: 0, radiusM: w * 0.3, colour: null },
        { kind: 'line', points: area(-1), colour: null },
        { kind: 'line', points: area(1), colour: null },
      ],
    },
  };
}

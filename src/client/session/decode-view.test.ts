import { expect, test } from 'vitest';
import { viewFrame } from '../ui/hud/testing/view-frames.ts';
import { decodeView } from './decode-view.ts';

test('a view frame decodes into its present cars, score and phase', () => {
  const frame = viewFrame({
    tick: 7,
    phase: 'celebration',
    score: [2, 1],
    clockTicks: 60,
    cars: [
      { x: 1, y: 2, angle: 0.5, vx: 3, vy: 4, boost: 0.5 },
      { flags: 0, x: 9 },
    ],
  });
  expect(decodeView(frame, 2, 0)).toEqual({
    tick: 7,
    phase: 'celebration',
    score: [2, 1],
    clockTicks: 60,
    overtime: false,
    ball: { x: 0, y: 0, angle: 0, vx: 0, vy: 0 },
    cars: [{ slot: 0, x: 1, y: 2, angle: 0.5, vx: 3, vy: 4, boost: 0.5 }],
    localSlot: 0,
  });
});

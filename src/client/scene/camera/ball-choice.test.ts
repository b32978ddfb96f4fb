import { expect, it } from 'vitest';
import { BallChoice } from './ball-choice.ts';

const REST = { y: 0, angle: 0, vx: 0, vy: 0, cut: 0 };

it('means the nearest ball, and lets go of it only for one that is clearly nearer', () => {
  const choice = new BallChoice();
  const far = { ...REST, x: 20, present: true };
  const near = { ...REST, x: 10, present: true };
  expect(choice.choose([far, near], 0, 0)).toBe(1);
  far.x = 9;
  expect(choice.choose([far, near], 0, 0)).toBe(1);
  far.x = 6;
  expect(choice.choose([far, near], 0, 0)).toBe(0);
});

it('never means a ball that is not there while another is', () => {
  const choice = new BallChoice();
  const gone = { ...REST, x: 1, present: false };
  const there = { ...REST, x: 50, present: true };
  expect(choice.choose([gone, there], 0, 0)).toBe(1);
  expect(choice.choose([{ ...there }, { ...gone }], 0, 0)).toBe(0);
});

import { expect, it } from 'vitest';
import { InputTimer } from './input-timer.ts';

it('times inputs from their press and from when they were taken', () => {
  const timer = new InputTimer(() => 0.25);
  timer.noteTaken(1, 100);
  timer.noteTaken(2, 116);
  timer.noteShown(1, 120);
  timer.noteTaken(3, 132);
  timer.noteShown(3, 140);
  expect(timer.fromTakenMs).toEqual([20, 24, 8]);
  expect(timer.fromPressedMs).toEqual([20, 36, 20]);
  timer.startOver();
  expect(timer.fromTakenMs).toEqual([]);
});

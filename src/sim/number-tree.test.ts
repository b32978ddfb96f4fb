import { describe, expect, it } from 'vitest';
import { leavesOf, onCells } from './number-tree.ts';

const template = () => ({
  tick: 7,
  phase: 1,
  score: [2, 3],
  cars: [
    { boost: 0.5, goals: 4 },
    { boost: 0.25, goals: 5 },
  ],
});

describe('a tree on cells', () => {
  it('reads like its template, and has its numbers side by side', () => {
    const { state, cells, names } = onCells(template());
    expect([state.tick, state.phase, ...state.score]).toEqual([7, 1, 2, 3]);
    expect(state.cars.map(({ boost, goals }) => [boost, goals])).toEqual([
      [0.5, 4],
      [0.25, 5],
    ]);
    expect([...cells]).toEqual([7, 1, 2, 3, 0.5, 4, 0.25, 5]);
    expect(names).toEqual(leavesOf(template()).map(({ path }) => path));
    expect(names[4]).toBe('.cars.0.boost');
  });

  it('writes to its cells, and shows what is written to them', () => {
    const { state, cells } = onCells(template());
    state.tick += 1;
    state.score[1] = 9;
    const car = state.cars[1];
    if (car !== undefined) car.boost = 1;
    expect([...cells]).toEqual([8, 1, 2, 9, 0.5, 4, 1, 5]);
    cells.fill(0.125);
    expect([state.phase, state.score[0], state.cars[0]?.goals]).toEqual([0.125, 0.125, 0.125]);
  });

  it('takes numbers only, and in a record before all else', () => {
    expect(() => onCells({ name: 'x' })).toThrow(/\.name is no number: x/);
    expect(() => onCells({ a: 1, list: [2], b: 3 })).toThrow(/numbers come before/);
  });
});

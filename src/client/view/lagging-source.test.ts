import { expect, it } from 'vitest';
import { VIEW, VIEW_LENGTH } from '../../worker/view-frame.ts';
import { LaggingSource } from './lagging-source.ts';

const TICK_MS = 1000 / 60;

/** A match whose newest tick can be set. */
function match() {
  const state = { tick: 1 };
  const frameOf = (tick: number) => {
    const frame = new Float64Array(VIEW_LENGTH);
    frame[VIEW.tick] = tick;
    frame[VIEW.dueMs] = tick * TICK_MS;
    return frame;
  };
  const source = {
    frame: (age: number) => (state.tick - age < 1 ? null : frameOf(state.tick - age)),
  };
  return { state, source: new LaggingSource(source) };
}

const tickOf = (frame: Float64Array | null) => frame?.[VIEW.tick];

it('gives the present until it lags', () => {
  const { state, source } = match();
  state.tick = 50;
  expect([0, 1, 3].map((age) => tickOf(source.frame(age)))).toEqual([50, 49, 47]);
});

it('gives what was the newest at an earlier time, and loses no tick on the way', () => {
  const { state, source } = match();
  state.tick = 100;
  source.start();
  for (; state.tick <= 130; state.tick += 2) {
    const shown = state.tick - Math.floor((state.tick - 100) / 2);
    source.lagTo(shown * TICK_MS + 1);
    expect([0, 1, 2].map((age) => tickOf(source.frame(age)))).toEqual([
      shown,
      shown - 1,
      shown - 2,
    ]);
  }
  source.stop();
  expect(tickOf(source.frame(0))).toBe(state.tick);
});

it('keeps the oldest that it has when it is asked for older', () => {
  const { state, source } = match();
  state.tick = 10;
  source.start();
  source.lagTo(3 * TICK_MS);
  expect(tickOf(source.frame(0))).toBe(7);
  expect(source.frame(1)).toBeNull();
});

import { expect, it } from 'vitest';
import { createDrawnView } from '../view/drawn-view.ts';
import { createDrawnProbe, updateDrawnProbe } from './drawn-probe.ts';

it('shows the cars on the pitch by slot, and null for those that are not', () => {
  const probe = createDrawnProbe(2);
  expect(probe.tick).toBe(-1);
  const view = createDrawnView();
  const [first, second] = view.cars;
  if (first === undefined || second === undefined) throw new Error('a view has cars');
  Object.assign(view, { tick: 7, alpha: 0.5, timeMs: 1234 });
  Object.assign(first, { present: true, x: 1, y: 2, angle: 3 });
  Object.assign(second, { present: true, demolished: true });
  Object.assign(view.ball, { x: -4, y: 5 });
  updateDrawnProbe(probe, view);
  expect(probe).toMatchObject({ tick: 7, alpha: 0.5, timeMs: 1234, ball: { x: -4, y: 5 } });
  expect(probe.cars).toEqual([{ x: 1, y: 2, angle: 3 }, null]);
});

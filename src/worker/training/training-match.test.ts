import { expect, test } from 'vitest';
import { PLAIN_LOOK } from '../../protocol/car-look.ts';
import { TICK_MS } from '../../protocol/timing.ts';
import { loadRapier } from '../../sim/rapier/node.ts';
import { createWorld } from '../../sim/world.ts';
import { MatchStage } from '../match-stage.ts';
import type { ControlsMessage, WorkerToPage } from '../page-messages.ts';
import { BALL, VIEW, VIEW_LENGTH } from '../view-frame.ts';
import type { TrainingState } from './api.ts';
import { trainingSettings } from './drill-watch.ts';
import { BallVeil, TrainingMatch } from './training-match.ts';

const ORDER = { drill: 'tutorial', level: 1, seed: 0 } as const;
const DASH: ControlsMessage = {
  type: 'controls',
  steer: 0,
  throttle: 0,
  boost: false,
  handbrake: false,
  dash: true,
  skip: false,
};

async function setUp() {
  const frame = new Float64Array(VIEW_LENGTH);
  const told: TrainingState[] = [];
  const dashes: number[] = [];
  const veil = new BallVeil({ publish: (fill) => fill(frame) });
  const world = createWorld(await loadRapier(), { settings: trainingSettings(), seed: 0 });
  const stage = new MatchStage(world, veil);
  const options = { name: 'Ann', look: PLAIN_LOOK, order: ORDER };
  const match = new TrainingMatch(options, { stage, veil }, (message: WorkerToPage) => {
    if (message.type === 'training') told.push(message.state);
    if (message.type !== 'events') return;
    for (const { event, state } of message.notices) {
      if (event.kind === 'dash' && state === 'confirmed') dashes.push(event.tick);
    }
  });
  let nowMs = 0;
  const run = (ticks: number): void => {
    for (let n = 0; n < ticks; n++) {
      match.update(nowMs);
      nowMs += TICK_MS;
    }
  };
  return { match, run, told, dashes, frame };
}

test('tells of a drill when it begins and when it changes, and not each tick', async () => {
  const { match, run, told } = await setUp();
  run(10);
  expect(told).toHaveLength(1);
  match.train({ drill: 'dribble', level: 1, seed: 4 });
  run(10);
  expect(told.at(-1)?.order.drill).toBe('dribble');
  expect(told.length).toBeLessThan(5);
});

test('shows no ball that is not wanted', async () => {
  const { match, run, frame } = await setUp();
  run(5);
  expect(frame[VIEW.balls + BALL.present]).toBe(0);
  match.train({ drill: 'shoot', level: 1, seed: 4 });
  run(5);
  expect(frame[VIEW.balls + BALL.present]).toBe(1);
});

test('stands still while it is paused, and what was pressed meanwhile is no dash', async () => {
  const { match, run, dashes } = await setUp();
  run(5);
  const { predictedTick } = match.stats();
  match.setPaused(true);
  match.setControls(DASH);
  run(30);
  expect(match.stats().predictedTick).toBe(predictedTick);
  match.setPaused(false);
  run(30);
  expect(match.stats().predictedTick).toBeGreaterThan(predictedTick);
  expect(dashes).toEqual([]);
  match.setControls({ ...DASH, dash: false });
  match.setControls(DASH);
  run(30);
  expect(dashes).toHaveLength(1);
});

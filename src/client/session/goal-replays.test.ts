import { expect, test } from 'vitest';
import type { EventNotice } from '../../worker/page-messages.ts';
import { PHASES, type PhaseName, VIEW, VIEW_LENGTH } from '../../worker/view-frame.ts';
import { GoalReplays, type Replayer } from './goal-replays.ts';

const GOAL_TICK = 600;

function frameOf(tick: number, phase: PhaseName, dueMs = 0): Float64Array {
  const frame = new Float64Array(VIEW_LENGTH);
  frame[VIEW.tick] = tick;
  frame[VIEW.phase] = PHASES.indexOf(phase);
  frame[VIEW.dueMs] = dueMs;
  return frame;
}

const GOAL: EventNotice = {
  id: 1,
  state: 'confirmed',
  event: {
    kind: 'goal',
    tick: GOAL_TICK,
    key: 'goal:0:1-0',
    team: 0,
    scorer: 0,
    assist: -1,
    own: false,
    x: 31,
    y: 0,
    speed: 20,
  } as EventNotice['event'],
};

function setUp() {
  let live = frameOf(0, 'play');
  let replayed: Float64Array | null = null;
  const asked: number[] = [];
  const shown: boolean[] = [];
  let finish = (): void => {};
  let stops = 0;
  const replayer: Replayer = {
    source: { frame: () => replayed },
    onEvents: () => {},
    prepare: () => {},
    play: (goalTick) => {
      asked.push(goalTick);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    stop: () => {
      stops++;
    },
  };
  const replays = new GoalReplays({
    live: { frame: () => live },
    replayer,
    showEvents: () => {},
    onShown: (isReplay) => shown.push(isReplay),
  });
  return {
    replays,
    asked,
    shown,
    stops: () => stops,
    live(tick: number, phase: PhaseName) {
      live = frameOf(tick, phase);
      replays.update();
    },
    replayFrame() {
      replayed = frameOf(410, 'play', performance.timeOrigin + performance.now() + 1);
      replays.update();
    },
    async finish() {
      finish();
      await Promise.resolve();
    },
  };
}

test('a goal is shown again after a moment, and the match comes back when that is over', async () => {
  const { replays, asked, shown, live, replayFrame, finish } = setUp();
  replays.noteEvents([GOAL]);
  live(GOAL_TICK + 1, 'play');
  live(GOAL_TICK + 2, 'celebration');
  expect(asked).toEqual([]);
  live(GOAL_TICK + 110, 'celebration');
  expect(asked).toEqual([GOAL_TICK]);
  expect(replays.isShown).toBe(false);
  replayFrame();
  expect(replays.source.frame(0)?.[VIEW.tick]).toBe(410);
  await finish();
  expect(replays.source.frame(0)?.[VIEW.tick]).toBe(GOAL_TICK + 110);
  live(GOAL_TICK + 200, 'celebration');
  expect(asked).toHaveLength(1);
  expect(shown).toEqual([true, false]);
});

test.each(['skip', 'the match goes on'])('%s ends it', (cause) => {
  const { replays, shown, stops, live, replayFrame } = setUp();
  replays.noteEvents([GOAL]);
  live(GOAL_TICK + 110, 'celebration');
  replayFrame();
  if (cause === 'skip') replays.skip();
  else live(GOAL_TICK + 150, 'countdown');
  expect(shown).toEqual([true, false]);
  expect(stops()).toBe(1);
  live(GOAL_TICK + 160, cause === 'skip' ? 'celebration' : 'countdown');
  expect(replays.isShown).toBe(false);
});

test('a celebration that everybody skipped leaves nothing to be shown at the next', () => {
  const { replays, asked, live } = setUp();
  replays.noteEvents([GOAL]);
  live(GOAL_TICK + 20, 'celebration');
  live(GOAL_TICK + 21, 'countdown');
  live(GOAL_TICK + 900, 'celebration');
  expect(asked).toEqual([]);
});

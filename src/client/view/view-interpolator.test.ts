import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BALL, CAR, CAR_FLAG, VIEW, VIEW_LENGTH } from '../../worker/view-frame.ts';
import { createDrawnView } from './drawn-view.ts';
import { interpolateView, shortestTurn, TICK_MS } from './view-interpolator.ts';
import type { ViewSource } from './view-source.ts';

const START_MS = 1_700_000_000_000;
const dueMs = (tick: number) => START_MS + tick * TICK_MS;

interface FrameSetup {
  readonly tick: number;
  readonly carX: number;
  readonly carAngle?: number;
  readonly cut?: number;
  readonly carCut?: number;
}

function makeFrame(setup: FrameSetup): Float64Array {
  const frame = new Float64Array(VIEW_LENGTH);
  frame[VIEW.tick] = setup.tick;
  frame[VIEW.dueMs] = dueMs(setup.tick);
  frame[VIEW.cut] = setup.cut ?? 0;
  frame[VIEW.ballCount] = 1;
  frame[VIEW.balls + BALL.present] = 1;
  frame[VIEW.balls + BALL.x] = -setup.carX;
  frame[VIEW.cars + CAR.x] = setup.carX;
  frame[VIEW.cars + CAR.angle] = setup.carAngle ?? 0;
  frame[VIEW.cars + CAR.flags] = CAR_FLAG.present;
  frame[VIEW.cars + CAR.cut] = setup.carCut ?? 0;
  return frame;
}

/** Frames oldest first. */
function sourceOf(...frames: Float64Array[]): ViewSource {
  return { frame: (age) => frames[frames.length - 1 - age] ?? null };
}

function drawAt(source: ViewSource, nowMs: number) {
  const view = createDrawnView();
  interpolateView(source, nowMs, view);
  const [car] = view.cars;
  if (car === undefined) throw new Error('a view has cars');
  return { view, car };
}

describe('interpolateView', () => {
  it('is not ready before the first frame', () => {
    expect(drawAt(sourceOf(), START_MS).view.ready).toBe(false);
  });

  it('draws a lone frame as it is', () => {
    const { view, car } = drawAt(sourceOf(makeFrame({ tick: 5, carX: 3 })), dueMs(5));
    expect(view).toMatchObject({ ready: true, tick: 5 });
    expect(car.x).toBe(3);
  });

  it('begins to show a tick when it is due, and has shown it one tick later', () => {
    const source = sourceOf(makeFrame({ tick: 1, carX: 10 }), makeFrame({ tick: 2, carX: 12 }));
    expect(drawAt(source, dueMs(2)).car.x).toBeCloseTo(10);
    expect(drawAt(source, dueMs(2) + TICK_MS / 4).car.x).toBeCloseTo(10.5);
    expect(drawAt(source, dueMs(3)).car.x).toBeCloseTo(12);
  });

  it('is at most one tick behind the newest frame, even when that came before it was due', () => {
    const source = sourceOf(
      makeFrame({ tick: 1, carX: 10 }),
      makeFrame({ tick: 2, carX: 12 }),
      makeFrame({ tick: 3, carX: 14 }),
    );
    expect(drawAt(source, dueMs(1)).car.x).toBeCloseTo(12);
  });

  it('bridges half a late tick and then holds still', () => {
    const source = sourceOf(makeFrame({ tick: 1, carX: 10 }), makeFrame({ tick: 2, carX: 12 }));
    expect(drawAt(source, dueMs(3) + TICK_MS / 2).car.x).toBeCloseTo(13);
    expect(drawAt(source, dueMs(300)).car.x).toBeCloseTo(13);
  });

  it('turns by the shortest way over the seam', () => {
    const source = sourceOf(
      makeFrame({ tick: 1, carX: 0, carAngle: 3.1 }),
      makeFrame({ tick: 2, carX: 0, carAngle: -3.1 }),
    );
    const { car } = drawAt(source, dueMs(2) + TICK_MS / 2);
    expect(Math.abs(car.angle)).toBeCloseTo(Math.PI);
    expect(car.yawRate).toBeCloseTo((2 * Math.PI - 6.2) * 60);
  });

  it('does not glide over a cut of the view', () => {
    const source = sourceOf(
      makeFrame({ tick: 1, carX: 30 }),
      makeFrame({ tick: 2, carX: -10, cut: 1 }),
    );
    const { view, car } = drawAt(source, dueMs(2) + 1);
    expect(car.x).toBe(-10);
    expect(view.ball.x).toBe(10);
    expect(car.yawRate).toBe(0);
  });

  it('breaks trails over a pause, and glides from where the frames are then', () => {
    const view = createDrawnView();
    const before = sourceOf(makeFrame({ tick: 1, carX: 0 }), makeFrame({ tick: 2, carX: 1 }));
    interpolateView(before, dueMs(2) + 1, view);
    const cuts = () => [view.ball.cut, view.cars[0]?.cut];
    expect(cuts()).toEqual([0, 0]);
    const after = sourceOf(makeFrame({ tick: 99, carX: 30 }), makeFrame({ tick: 100, carX: 31 }));
    interpolateView(after, dueMs(100) + TICK_MS / 2, view);
    expect(cuts()).toEqual([1, 1]);
    expect(view.cars[0]?.x).toBeCloseTo(30.5);
    interpolateView(after, dueMs(101), view);
    expect(cuts()).toEqual([1, 1]);
  });

  it('does not glide over a cut of one car, and the rest goes on', () => {
    const source = sourceOf(
      makeFrame({ tick: 1, carX: 30 }),
      makeFrame({ tick: 2, carX: -10, carCut: 1 }),
    );
    const { view, car } = drawAt(source, dueMs(2) + TICK_MS / 2);
    expect(car.x).toBe(-10);
    expect(view.ball.x).toBeCloseTo(-10);
  });

  it('shows the same at equal times, whatever the display rate', () => {
    const speed = 40;
    const frames = Array.from({ length: 120 }, (_, tick) =>
      makeFrame({ tick, carX: Math.sin(tick / 20) * speed }),
    );
    const drawnBy = (hz: number) => {
      const drawn = new Map<number, number>();
      for (let n = 12; n < hz; n++) {
        const nowMs = START_MS + (n * 1000) / hz;
        const published = frames.filter((frame) => (frame[VIEW.dueMs] ?? 0) <= nowMs);
        drawn.set(Math.round((n * 1000) / hz), drawAt(sourceOf(...published), nowMs).car.x);
      }
      return drawn;
    };
    const reference = drawnBy(60);
    for (const hz of [30, 120, 144]) {
      let compared = 0;
      for (const [timeMs, x] of drawnBy(hz)) {
        const other = reference.get(timeMs);
        if (other === undefined || timeMs % 50 !== 0) continue;
        compared++;
        expect(Math.abs(x - other)).toBeLessThan(0.01);
      }
      expect(compared).toBeGreaterThan(1);
    }
  });

  it('never leaps between two display frames of steady motion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 240 }),
        fc.integer({ min: 0, max: 7 }),
        (hz, jitterMs) => {
          const frames = Array.from({ length: 90 }, (_, tick) => makeFrame({ tick, carX: tick }));
          let last: number | null = null;
          for (let timeMs = 200; timeMs < 1000; timeMs += 1000 / hz) {
            const nowMs = START_MS + timeMs;
            const published = frames.filter(
              (frame) => (frame[VIEW.dueMs] ?? 0) + jitterMs <= nowMs,
            );
            const { x } = drawAt(sourceOf(...published), nowMs).car;
            if (last !== null) expect(x - last).toBeCloseTo(60 / hz, 3);
            last = x;
          }
        },
      ),
    );
  });
});

describe('shortestTurn', () => {
  it('lies in (-pi, pi] and leads to the same direction', () => {
    const angle = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(angle, angle, (from, to) => {
        const turn = shortestTurn(from, to);
        expect(Math.abs(turn)).toBeLessThanOrEqual(Math.PI);
        expect(Math.cos(from + turn)).toBeCloseTo(Math.cos(to), 8);
        expect(Math.sin(from + turn)).toBeCloseTo(Math.sin(to), 8);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { frameErrors } from './frame-errors.ts';
import { measure, type RunRecording } from './measure.ts';
import { largestJump } from './pops.ts';
import { quantiles } from './quantiles.ts';
import type { DecidedWorld, DrawnFrame } from './recordings.ts';
import { settleTicks } from './settling.ts';

const SLOTS = 2;

/** Two cars that stand still, and a ball at x. */
function world(ballX: number, touching: readonly number[] = [], lastTouchSlot = -1): DecidedWorld {
  return { positions: [-10, 0, 10, 0, ballX, 0], touching, lastTouchSlot };
}

interface Drawing {
  readonly after: number;
  readonly ballX: number;
  readonly alpha?: number;
  readonly ballVx?: number;
  readonly lastTouchSlot?: number;
}

function drawn({ after, ballX, alpha = 1, ballVx = 0, lastTouchSlot = -1 }: Drawing): DrawnFrame {
  return {
    timeMs: (after * 1000) / 60,
    before: after - 1,
    after,
    alpha,
    bodies: [-10, 0, 0, 0, 10, 0, 0, 0, ballX, 0, ballVx, 0],
    lastTouchSlot,
  };
}

function run(worlds: readonly DecidedWorld[], frames: readonly DrawnFrame[]): RunRecording {
  return {
    slotCount: SLOTS,
    worlds: new Map(worlds.entries()),
    clients: [{ slot: 0, frames }],
    isMeasured: () => true,
    leaps: () => false,
  };
}

const still = Array.from({ length: 200 }, () => world(0));
const ticks = Array.from({ length: 199 }, (_, index) => index + 1);

describe('frameErrors', () => {
  it('holds a frame between two ticks against the point between the two worlds', () => {
    const recording = { slot: 0, frames: [drawn({ after: 1, ballX: 0.25, alpha: 0.5 })] };
    const worlds = new Map([world(0), world(1)].entries());
    const [error] = frameErrors(recording, worlds, SLOTS, () => true);
    expect(error?.ball).toBeCloseTo(0.25);
    expect(error?.own).toBe(0);
    expect(error?.others).toEqual([0]);
  });

  it('charges who shows the past with the way that was gone since', () => {
    const worlds = new Map(ticks.map((tick) => [tick, world(tick * 0.1)]));
    const frames = [drawn({ after: 20, ballX: 1.4 })];
    expect(frameErrors({ slot: 0, frames }, worlds, SLOTS, () => true)[0]?.ball).toBeCloseTo(0.6);
  });

  it('leaves out bodies that are off the pitch, and worlds that do not count', () => {
    const parked: DecidedWorld = { ...world(0), positions: [-10, 0, 4, 100, 0, 0] };
    const recording = { slot: 0, frames: [drawn({ after: 1, ballX: 0 })] };
    const worlds = new Map([parked, parked].entries());
    expect(frameErrors(recording, worlds, SLOTS, () => true)[0]?.others).toEqual([Number.NaN]);
    expect(frameErrors(recording, worlds, SLOTS, (tick) => tick > 0)).toEqual([]);
  });
});

describe('largestJump', () => {
  const jump = (from: Drawing, to: Drawing) => largestJump(drawn(from), drawn(to), SLOTS + 1);

  it('explains motion by velocity', () => {
    expect(
      jump({ after: 1, ballX: 0, ballVx: 30 }, { after: 2, ballX: 0.5, ballVx: 30 }),
    ).toBeCloseTo(0);
  });

  it('explains a hit between two frames by either velocity', () => {
    expect(
      jump({ after: 1, ballX: 0, ballVx: 30 }, { after: 2, ballX: 0.1, ballVx: -18 }),
    ).toBeCloseTo(0);
  });

  it('sees what is left', () => {
    expect(
      jump({ after: 1, ballX: 0, ballVx: 6 }, { after: 2, ballX: 0.5, ballVx: 6 }),
    ).toBeCloseTo(0.4);
  });
});

describe('settleTicks', () => {
  const touch = (tick: number) => ({ tick, slot: 1, contested: false });
  const errorsFor = (wrongUntil: number) => {
    const frames = ticks.map((after) => drawn({ after, ballX: after < wrongUntil ? 0.2 : 0.01 }));
    return frameErrors({ slot: 0, frames }, new Map(still.entries()), SLOTS, () => true);
  };

  it('counts from the touch to the last frame that was wrong', () => {
    expect(settleTicks(errorsFor(57), [touch(50)])).toEqual([7]);
    expect(settleTicks(errorsFor(0), [touch(50)])).toEqual([0]);
  });

  it('ends at the next touch and after a second', () => {
    expect(settleTicks(errorsFor(500), [touch(50), touch(70)])).toEqual([20, 60]);
  });
});

describe('measure', () => {
  it('finds nothing wrong with a client that draws what is decided', () => {
    const measures = measure(
      run(
        still,
        ticks.map((after) => drawn({ after, ballX: 0 })),
      ),
    );
    expect(measures).toMatchObject({
      ownErrorM: { p50: 0, max: 0 },
      ballErrorM: { p50: 0, max: 0 },
      popFrameShare: 0,
      wrongTouchS: 0,
      touchesPerMin: 0,
      frames: 199,
    });
  });

  it('looks apart at the second after another player’s touch', () => {
    const worlds = still.map((_, tick) => world(0, tick === 100 ? [1] : [], tick >= 100 ? 1 : -1));
    const frames = ticks.map((after) =>
      drawn({ after, ballX: after === 105 ? 3 : 0, lastTouchSlot: after >= 106 ? 1 : -1 }),
    );
    const measures = measure(run(worlds, frames));
    expect(measures.ballErrorAfterTouchM).toMatchObject({ p50: 0, max: 3 });
    expect(measures.ballErrorM.p99).toBe(0);
    // Six ticks of 198 in which the touch was not shown yet.
    expect(measures.wrongTouchS).toBeCloseTo((60 * 6) / 198, 2);
    // There and back.
    expect(measures.popFrameShare).toBeCloseTo(2 / 198, 4);
    expect(measures.touchesPerMin).toBeCloseTo(3600 / 200, 1);
  });

  it('does not count a player’s own touch as another’s', () => {
    const worlds = still.map((_, tick) => world(0, tick === 100 ? [0] : []));
    const frames = ticks.map((after) => drawn({ after, ballX: 1 }));
    expect(measure(run(worlds, frames)).ballErrorAfterTouchM.max).toBeNaN();
  });

  it('counts one touch for a car that stays at the ball, and calls it contested beside a rival', () => {
    const worlds = still.map((_, tick) => ({
      ...world(0, tick >= 50 && tick < 90 ? [0] : []),
      positions: [-1, 0, 3, 0, 0, 0],
    }));
    const measures = measure(run(worlds, []));
    expect(measures.touchesPerMin).toBeCloseTo(18);
    expect(measures.contestedTouchesPerMin).toBeCloseTo(18);
  });
});

describe('quantiles', () => {
  it('takes the nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantiles(values)).toEqual({ p50: 50, p95: 95, p99: 99, max: 100 });
  });
});

import { describe, expect, it } from 'vitest';
import type { MonotonicClock } from '../netcode/clock.ts';
import { FixedRateLoop } from './fixed-rate-loop.ts';

/** Time moves only when told; timers fire when their time has come, late by `lateMs`. */
class FakeClock implements MonotonicClock {
  lateMs = 0;
  #nowMs = 1000;
  #timers: { readonly atMs: number; readonly run: () => void }[] = [];

  nowMs(): number {
    return this.#nowMs;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { atMs: this.#nowMs + delayMs + this.lateMs, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Moves on; whatever is due meanwhile runs at its time. */
  pass(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const [next] = this.#timers.toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined || next.atMs > untilMs) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.run();
    }
    this.#nowMs = untilMs;
  }

  /** Moves on while nothing can run, as when the process is held up. */
  stall(ms: number): void {
    this.#nowMs += ms;
  }
}

function startLoop(onTick: () => void = () => undefined) {
  const clock = new FakeClock();
  const errors: unknown[] = [];
  let ticks = 0;
  const loop: FixedRateLoop = new FixedRateLoop({
    periodMs: 1000 / 60,
    maxCatchUpTicks: 8,
    clock,
    onTick: () => {
      ticks++;
      onTick();
    },
    onError: (error) => errors.push(error),
  });
  loop.start();
  return { clock, loop, errors, ticks: () => ticks };
}

describe('the loop', () => {
  it('does not drift, however late its timers fire', () => {
    const { clock, loop, ticks } = startLoop();
    for (const lateMs of [0, 3, 7, 0.4, 12]) {
      clock.lateMs = lateMs;
      clock.pass(20_000);
    }
    expect(ticks()).toBeGreaterThanOrEqual(5999);
    expect(ticks()).toBeLessThanOrEqual(6000);
    expect(loop.skippedTicks).toBe(0);
  });

  it('catches up after a short delay', () => {
    const { clock, loop, ticks } = startLoop();
    clock.pass(1000);
    clock.stall(100);
    clock.pass(900);
    expect(ticks()).toBeGreaterThanOrEqual(119);
    expect(loop.skippedTicks).toBe(0);
  });

  it('skips the backlog of a long one', () => {
    const { clock, loop, ticks } = startLoop();
    clock.pass(1000);
    clock.stall(5000);
    clock.pass(0);
    expect(ticks()).toBeLessThanOrEqual(60 + 8);
    expect(loop.skippedTicks).toBeGreaterThanOrEqual(290);
    clock.pass(1000);
    expect(ticks() + loop.skippedTicks).toBeGreaterThanOrEqual(7 * 60 - 1);
  });

  it('says how long it is until the next tick', () => {
    const { clock, loop } = startLoop();
    expect(loop.msUntilDue).toBeCloseTo(1000 / 60);
    clock.stall(10);
    expect(loop.msUntilDue).toBeCloseTo(1000 / 60 - 10);
  });

  it('stops when told, also from within a tick', () => {
    const outer = startLoop(() => outer.loop.stop());
    outer.clock.pass(1000);
    expect(outer.ticks()).toBe(1);
  });

  it('stops at an error and hands it on', () => {
    const { clock, errors, ticks } = startLoop(() => {
      throw new Error('broken');
    });
    clock.pass(1000);
    expect(ticks()).toBe(1);
    expect(errors).toHaveLength(1);
  });
});

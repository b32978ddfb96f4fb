import { describe, expect, it } from 'vitest';
import { dashCountOf, isBoostHeld, steerOf, throttleOf } from '../sim/input.ts';
import { InputLatch } from './input-latch.ts';
import type { ControlsMessage } from './page-messages.ts';

const controls = (change: Partial<ControlsMessage>): ControlsMessage => ({
  type: 'controls',
  steer: 0,
  throttle: 0,
  boost: false,
  handbrake: false,
  dash: false,
  skip: false,
  ...change,
});

describe('the input latch', () => {
  it('holds what is held', () => {
    const latch = new InputLatch();
    latch.set(controls({ throttle: 1, steer: -1 }));
    for (let tick = 0; tick < 3; tick++) {
      const input = latch.take();
      expect([throttleOf(input), steerOf(input)]).toEqual([1, -1]);
    }
    latch.set(controls({}));
    latch.take();
    expect(latch.take()).toBe(0);
  });

  it('makes a tap between two ticks last exactly one', () => {
    const latch = new InputLatch();
    latch.take();
    latch.set(controls({ steer: 1, boost: true }));
    latch.set(controls({}));
    const tapped = latch.take();
    expect([steerOf(tapped), isBoostHeld(tapped)]).toEqual([1, true]);
    const after = latch.take();
    expect([steerOf(after), isBoostHeld(after)]).toEqual([0, false]);
  });

  it('lets a release end at once what lasted a tick already', () => {
    const latch = new InputLatch();
    latch.set(controls({ boost: true }));
    expect(isBoostHeld(latch.take())).toBe(true);
    latch.set(controls({}));
    expect(isBoostHeld(latch.take())).toBe(false);
  });

  it('counts every dash press, also two within a tick', () => {
    const latch = new InputLatch();
    for (let press = 0; press < 2; press++) {
      latch.set(controls({ dash: true }));
      latch.set(controls({ dash: false }));
    }
    expect(dashCountOf(latch.take())).toBe(2);
    expect(dashCountOf(latch.take())).toBe(2);
  });
});

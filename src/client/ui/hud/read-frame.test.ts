import { describe, expect, test } from 'vitest';
import { CAR_FLAG } from '../../../worker/view-frame.ts';
import { formatClock, formatOvertime, kmPerHour } from './format.ts';
import { DASH_STEPS, readHudFrame } from './read-frame.ts';
import { viewFrame } from './testing/view-frames.ts';

describe('numbers', () => {
  test.each([
    [10_800, '3:00'],
    [10_799, '3:00'],
    [10_740, '2:59'],
    [600, '0:10'],
    [1, '0:01'],
    [0, '0:00'],
    [-5, '0:00'],
  ])('%i ticks left read %s', (ticks, text) => expect(formatClock(ticks)).toBe(text));

  test.each([
    [0, '+0:00'],
    [59, '+0:00'],
    [60, '+0:01'],
    [3_660, '+1:01'],
  ])('%i ticks of overtime read %s', (ticks, text) => expect(formatOvertime(ticks)).toBe(text));

  test('speeds are in km/h', () => expect(kmPerHour(30)).toBe(108));
});

describe('a view frame on the HUD', () => {
  test('the countdown counts whole seconds and never shows 0', () => {
    const counts = [180, 121, 120, 60, 1, 0].map(
      (phaseTicksLeft) =>
        readHudFrame(viewFrame({ phase: 'countdown', phaseTicksLeft }), 0).countdown,
    );
    expect(counts).toEqual([3, 3, 2, 1, 1, 1]);
    expect(readHudFrame(viewFrame({ phase: 'play', phaseTicksLeft: 60 }), 0).countdown).toBeNull();
  });

  test('overtime counts up and marks no last seconds', () => {
    const hud = readHudFrame(viewFrame({ overtime: true, clockTicks: 120 }), 0);
    expect(hud).toMatchObject({ clock: '+0:02', overtime: true, lastSeconds: false });
  });

  test('the last ten seconds are marked while play goes on', () => {
    expect(readHudFrame(viewFrame({ clockTicks: 600 }), 0).lastSeconds).toBe(true);
    expect(readHudFrame(viewFrame({ clockTicks: 601 }), 0).lastSeconds).toBe(false);
    expect(readHudFrame(viewFrame({ clockTicks: 60, phase: 'end' }), 0).lastSeconds).toBe(false);
  });

  test('boost and dash are those of the own car', () => {
    const frame = viewFrame({
      cars: [
        { boost: 0.1, dashCooldown: 1 },
        { boost: 0.335, dashCooldown: 0, flags: CAR_FLAG.present | CAR_FLAG.demolished },
      ],
    });
    expect(readHudFrame(frame, 0).own).toMatchObject({ boostPercent: 10, dashSteps: 0 });
    expect(readHudFrame(frame, 1).own).toEqual({
      boostPercent: 34,
      dashSteps: DASH_STEPS,
      supersonic: false,
      demolished: true,
    });
    expect(readHudFrame(frame, null).own).toMatchObject({ boostPercent: 0, demolished: false });
  });
});

import { expect, it } from 'vitest';
import { AUTO_STEPS, detailOf } from './quality.ts';

it('goes down in steps that each draw less', () => {
  for (let step = 1; step < AUTO_STEPS.length; step++) {
    const before = detailOf('auto', step - 1);
    const after = detailOf('auto', step);
    expect(after.scale).toBeLessThan(before.scale);
    expect(after.shadows).toBeLessThanOrEqual(before.shadows);
    expect(after.particles).toBeLessThan(before.particles);
  }
});

it('keeps to what was chosen by hand, however slow the device', () => {
  for (const quality of ['low', 'medium', 'high'] as const) {
    expect(detailOf(quality, AUTO_STEPS.length - 1)).toBe(detailOf(quality, 0));
  }
  expect(detailOf('low', 0).scale).toBeLessThan(detailOf('high', 0).scale);
});

import { expect, it } from 'vitest';
import { runSliced } from './sliced.ts';

function* work(steps: number, stepMs: number, log: number[]): Generator<void, string, void> {
  for (let n = 0; n < steps; n++) {
    const untilMs = performance.now() + stepMs;
    while (performance.now() < untilMs);
    log.push(n);
    yield;
  }
  return 'done';
}

it('does all of the work, and lets others in between', async () => {
  const log: number[] = [];
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  expect(await runSliced(work(12, 4, log), 9, () => true)).toBe('done');
  clearInterval(timer);
  expect(log).toHaveLength(12);
  expect(turns).toBeGreaterThan(1);
});

it('leaves undone what nobody wants any more', async () => {
  const log: number[] = [];
  expect(await runSliced(work(50, 4, log), 9, () => log.length < 6)).toBeNull();
  expect(log.length).toBeLessThan(12);
});

import { describe, expect, it } from 'vitest';
import {
  DEAD_ALONE_AFTER_MS,
  LOOK_EVERY_MS,
  type ThreadHealth,
  ThreadWatch,
} from './thread-watch.ts';

/** @returns when the watch first finds the worker in that state, or null */
function firstTime(
  state: ThreadHealth,
  times: readonly number[],
  heardAtMs: readonly number[] = [],
): number | null {
  const watch = new ThreadWatch(0);
  let lastMs = 0;
  for (const nowMs of times) {
    if (heardAtMs.some((atMs) => atMs > lastMs && atMs <= nowMs)) watch.hear();
    if (watch.look(nowMs) === state) return nowMs;
    lastMs = nowMs;
  }
  return null;
}

const lookAt = (times: readonly number[], heardAtMs?: readonly number[]) =>
  firstTime('dead', times, heardAtMs);
const every = (ms: number, count: number) => Array.from({ length: count }, (_, n) => (n + 1) * ms);

describe('a thread watch', () => {
  it('finds a worker dead that says nothing for 0.6 s', () => {
    expect(lookAt(every(LOOK_EVERY_MS, 50))).toBe(700);
    expect(lookAt(every(LOOK_EVERY_MS, 50), every(400, 5))).toBe(2600);
  });

  it('is patient where nobody could go on with the match', () => {
    const watch = new ThreadWatch(0, DEAD_ALONE_AFTER_MS);
    for (const nowMs of every(LOOK_EVERY_MS, 100)) expect(watch.look(nowMs)).not.toBe('dead');
    expect(watch.look(10_100)).toBe('dead');
  });

  it('suspects it before, so that another can be made ready', () => {
    expect(firstTime('suspect', every(LOOK_EVERY_MS, 50))).toBe(300);
    expect(firstTime('suspect', every(LOOK_EVERY_MS, 50), every(200, 50))).toBeNull();
  });

  it('does not blame the worker for a page that was blocked for a minute', () => {
    expect(lookAt([100, 60_100, 60_200, 60_300], [50, 60_300])).toBeNull();
  });

  it('needs several looks of a hidden page, which has a timer a second', () => {
    expect(lookAt(every(1000, 20))).toBe(5000);
    expect(lookAt(every(1000, 20), every(1500, 20))).toBeNull();
  });
});

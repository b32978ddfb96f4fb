import { describe, expect, it } from 'vitest';
import { PathWatch } from './path-watch.ts';

/** Looks every 20 ms from one time to another; gives the time of the first death. */
function diesAt(watch: PathWatch, fromMs: number, toMs: number, phase: 'syncing' | 'playing') {
  for (let nowMs = fromMs; nowMs <= toMs; nowMs += 20) {
    if (watch.isDead(nowMs, phase)) return nowMs;
  }
  return null;
}

describe('the path watch', () => {
  it('calls a silent path dead after a second of play, and later while joining', () => {
    expect(diesAt(new PathWatch(0), 0, 20_000, 'playing')).toBe(1020);
    expect(diesAt(new PathWatch(0), 0, 20_000, 'syncing')).toBe(8020);
  });

  it('lives as long as something is heard', () => {
    const watch = new PathWatch(0);
    for (let nowMs = 0; nowMs < 5000; nowMs += 20) {
      if (nowMs % 900 === 0) watch.hear(nowMs);
      expect(watch.isDead(nowMs, 'playing')).toBe(false);
    }
  });

  it('does not blame the path for a pause of its own thread', () => {
    const watch = new PathWatch(0);
    expect(watch.isDead(0, 'playing')).toBe(false);
    expect(watch.isDead(60_000, 'playing')).toBe(false);
    expect(diesAt(watch, 60_020, 70_000, 'playing')).toBe(61_020);
  });
});

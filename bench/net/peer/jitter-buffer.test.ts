import { describe, expect, it } from 'vitest';
import { JitterBuffer } from './jitter-buffer.ts';
import { PEER } from './peer-config.ts';

/** Plays ticks; in each so many inputs come first. @returns inputs that were skipped */
function play(arrivals: readonly number[]) {
  const buffer = new JitterBuffer();
  const skipped: number[] = [];
  let waiting = 0;
  let missing = 0;
  for (const [tick, count] of arrivals.entries()) {
    waiting += count;
    const skips = buffer.skips(waiting, tick);
    skipped.push(...skips);
    waiting -= skips.length;
    if (waiting > 0) waiting -= 1;
    else {
      buffer.noteMissing(tick);
      missing += 1;
    }
  }
  return { skipped, missing, waiting };
}

const steady = (ticks: number) => new Array<number>(ticks).fill(1);

describe('the peer’s jitter buffer', () => {
  it('skips nothing on a steady path', () => {
    expect(play(steady(600))).toEqual({ skipped: [], missing: 0, waiting: 0 });
  });

  it('skips what came too late, each input for the tick that it was meant for', () => {
    const stall = [...steady(300), 0, 0, 0, 4, ...steady(100)];
    expect(play(stall)).toEqual({ skipped: [300, 301, 302], missing: 3, waiting: 0 });
  });

  it('delays a player whose inputs keep coming late, instead of losing them', () => {
    const jittery = Array.from({ length: 600 }, (_, tick) => (tick % 2) * 2);
    const { missing, waiting } = play(jittery);
    expect(missing).toBeLessThan(20);
    expect(waiting).toBeGreaterThan(0);
  });

  it('takes a delay back that is no longer needed', () => {
    const { spareTicks } = PEER.jitterBuffer;
    expect(play([4, ...steady(4 * spareTicks)]).waiting).toBeLessThan(3);
  });
});

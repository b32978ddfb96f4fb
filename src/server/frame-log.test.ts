import { describe, expect, it } from 'vitest';
import { decodeFramesMessage } from '../protocol/frames-message.ts';
import { FrameLog } from './frame-log.ts';

function logOf(ticks: number, bodyBytes: number): FrameLog {
  const log = new FrameLog();
  for (let tick = 0; tick < ticks; tick++) log.add(tick, new Uint8Array(bodyBytes).fill(tick));
  return log;
}

const ticksOf = (message: Uint8Array): number[] => {
  const { firstTick, bodies } = decodeFramesMessage(message, 0);
  for (const [index, body] of bodies.entries()) {
    for (const byte of body) expect(byte).toBe((firstTick + index) & 0xff);
  }
  return bodies.map((_, index) => firstTick + index);
};

describe('the frame log', () => {
  it('repeats some frames, as many as it has and as fit', () => {
    expect(ticksOf(logOf(1, 5).newest(4, 90))).toEqual([0]);
    expect(ticksOf(logOf(10, 5).newest(4, 90))).toEqual([5, 6, 7, 8, 9]);
    expect(ticksOf(logOf(10, 27).newest(4, 90))).toEqual([7, 8, 9]);
    expect(ticksOf(logOf(10, 200).newest(4, 90))).toEqual([9]);
    expect(ticksOf(logOf(10, 5).newest(0, 90))).toEqual([9]);
  });

  it('gives all frames since a tick, in several messages, or none when the first is gone', () => {
    const log = logOf(300, 3);
    const sent = log.since(150)?.flatMap(ticksOf);
    expect(sent).toEqual(Array.from({ length: 150 }, (_, index) => 150 + index));
    expect(log.since(300)).toEqual([]);
    expect(log.since(44)?.flatMap(ticksOf).at(0)).toBe(44);
    expect(log.since(43)).toBeNull();
    expect(log.since(-1)).toBeNull();
  });
});

import { expect, test } from 'vitest';
import type { DatagramPath } from '../protocol/datagram-path.ts';
import type { Signal } from '../protocol/signal-message.ts';
import { DatagramLink } from './datagram-link.ts';
import type { ChannelRequest } from './page-messages.ts';

function start() {
  const requests: ChannelRequest[] = [];
  const signals: Signal[] = [];
  const paths: (DatagramPath | null)[] = [];
  let attempt = 0;
  const link = new DatagramLink(0, {
    post: (request) => requests.push(request),
    sendSignal: (signal) => signals.push(signal),
    onPath: (path) => paths.push(path),
    onMessage: () => undefined,
    nextAttempt: () => ++attempt,
  });
  const attempts = () => requests.filter(({ type }) => type === 'open-channel').length;
  const refuse = (of: number) =>
    link.receiveReply({ type: 'channel-unavailable', attempt: of, reason: 'not here' });
  /** The page hands a channel over, and it opens. */
  const open = (of: number) => {
    const channel = {
      readyState: 'open',
      bufferedAmount: 0,
      onmessage: null as ((event: MessageEvent) => void) | null,
      close: () => undefined,
      send: () => undefined,
    };
    link.receiveReply({
      type: 'channel',
      attempt: of,
      channel: channel as unknown as RTCDataChannel,
    });
    return () => channel.onmessage?.(new MessageEvent('message', { data: new ArrayBuffer(1) }));
  };
  return { link, requests, signals, paths, attempts, refuse, open };
}

test('tries again after a failure, less and less often', () => {
  const { link, attempts, refuse } = start();
  const triedAtMs: number[] = [];
  for (let nowMs = 0; nowMs <= 200_000; nowMs += 100) {
    const before = attempts();
    link.update(nowMs);
    if (attempts() === before) continue;
    triedAtMs.push(nowMs);
    refuse(attempts());
  }
  expect(triedAtMs).toEqual([0, 3000, 9000, 21_000, 45_000, 93_000, 153_000]);
});

test('an attempt of which nothing is heard is given up', () => {
  const { link, requests, signals, attempts, paths } = start();
  link.update(0);
  link.update(6000);
  expect(attempts()).toBe(1);
  link.update(6001);
  expect(requests.at(-1)).toEqual({ type: 'close-channel', attempt: 1 });
  expect(signals).toEqual([{ kind: 'end', attempt: 1 }]);
  link.update(9001);
  expect([attempts(), paths]).toEqual([2, []]);
});

test('hands an open path over, and takes it back when it has been silent for long', () => {
  const { link, open, paths, attempts } = start();
  link.update(0);
  const deliver = open(1);
  expect(paths.length).toBe(1);
  link.update(3000);
  deliver();
  link.update(7000);
  expect(paths.length).toBe(1);
  link.update(7001);
  expect(paths).toEqual([expect.anything(), null]);
  link.update(10_001);
  expect(attempts()).toBe(2);
});

test('closed, it does nothing more', () => {
  const { link, open, paths, attempts } = start();
  link.update(0);
  link.close();
  open(1);
  link.update(100_000);
  expect([attempts(), paths]).toEqual([1, []]);
});

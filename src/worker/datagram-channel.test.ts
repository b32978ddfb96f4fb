import { expect, test } from 'vitest';
import type { Signal } from '../protocol/signal-message.ts';
import { DatagramChannel } from './datagram-channel.ts';
import type { ChannelRequest } from './page-messages.ts';

/** As much of a transferred channel as the worker uses. */
class FakeChannel extends EventTarget {
  readyState: RTCDataChannelState = 'connecting';
  binaryType: BinaryType = 'blob';
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  readonly sent: Uint8Array[] = [];
  throws = false;

  send(bytes: Uint8Array): void {
    if (this.throws) throw new Error('not now');
    this.sent.push(bytes);
  }

  close(): void {
    this.readyState = 'closed';
  }

  open(): void {
    if (this.readyState !== 'connecting') return;
    this.readyState = 'open';
    this.onopen?.();
  }

  deliver(data: unknown): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}

function start(attempt = 1) {
  const requests: ChannelRequest[] = [];
  const signals: Signal[] = [];
  const events: string[] = [];
  const received: Uint8Array[] = [];
  const path = new DatagramChannel(attempt, {
    post: (request) => requests.push(request),
    sendSignal: (signal) => signals.push(signal),
    onOpen: () => events.push('open'),
    onMessage: (bytes) => received.push(bytes),
    onClosed: (reason) => events.push(reason),
  });
  const fake = new FakeChannel();
  const handOver = (of = attempt) =>
    path.receiveReply({
      type: 'channel',
      attempt: of,
      channel: fake as unknown as RTCDataChannel,
    });
  return { path, fake, requests, signals, events, received, handOver };
}

test('asks the page, passes the signals on, and opens', () => {
  const { path, fake, requests, signals, events, received, handOver } = start(3);
  handOver();
  path.receiveReply({ type: 'channel-offer', attempt: 3, sdp: 'offered' });
  path.receiveSignal({ kind: 'answer', attempt: 3, sdp: 'answered' });
  expect(requests).toEqual([
    { type: 'open-channel', attempt: 3 },
    { type: 'channel-answer', attempt: 3, sdp: 'answered' },
  ]);
  expect(signals).toEqual([{ kind: 'offer', attempt: 3, sdp: 'offered' }]);
  path.send(new Uint8Array([1]));
  fake.open();
  path.send(new Uint8Array([2]));
  fake.deliver(new Uint8Array([3]).buffer);
  expect([events, fake.sent, received]).toEqual([
    ['open'],
    [new Uint8Array([2])],
    [new Uint8Array([3])],
  ]);
  expect(fake.binaryType).toBe('arraybuffer');
});

test('drops what is too long and what a congested path could not carry in time', () => {
  const { path, fake, handOver } = start();
  handOver();
  fake.open();
  path.send(new Uint8Array(1101));
  fake.bufferedAmount = 5000;
  path.send(new Uint8Array(10));
  expect(fake.sent).toEqual([]);
});

test.each([
  ['the page has none', ({ path }) => noChannel(path, 1)],
  ['the server ends it', ({ path }) => path.receiveSignal({ kind: 'end', attempt: 1 })],
  ['the channel closes', ({ fake }) => fake.onclose?.()],
  [
    'sending fails',
    ({ path, fake }) => {
      fake.open();
      fake.throws = true;
      path.send(new Uint8Array(1));
    },
  ],
] satisfies [string, (parts: ReturnType<typeof start>) => void][])(
  'says once that it is closed when %s, and tells both ends',
  (_, end) => {
    const parts = start();
    parts.handOver();
    end(parts);
    end(parts);
    expect(parts.events.filter((event) => event !== 'open')).toHaveLength(1);
    expect(parts.requests.at(-1)).toEqual({ type: 'close-channel', attempt: 1 });
    expect(parts.signals.at(-1)).toEqual({ kind: 'end', attempt: 1 });
    expect(parts.fake.readyState).toBe('closed');
  },
);

test('one’s own close is silent, and what comes later has no effect', () => {
  const { path, fake, events, signals, handOver } = start();
  path.close();
  handOver();
  path.receiveReply({ type: 'channel-offer', attempt: 1, sdp: 'late' });
  path.close();
  expect(events).toEqual([]);
  expect(signals).toEqual([{ kind: 'end', attempt: 1 }]);
  expect(fake.readyState).toBe('closed');
});

test('what belongs to another attempt has no effect', () => {
  const { path, fake, events, requests, handOver } = start(2);
  noChannel(path, 1);
  path.receiveSignal({ kind: 'answer', attempt: 1, sdp: 'old' });
  path.receiveSignal({ kind: 'end', attempt: 1 });
  handOver(1);
  expect([events, requests.length, fake.readyState]).toEqual([[], 1, 'closed']);
});

function noChannel(path: DatagramChannel, attempt: number): void {
  path.receiveReply({ type: 'channel-unavailable', attempt, reason: 'none here' });
}

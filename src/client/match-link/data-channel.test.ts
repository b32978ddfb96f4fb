import { afterEach, expect, test, vi } from 'vitest';
import type { ChannelReply } from '../../worker/page-messages.ts';
import { DataChannelMaker } from './data-channel.ts';

class FakeConnection {
  static readonly all: FakeConnection[] = [];
  connectionState: RTCPeerConnectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  localDescription: { sdp: string } | null = null;
  remote: unknown = null;
  closed = false;

  constructor() {
    FakeConnection.all.push(this);
  }

  createDataChannel(label: string, options: RTCDataChannelInit): unknown {
    return { label, options };
  }

  async setLocalDescription(): Promise<void> {
    this.localDescription = { sdp: `offer ${FakeConnection.all.length}` };
  }

  async setRemoteDescription(description: unknown): Promise<void> {
    this.remote = description;
  }

  close(): void {
    this.closed = true;
  }
}

function start(post?: (reply: ChannelReply) => void) {
  vi.stubGlobal('RTCPeerConnection', FakeConnection);
  const replies: ChannelReply[] = [];
  const maker = new DataChannelMaker((reply) => {
    post?.(reply);
    replies.push(reply);
  });
  return { maker, replies };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const types = (replies: readonly ChannelReply[]) => replies.map(({ type }) => type);

afterEach(() => {
  FakeConnection.all.length = 0;
  vi.unstubAllGlobals();
});

test('hands the channel over in the task that made it, and negotiates then', async () => {
  const { maker, replies } = start();
  maker.receive({ type: 'open-channel', attempt: 1 });
  expect(types(replies)).toEqual(['channel']);
  expect(replies[0]).toMatchObject({
    channel: { options: { ordered: false, maxRetransmits: 0, negotiated: true, id: 0 } },
  });
  await settled();
  expect(replies[1]).toEqual({ type: 'channel-offer', attempt: 1, sdp: 'offer 1' });
  maker.receive({ type: 'channel-answer', attempt: 1, sdp: 'answer' });
  expect(FakeConnection.all[0]?.remote).toEqual({ type: 'answer', sdp: 'answer' });
});

test('a browser that cannot hand a channel over, or has none, says so', async () => {
  const { maker, replies } = start((reply) => {
    if (reply.type === 'channel') throw new DOMException('cannot be cloned', 'DataCloneError');
  });
  maker.receive({ type: 'open-channel', attempt: 1 });
  await settled();
  expect(types(replies)).toEqual(['channel-unavailable']);
  expect(FakeConnection.all[0]?.closed).toBe(true);

  vi.stubGlobal('RTCPeerConnection', undefined);
  maker.receive({ type: 'open-channel', attempt: 2 });
  await settled();
  expect(replies[1]).toMatchObject({ type: 'channel-unavailable', attempt: 2 });
});

test('a new channel takes the place of the old one, whose answers come to nothing', async () => {
  const { maker, replies } = start();
  maker.receive({ type: 'open-channel', attempt: 1 });
  maker.receive({ type: 'open-channel', attempt: 2 });
  await settled();
  expect(FakeConnection.all.map(({ closed }) => closed)).toEqual([true, false]);
  maker.receive({ type: 'channel-answer', attempt: 1, sdp: 'old' });
  maker.receive({ type: 'close-channel', attempt: 1 });
  expect(FakeConnection.all[1]).toMatchObject({ remote: null, closed: false });
  expect(replies.filter(({ type }) => type === 'channel-offer')).toHaveLength(1);
  maker.receive({ type: 'close-channel', attempt: 2 });
  expect(FakeConnection.all[1]?.closed).toBe(true);
});

test('a connection that fails is closed and reported', async () => {
  const { maker, replies } = start();
  maker.receive({ type: 'open-channel', attempt: 1 });
  await settled();
  const [connection] = FakeConnection.all;
  if (connection === undefined) throw new Error('no connection');
  connection.connectionState = 'failed';
  connection.onconnectionstatechange?.();
  expect(connection.closed).toBe(true);
  expect(replies.at(-1)).toMatchObject({ type: 'channel-unavailable', attempt: 1 });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { MAX_DATAGRAM_BYTES } from '../../protocol/datagram-path.ts';
import type { Signal } from '../../protocol/signal-message.ts';
import { until } from '../testing/until.ts';
import { type DatagramHost, type DatagramHostOptions, loadDatagramHost } from './datagram-host.ts';
import type { ServerDatagramPeer } from './server-datagram-peer.ts';
import { type NodePage, openNodePage } from './testing/node-page.ts';

let host: DatagramHost;
const pages: NodePage[] = [];

async function openHost(options: Partial<DatagramHostOptions> = {}): Promise<DatagramHost> {
  const loaded = await loadDatagramHost({
    ports: { from: 44_000, to: 44_019 },
    addresses: [],
    ...options,
  });
  if (loaded === null) throw new Error('node-datachannel is missing');
  return loaded;
}

beforeEach(async () => {
  host = await openHost();
});

afterEach(() => {
  for (const page of pages.splice(0)) page.close();
  host.close();
});

interface Member {
  readonly peer: ServerDatagramPeer;
  readonly signals: Signal[];
  readonly received: Uint8Array[];
  readonly ends: string[];
  opened: number;
  /** Gets the server's signals. */
  page: NodePage | null;
}

function newMember(of: DatagramHost, onMessage?: (bytes: Uint8Array) => void): Member {
  const signals: Signal[] = [];
  const received: Uint8Array[] = [];
  const ends: string[] = [];
  const peer = of.accept(
    {
      send(signal) {
        signals.push(signal);
        member.page?.receiveSignal(signal);
      },
    },
    {
      onOpen() {
        member.opened++;
      },
      onMessage: onMessage ?? ((bytes) => received.push(bytes)),
      onClosed: (reason) => ends.push(reason),
    },
  );
  const member: Member = { peer, signals, received, ends, opened: 0, page: null };
  return member;
}

function newPage(): NodePage {
  const page = openNodePage();
  pages.push(page);
  return page;
}

async function connect(member: Member, attempt = 1): Promise<NodePage> {
  const page = newPage();
  member.page = page;
  member.peer.receiveSignal({ kind: 'offer', attempt, sdp: await page.offer });
  await until('both ends open', () => page.isOpen && member.opened === attempt);
  return page;
}

test('messages cross both ways, within one packet and whole', async () => {
  const member = newMember(host);
  const page = await connect(member);
  const whole = Uint8Array.from({ length: MAX_DATAGRAM_BYTES }, (_, index) => index & 255);
  member.peer.send(whole);
  member.peer.send(whole.subarray(3, 7));
  member.peer.send(new Uint8Array(MAX_DATAGRAM_BYTES + 1));
  page.channel.sendMessageBinary(whole);
  await until('all have come', () => page.received.length === 2 && member.received.length === 1);
  expect(page.received).toContainEqual(whole);
  expect(page.received).toContainEqual(new Uint8Array([3, 4, 5, 6]));
  expect(member.received).toEqual([whole]);
});

test('a member has one channel: a new offer ends the one before', async () => {
  const member = newMember(host);
  const first = await connect(member, 1);
  const second = await connect(member, 2);
  await until('the first is closed', () => first.isClosed);
  expect(member.ends).toHaveLength(1);
  expect(host.channelCount).toBe(1);
  member.peer.send(new Uint8Array([1]));
  await until('the second works', () => second.received.length === 1);
  member.peer.receiveSignal({ kind: 'offer', attempt: 1, sdp: await first.offer });
  expect(member.ends).toHaveLength(1);
  member.peer.close();
  expect(host.channelCount).toBe(0);
  await until('the page hears of it', () => second.isClosed);
  expect(member.ends).toHaveLength(1);
});

test('a page that goes away, or says that it ends, is noticed once', async () => {
  const gone = newMember(host);
  (await connect(gone)).close();
  await until('its end', () => gone.ends.length > 0);
  const ending = newMember(host);
  await connect(ending);
  ending.peer.receiveSignal({ kind: 'end', attempt: 1 });
  expect([gone.ends.length, ending.ends.length, host.channelCount]).toEqual([1, 1, 0]);
});

test('an offer that never connects is given up', async () => {
  const hasty = await openHost({ connectMs: 50 });
  const member = newMember(hasty);
  member.peer.receiveSignal({ kind: 'offer', attempt: 1, sdp: await newPage().offer });
  await until('it is given up', () => member.ends.length === 1);
  expect(member.signals.map(({ kind }) => kind)).toEqual(['answer', 'end']);
  expect(hasty.channelCount).toBe(0);
});

test('what is no offer of a data channel is answered by its end', async () => {
  const offer = await newPage().offer;
  const wrong = [
    'v=0',
    offer.replace('m=application', 'm=audio'),
    `${offer}m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n`,
    offer.replace(/a=ice-pwd.*\r\n/, ''),
    offer.replace(/a=ice-pwd.*\r\n/, 'a=ice-pwd:short\r\n'),
    offer.replace(/sha-256/, 'sha-1'),
  ];
  const member = newMember(host);
  for (const [index, sdp] of wrong.entries()) {
    member.peer.receiveSignal({ kind: 'offer', attempt: index + 1, sdp });
  }
  expect(member.signals).toEqual(wrong.map((_, index) => ({ kind: 'end', attempt: index + 1 })));
  expect(host.channelCount).toBe(0);
});

test('too many signals are refused, and the channel there is goes on', async () => {
  const member = newMember(host);
  const page = await connect(member);
  for (let attempt = 2; attempt < 30; attempt++) {
    member.peer.receiveSignal({ kind: 'offer', attempt, sdp: 'v=0' });
  }
  expect(member.signals.length).toBe(29);
  expect(page.isOpen).toBe(true);
});

test('text, long messages, floods and channels of its own end a page’s channel', async () => {
  const send = async (offend: (page: NodePage) => void) => {
    const member = newMember(host);
    offend(await connect(member));
    await until('it is closed', () => member.ends.length > 0);
    return member.ends;
  };
  expect(await send((page) => page.channel.sendMessage('text'))).toEqual(['a text message']);
  expect(await send((page) => page.connection.createDataChannel('more'))).toEqual([
    'a foreign channel',
  ]);
  const flood = await send((page) => {
    try {
      for (let sent = 0; sent < 400; sent++) page.channel.sendMessageBinary(new Uint8Array(20));
    } catch {
      // The server has closed it while the flood went on.
    }
  });
  expect(flood).toEqual(['too many messages']);
});

test('a handler that throws costs its own channel, not the process', async () => {
  const member = newMember(host, () => {
    throw new Error('thrown on purpose');
  });
  const page = await connect(member);
  page.channel.sendMessageBinary(new Uint8Array([1]));
  await until('it is closed', () => member.ends.length > 0);
  expect(member.ends).toEqual(['broken']);
});

test('all channels share one port, and each gets its own messages', async () => {
  const members = [newMember(host), newMember(host), newMember(host)];
  const opened = await Promise.all(members.map((member) => connect(member)));
  for (const [index, member] of members.entries()) member.peer.send(new Uint8Array([index]));
  await until('each gets its own', () => opened.every(({ received }) => received.length === 1));
  expect(opened.map(({ received }) => received[0]?.[0])).toEqual([0, 1, 2]);
  expect(ports(members)).toEqual(new Set([host.port]));
});

test('a process takes the next free port of the range; without one there is no host', async () => {
  const ports = { from: 44_020, to: 44_021 };
  const both = [await openHost({ ports }), await openHost({ ports })];
  expect(both.map(({ port }) => port)).toEqual([44_020, 44_021]);
  expect(await loadDatagramHost({ ports, addresses: [] })).toBeNull();
  for (const one of both) one.close();
  const any = await openHost({ ports: null });
  expect(any.port).toBeGreaterThan(1023);
  any.close();
});

test('when the process of the channels ends, members hear of it, and it is started again', async () => {
  const mortal = await openHost({ startAgainMs: 20 });
  const member = newMember(mortal);
  await connect(member);
  const { pid } = mortal;
  if (pid === undefined) throw new Error('it does not run');
  process.kill(pid, 'SIGABRT');
  await until('its end', () => member.ends.length === 1);
  expect(member.signals.at(-1)).toEqual({ kind: 'end', attempt: 1 });
  expect(mortal.channelCount).toBe(0);
  member.peer.send(new Uint8Array([1]));
  await until('it runs again', () => mortal.port !== null);
  expect(mortal.pid).not.toBe(pid);
  const again = await connect(member, 2);
  member.peer.send(new Uint8Array([2]));
  await until('it works again', () => again.received.length === 1);
  mortal.close();
});

test('an announced address takes the place of the machine’s own', async () => {
  const natted = await openHost({
    addresses: [
      { ip: '203.0.113.5', port: null },
      { ip: '2001:db8::5', port: 3478 },
    ],
  });
  const member = newMember(natted);
  member.peer.receiveSignal({ kind: 'offer', attempt: 1, sdp: await newPage().offer });
  await until('the answer', () => member.signals.length === 1);
  const [answer] = member.signals;
  if (answer?.kind !== 'answer') throw new Error('no answer');
  expect(candidates(answer.sdp)).toEqual([
    ['203.0.113.5', natted.port],
    ['2001:db8::5', 3478],
  ]);
  natted.close();
});

function ports(members: readonly Member[]): Set<number> {
  const all = members.flatMap(({ signals }) =>
    signals.flatMap((signal) => (signal.kind === 'answer' ? candidates(signal.sdp) : [])),
  );
  return new Set(all.map(([, port]) => port));
}

function candidates(sdp: string): (readonly [string, number])[] {
  return [...sdp.matchAll(/^a=candidate:\S+ 1 UDP \d+ (\S+) (\d+)/gm)].map(
    ([, address = '', port]) => [address, Number(port)],
  );
}

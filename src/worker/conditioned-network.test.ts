import { describe, expect, it } from 'vitest';
import { type LinkPath, symmetricPath } from '../netcode/link-presets.ts';
import type { Welcome } from '../protocol/control-messages.ts';
import { ConditionedNetwork } from './conditioned-network.ts';
import type { OpenSocket, SocketHandlers, SocketTarget } from './match-socket.ts';
import { HandClock } from './testing/hand-clock.ts';

const FAR = symmetricPath({ rttMs: 100, jitterMs: 0, lossShare: 0 });
const BREAKING: LinkPath = {
  ...FAR,
  outages: { everyMs: 2000, shortestMs: 900, longestMs: 1000, disconnectShare: 1 },
};
const WELCOME = {} as Welcome;

/** A server of which every message comes back. */
class Echo {
  readonly received: number[] = [];
  dropped = 0;
  opened = 0;
  handlers: SocketHandlers | null = null;

  readonly open: OpenSocket = async (_target, handlers) => {
    this.opened++;
    this.handlers = handlers;
    const socket = {
      bytesDown: 0,
      bytesUp: 0,
      send: (type: number, bytes: Uint8Array) => {
        this.received.push(bytes[0] ?? -1);
        handlers.onBytes(type, bytes);
      },
      leave: async () => {},
      drop: () => {
        this.dropped++;
      },
    };
    return { socket, welcome: WELCOME };
  };
}

function setUp(path: LinkPath | null) {
  const clock = new HandClock();
  const network = new ConditionedNetwork(clock);
  network.set(path);
  const echo = new Echo();
  const heard: number[] = [];
  const closed: number[] = [];
  const handlers: SocketHandlers = {
    onRoster: () => {},
    onIdle: () => {},
    onRoom: () => {},
    onRelocate: () => {},
    onResult: () => {},
    onBytes: (_type, bytes) => heard.push(bytes[0] ?? -1),
    onClosed: (code) => closed.push(code),
  };
  const target = { signal: new AbortController().signal } as SocketTarget;
  const opening = network.conditionSocket(echo.open)(target, handlers);
  return { clock, network, echo, heard, closed, opening };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the network of a worker', () => {
  it('is as it is where nobody wants otherwise', async () => {
    const { opening, heard } = setUp(null);
    const { socket } = await opening;
    socket.send(1, Uint8Array.of(7));
    expect(heard).toEqual([7]);
  });

  it('is long both ways, from the opening on', async () => {
    const { clock, echo, opening, heard } = setUp(FAR);
    clock.advance(99);
    await settled();
    expect(echo.opened).toBe(0);
    clock.advance(2);
    const { socket } = await opening;
    socket.send(1, Uint8Array.of(7));
    clock.advance(51);
    expect([echo.received, heard]).toEqual([[7], []]);
    clock.advance(50);
    expect(heard).toEqual([7]);
  });

  it('keeps what was sent, though the sender writes over it', async () => {
    const { clock, network, opening, heard } = setUp(null);
    const { socket } = await opening;
    network.set(FAR);
    const bytes = Uint8Array.of(7);
    socket.send(1, bytes);
    bytes[0] = 8;
    clock.advance(101);
    expect(heard).toEqual([7]);
  });

  it('ends a connection without a goodbye', async () => {
    const { clock, network, echo, opening, closed } = setUp(null);
    await opening;
    network.set(BREAKING);
    clock.advance(10_000);
    expect([echo.dropped, closed]).toEqual([1, [1006]]);
  });

  it('gives an attempt up that an outage ends', async () => {
    const { clock, network, echo, opening } = setUp({ ...FAR, up: { ...FAR.up, delayMs: 60_000 } });
    network.set(BREAKING);
    clock.advance(4000);
    await expect(opening).rejects.toThrow('ended it');
    expect(echo.opened).toBe(0);
  });

  it('says nothing after a drop', async () => {
    const { clock, network, opening, heard } = setUp(null);
    const { socket } = await opening;
    network.set(FAR);
    socket.send(1, Uint8Array.of(7));
    socket.drop();
    clock.advance(1000);
    expect(heard).toEqual([]);
  });

  it('loses datagrams both ways while the path is out', () => {
    const { clock, network } = setUp(null);
    const heard: number[] = [];
    const sent: number[] = [];
    const path = { send: (bytes: Uint8Array) => sent.push(bytes[0] ?? -1), close: () => {} };
    const datagrams = network.conditionDatagrams(path, (bytes) => heard.push(bytes[0] ?? -1));
    network.set(BREAKING);
    for (let count = 0; count < 100; count++) {
      datagrams.send(Uint8Array.of(count));
      datagrams.receive(Uint8Array.of(count));
      clock.advance(100);
    }
    for (const those of [heard, sent]) {
      expect(those.length).toBeGreaterThan(40);
      expect(those.length).toBeLessThan(60);
    }
  });
});

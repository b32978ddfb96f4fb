import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../netcode/seeded-random.ts';
import { FrameEncoder } from '../protocol/frame-encoder.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { encodeFramesMessage } from '../protocol/frames-message.ts';
import { splitSnapshot } from '../protocol/snapshot-chunks.ts';
import { encodeSnapshot } from '../protocol/snapshot-message.ts';
import { FrameInflow } from './frame-inflow.ts';
import { unpackGzip } from './unpack.ts';

const SLOTS = 2;

function makeServer(stateBytes = 40_000) {
  const encoder = new FrameEncoder(SLOTS);
  const bodies: Uint8Array[] = [];
  let tick = 0;
  return {
    frame(): Uint8Array {
      const frame: MatchFrame = {
        tick,
        inputs: [tick % 100, 3],
        substituted: 0,
        commands: [],
        announcements: [],
        hash: null,
        arrivals: [],
      };
      const body = encoder.encode(frame);
      bodies.push(body);
      return encodeFramesMessage({ firstTick: tick++, bodies: [body] });
    },
    /** The newest frames once more. */
    again(count: number): Uint8Array {
      return encodeFramesMessage({ firstTick: tick - count, bodies: bodies.slice(-count) });
    },
    snapshot(): Uint8Array[] {
      const held = Array.from({ length: SLOTS }, () => ({ input: 0, tick: tick - 1 }));
      const random = seededRandom(1);
      // Bytes that gzip cannot shrink, so that it takes several chunks.
      const state = Uint8Array.from({ length: stateBytes }, () => random() * 256);
      const plain = encodeSnapshot({
        epoch: 0,
        baseline: encoder.baseline(),
        snapshot: { tick, state, held, announcements: [] },
      });
      return splitSnapshot(new Uint8Array(gzipSync(plain)), 1);
    },
  };
}

/** Changes, drops or adds some bytes. */
function breakBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  const broken = [...bytes];
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = Math.floor(random() * (broken.length + 1));
    broken.splice(at, Math.floor(random() * 3), ...(random() < 0.7 ? [random() * 256] : []));
  }
  return Uint8Array.from(broken);
}

function makeInflow() {
  const seen: string[] = [];
  const inflow = new FrameInflow(
    {
      onSnapshot: ({ snapshot }) => seen.push(`snapshot ${snapshot.tick}`),
      onFrame: ({ tick }) => seen.push(`frame ${tick}`),
      onBroken: () => seen.push('broken'),
    },
    unpackGzip,
    0,
  );
  return { inflow, seen };
}

describe('the frame inflow', () => {
  it('gives the snapshot first, then the frames that came since its first chunk', async () => {
    const server = makeServer();
    const { inflow, seen } = makeInflow();
    inflow.receiveFrames(server.frame());
    const chunks = server.snapshot();
    expect(chunks.length).toBeGreaterThan(1);
    const settled: Promise<void>[] = [];
    for (const chunk of chunks) {
      settled.push(inflow.receiveChunk(chunk));
      inflow.receiveFrames(server.frame());
    }
    await Promise.all(settled);
    inflow.receiveFrames(server.frame());
    const frames = chunks.map((_, index) => `frame ${1 + index}`);
    expect(seen).toEqual(['snapshot 1', ...frames, `frame ${1 + chunks.length}`]);
  });

  it('gives each frame once, in order, however it comes', async () => {
    const server = makeServer(50);
    const { inflow, seen } = makeInflow();
    for (const chunk of server.snapshot()) await inflow.receiveChunk(chunk);
    const early = [server.frame(), server.frame(), server.frame()];
    inflow.receiveFrames(early[2] ?? new Uint8Array());
    expect(inflow.gap).toBe(0);
    inflow.receiveFrames(early[0] ?? new Uint8Array());
    inflow.receiveFrames(server.again(3));
    inflow.receiveFrames(early[1] ?? new Uint8Array());
    server.frame();
    server.frame();
    inflow.receiveFrames(server.again(4));
    expect(inflow.gap).toBeNull();
    const frames = [0, 1, 2, 3, 4].map((tick) => `frame ${tick}`);
    expect(seen).toEqual(['snapshot 0', ...frames]);
  });

  it('starts from a snapshot that frames have overtaken', async () => {
    const server = makeServer();
    const { inflow, seen } = makeInflow();
    for (const chunk of server.snapshot()) await inflow.receiveChunk(chunk);
    const chunks = server.snapshot();
    inflow.receiveFrames(server.frame());
    inflow.receiveFrames(server.frame());
    for (const chunk of chunks) await inflow.receiveChunk(chunk);
    const frames = ['snapshot 0', 'frame 0', 'frame 1'];
    expect(seen).toEqual([...frames, ...frames]);
  });

  it('stops at broken bytes and goes on from the next snapshot', async () => {
    const server = makeServer();
    const { inflow, seen } = makeInflow();
    for (const chunk of server.snapshot()) await inflow.receiveChunk(chunk);
    server.frame();
    inflow.receiveFrames(Uint8Array.of(0, 0, 255));
    inflow.receiveFrames(server.frame());
    expect(seen).toEqual(['snapshot 0', 'broken']);
    for (const chunk of server.snapshot()) await inflow.receiveChunk(chunk);
    inflow.receiveFrames(server.frame());
    expect(seen.slice(2)).toEqual(['snapshot 2', 'frame 2']);
  });

  it('survives 20,000 broken frames and 2,000 broken chunks of snapshots', async () => {
    const random = seededRandom(7);
    let broken = 0;
    for (let round = 0; round < 2000; round++) {
      const server = makeServer(50);
      const { inflow, seen } = makeInflow();
      const [chunk = new Uint8Array()] = server.snapshot();
      await inflow.receiveChunk(chunk);
      expect(seen).toEqual(['snapshot 0']);
      for (let message = 0; message < 10; message++) {
        inflow.receiveFrames(breakBytes(server.frame(), random));
      }
      await inflow.receiveChunk(breakBytes(chunk, random));
      broken += seen.filter((entry) => entry === 'broken').length;
      // What came broken since the last one may be read once more; then it is forgotten.
      await inflow.receiveChunk(chunk);
      if (seen.at(-1) === 'broken') await inflow.receiveChunk(chunk);
      expect(seen.lastIndexOf('snapshot 0')).toBeGreaterThan(seen.lastIndexOf('broken'));
    }
    expect(broken).toBeGreaterThan(2000);
  }, 60_000);

  it('reports a snapshot that does not unpack', async () => {
    const { inflow, seen } = makeInflow();
    const [chunk] = splitSnapshot(Uint8Array.of(1, 2, 3, 4), 1);
    if (chunk) await inflow.receiveChunk(chunk);
    expect(seen).toEqual(['broken']);
  });
});

/** Plays one run: server, conditioned path and clients, from the first join to the figures. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { loadRapier } from '#rapier';
import { type LinkProxy, startLinkProxy } from '../../../e2e/fixtures/link-proxy.ts';
import { fastRetransmitMs } from '../../../src/netcode/link-model.ts';
import { OurPlayer } from '../ours/our-player.ts';
import { PeerPlayer } from '../peer/peer-player.ts';
import type { Trace } from '../scenario/trace.ts';
import type { BenchClient } from './bench-client.ts';
import { startFrameLoop } from './frame-loop.ts';
import type { PathOptions, RunOptions } from './run-options.ts';
import { type RunResult, resultOf } from './run-result.ts';
import { traceOf } from './run-trace.ts';
import type { ServerRecording } from './server-log.ts';

/** Play that does not count: clocks and buffers settle. */
const WARM_UP_MS = 1000;
const JOIN_WITHIN_MS = 20_000;

export async function playRun(run: RunOptions): Promise<RunResult> {
  const realm = await loadRapier();
  const trace = traceOf(run, realm);
  const server = new Worker(new URL('./server-thread.ts', import.meta.url), { workerData: run });
  await once(server, 'message');
  const proxy = await startLinkProxy({ targetPort: run.port, seed: run.seed, ...paths(run.path) });
  const clients = await joinAll(run, proxy, trace);
  const loop = startFrameLoop(clients.length, (index, nowMs) => clients[index]?.drawFrame(nowMs));
  try {
    await until('all players to play', () => clients.every(({ isPlaying }) => isPlaying));
    await sleep(WARM_UP_MS + run.seconds * 1000);
  } finally {
    loop.stop();
  }
  server.postMessage('finish');
  const [recording] = (await once(server, 'message')) as [ServerRecording];
  await Promise.all(clients.map((client) => client.leave()));
  await proxy.close();
  await server.terminate();
  const last = Math.max(...recording.worlds.keys());
  const fromTick = last - Math.round(run.seconds * 60);
  return resultOf({ run, trace, clients, server: recording, fromTick, leftOut: loop.leftOut });
}

function paths({ rttMs, jitterMs, lossPct }: PathOptions) {
  const conditions = {
    delayMs: rttMs / 2,
    jitterMs,
    lossShare: lossPct / 100,
    bytesPerSecond: null,
    retransmitMs: fastRetransmitMs(rttMs),
  };
  return { up: conditions, down: conditions };
}

function joinAll(run: RunOptions, proxy: LinkProxy, trace: Trace): Promise<BenchClient[]> {
  const url = proxy.url.replace(/\/$/, '');
  return run.stack === 'ours' ? joinOurs(run, url, trace) : joinPeers(run, url, trace);
}

/** The first makes the match. */
async function joinOurs(run: RunOptions, url: string, trace: Trace): Promise<BenchClient[]> {
  const join = async (matchId: string | null) =>
    OurPlayer.join({ url, run, trace, matchId, realm: await loadRapier() });
  const host = await join(null);
  const others = Array.from({ length: run.teamSize * 2 - 1 }, () => join(host.matchId));
  return [host, ...(await Promise.all(others))];
}

/** All worlds in one instance of Rapier: the peer saves none of them. */
async function joinPeers(run: RunOptions, url: string, trace: Trace): Promise<BenchClient[]> {
  const realm = await loadRapier();
  const join = (slot: number) => PeerPlayer.join({ url, slot, run, trace, realm });
  const host = await join(0);
  const others = Array.from({ length: run.teamSize * 2 - 1 }, (_, index) => join(index + 1));
  return [host, ...(await Promise.all(others))];
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadlineMs = performance.now() + JOIN_WITHIN_MS;
  while (!holds()) {
    if (performance.now() > deadlineMs) throw new Error(`in vain waited for ${what}`);
    await sleep(10);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

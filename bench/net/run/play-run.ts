/**
 * Plays one run: server, conditioned path and clients, all in this thread, from the first join to the
 * figures.
 */
import { loadRapier } from '#rapier';
import { type LinkProxy, startLinkProxy } from '../../../e2e/fixtures/link-proxy.ts';
import { symmetricPath } from '../../../src/netcode/link-presets.ts';
import type { OpenDatagrams } from '../../../src/worker/match-socket.ts';
import { BenchDatagrams } from '../ours/bench-datagrams.ts';
import { OurPlayer } from '../ours/our-player.ts';
import { startOurServer } from '../ours/our-server.ts';
import { PeerPlayer } from '../peer/peer-player.ts';
import { startPeerServer } from '../peer/peer-server.ts';
import { inputAt, type Trace } from '../scenario/trace.ts';
import type { BenchClient } from './bench-client.ts';
import { startFrameLoop } from './frame-loop.ts';
import type { RunOptions } from './run-options.ts';
import { type RunResult, resultOf } from './run-result.ts';
import { traceOf } from './run-trace.ts';
import { ServerLog } from './server-log.ts';
import { realNowMs, type SteppedTime } from './stepped-time.ts';
import { TrafficMeter } from './traffic-meter.ts';

/** Play that does not count: clocks and buffers settle. */
const WARM_UP_MS = 1000;
const PLAYING_WITHIN_MS = 20_000;

export async function playRun(run: RunOptions, time: SteppedTime): Promise<RunResult> {
  const realm = await loadRapier();
  const trace = traceOf(run, realm);
  const log = new ServerLog(run.teamSize * 2, trace, new TrafficMeter());
  const startServer = run.stack === 'ours' ? startOurServer : startPeerServer;
  const { rttMs, jitterMs, lossPct } = run.path;
  const path = symmetricPath({ rttMs, jitterMs, lossShare: lossPct / 100 });
  const datagrams = run.carrier === 'datagrams' ? new BenchDatagrams(path, run.seed) : null;
  const acceptor = datagrams?.acceptor ?? null;
  const parts = { realm, trace, run, log, datagrams: acceptor };
  const targetPort = await time.until(startServer(parts));
  const proxy = await startLinkProxy({ targetPort, seed: run.seed, ...path });
  const clients = await time.until(joinAll(run, proxy, trace, datagrams?.open ?? null));
  const loop = startFrameLoop(clients.length, (index, nowMs) => clients[index]?.drawFrame(nowMs));
  await time.until(untilPlaying(clients));
  await time.pass(WARM_UP_MS);
  const fromTick = log.newestWorld + 1;
  for (const client of clients) client.startOver();
  await time.pass(run.seconds * 1000);
  loop.stop();
  return resultOf({ run, trace, clients, server: log.recording, fromTick });
}

function joinAll(
  run: RunOptions,
  proxy: LinkProxy,
  trace: Trace,
  openDatagrams: OpenDatagrams | null,
): Promise<BenchClient[]> {
  const url = proxy.url.replace(/\/$/, '');
  return run.stack === 'ours'
    ? joinOurs(run, url, trace, openDatagrams)
    : joinPeers(run, url, trace);
}

/** The first makes the match. */
async function joinOurs(
  run: RunOptions,
  url: string,
  trace: Trace,
  openDatagrams: OpenDatagrams | null,
): Promise<BenchClient[]> {
  const join = async (matchId: string | null) =>
    OurPlayer.join({ url, run, trace, matchId, openDatagrams, realm: await loadRapier() });
  const host = await join(null);
  const others = Array.from({ length: run.teamSize * 2 - 1 }, () => join(host.matchId));
  return [host, ...(await Promise.all(others))];
}

/** All worlds in one instance of Rapier: the peer saves none of them. */
async function joinPeers(run: RunOptions, url: string, trace: Trace): Promise<BenchClient[]> {
  const realm = await loadRapier();
  const join = (slot: number) =>
    PeerPlayer.join({
      url,
      slot,
      run,
      trace,
      realm,
      realNowMs,
      wish: (tick) => inputAt(trace, tick, slot),
    });
  const host = await join(0);
  const others = Array.from({ length: run.teamSize * 2 - 1 }, (_, index) => join(index + 1));
  return [host, ...(await Promise.all(others))];
}

async function untilPlaying(clients: readonly BenchClient[]): Promise<void> {
  const deadlineMs = performance.now() + PLAYING_WITHIN_MS;
  while (!clients.every(({ isPlaying }) => isPlaying)) {
    if (performance.now() > deadlineMs) throw new Error('not all players came to play');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * A match of eight on one bad network, four players over WebSocket and four over data channels:
 * `node bench/net/datagram/main.ts [seconds]`. In real time, because the channels' library keeps its
 * own. The last line on stdout is a `DatagramReport` as JSON.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loadRapier } from '#rapier';
import { PROTOCOL_VERSION } from '../../../src/protocol/version.ts';
import { openColyseusSocket } from '../../../src/worker/colyseus-socket.ts';
import { rounded } from '../../statistics.ts';
import { recordTrace } from '../scenario/record-trace.ts';
import { Arrivals } from './arrivals.ts';
import type { DatagramReport } from './datagram-report.ts';
import { KeyPlayer } from './key-player.ts';
import { lateShareOf, undisturbedTicks } from './late-share.ts';
import type { ServerAddress } from './server-address.ts';

const PATH = { rttMs: 100, jitterMs: 20, lossPct: 2 } as const;
const TEAM_SIZE = 4;
const TRACE = { teamSize: TEAM_SIZE, seed: 5, ticks: 1800, scenes: 4, sceneTicks: 240 } as const;
const SETTLE_SECONDS = 3;
const OPEN_WITHIN_SECONDS = 30;
const seconds = Number(process.argv[2] ?? 60);

interface Sums {
  readonly downBytes: number;
  readonly upBytes: number;
  readonly madeUp: number;
  readonly atMs: number;
}

const recording = await loadRapier();
const keyboards = recordTrace(recording, { ...TRACE, hands: 'keyboards' });
const sticks = recordTrace(recording, { ...TRACE, hands: 'sticks' });
const server = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [JSON.stringify(PATH)]);
const [told] = await once(server, 'message');
const { port, losslessPort } = told as ServerAddress;

const players = await joinAll();
const control = await watch();
const onChannels = players.slice(0, TEAM_SIZE);
const onSockets = players.slice(TEAM_SIZE);
await untilOpen();
for (const player of players) player.trace = keyboards;
await pass(SETTLE_SECONDS);
for (const arrivals of [control, ...players.map((player) => player.arrivals)]) {
  arrivals.startOver();
}
const [before, beforeSockets] = [sumsOf(onChannels), sumsOf(onSockets)];
let samples = 0;
let samplesOnChannel = 0;
for (let second = 0; second < seconds; second += 1) {
  await pass(1);
  samples += onChannels.length;
  samplesOnChannel += onChannels.filter(isOnChannel).length;
}
const [after, afterSockets] = [sumsOf(onChannels), sumsOf(onSockets)];
const controlMs = control.latenessMs();
const undisturbed = undisturbedTicks(controlMs, PATH.jitterMs);
const [lateShare, lateShareWebSocket] = [onChannels, onSockets].map((some) =>
  mean(some.map(({ arrivals }) => lateShareOf(arrivals.latenessMs(), undisturbed))),
);
for (const player of players) player.trace = sticks;
await pass(1);
const beforeSticks = sumsOf(onChannels);
await pass(Math.max(4, seconds / 6));
const afterSticks = sumsOf(onChannels);

const report: DatagramReport = {
  ...PATH,
  seconds,
  lateShare: rounded(lateShare ?? Number.NaN, 5),
  lateShareWebSocket: rounded(lateShareWebSocket ?? Number.NaN, 5),
  disturbedShare: rounded(1 - undisturbed.size / controlMs.size, 4),
  downBps: perSecond(before, after, ({ downBytes }) => downBytes),
  upBps: perSecond(before, after, ({ upBytes }) => upBytes),
  downBpsWebSocket: perSecond(beforeSockets, afterSockets, ({ downBytes }) => downBytes),
  upBpsWebSocket: perSecond(beforeSockets, afterSockets, ({ upBytes }) => upBytes),
  downBpsSticks: perSecond(beforeSticks, afterSticks, ({ downBytes }) => downBytes),
  upBpsSticks: perSecond(beforeSticks, afterSticks, ({ upBytes }) => upBytes),
  madeUpShare: madeUpShare(before, after),
  madeUpShareWebSocket: madeUpShare(beforeSockets, afterSockets),
  onChannelShare: rounded(samplesOnChannel / samples, 3),
};
process.stdout.write(`${JSON.stringify(report)}\n`, () => {
  server.kill();
  process.exit(0);
});

/** The first makes the match. */
async function joinAll(): Promise<KeyPlayer[]> {
  const join = async (index: number, matchId: string | null) =>
    KeyPlayer.join({
      url: `ws://localhost:${port}`,
      matchId,
      teamSize: TEAM_SIZE,
      realm: await loadRapier(),
      hasDatagrams: index < TEAM_SIZE,
    });
  const host = await join(0, null);
  const others = Array.from({ length: 2 * TEAM_SIZE - 1 }, (_, index) =>
    join(index + 1, host.match.info.matchId),
  );
  return [host, ...(await Promise.all(others))];
}

/** The control: somebody who watches over a path without loss. */
async function watch(): Promise<Arrivals> {
  const arrivals = new Arrivals();
  const join = {
    protocolVersion: PROTOCOL_VERSION,
    name: 'Watcher',
    ticket: null,
    watch: true,
  };
  const target = {
    serverUrl: `ws://localhost:${losslessPort}`,
    matchId: players[0]?.match.info.matchId ?? null,
    join,
    signal: new AbortController().signal,
  };
  await arrivals.listenToSocket(openColyseusSocket)(target, {
    onRoster: () => undefined,
    onIdle: () => undefined,
    onRoom: () => undefined,
    onRelocate: () => undefined,
    onResult: () => undefined,
    onBytes: () => undefined,
    onClosed: (code, reason) => console.error(`the control path closed: ${code} ${reason}`),
  });
  return arrivals;
}

async function untilOpen(): Promise<void> {
  for (let second = 0; second < OPEN_WITHIN_SECONDS; second += 1) {
    if (onChannels.every(isOnChannel)) return;
    await pass(1);
  }
  throw new Error('not all data channels came into use');
}

function isOnChannel({ match }: KeyPlayer): boolean {
  return match.stats().carrier === 'datachannel';
}

function sumsOf(some: readonly KeyPlayer[]): Sums {
  const all = some.map(({ match }) => match.stats());
  return {
    downBytes: mean(all.map(({ bytesDown }) => bytesDown)),
    upBytes: mean(all.map(({ bytesUp }) => bytesUp)),
    madeUp: mean(all.map(({ substitutedInputs }) => substitutedInputs)),
    atMs: performance.now(),
  };
}

function perSecond(from: Sums, to: Sums, of: (sums: Sums) => number): number {
  return rounded(((of(to) - of(from)) / (to.atMs - from.atMs)) * 1000, 1);
}

function madeUpShare(from: Sums, to: Sums): number {
  return rounded(perSecond(from, to, ({ madeUp }) => madeUp) / 60, 4);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function pass(passing: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, passing * 1000));
}

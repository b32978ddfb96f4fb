/**
 * `bench:net`: the netcode against the best of its kind. The production server and matches, and
 * Colyseus' own prediction on the same simulation (bench/net/peer), play the same recorded fights for
 * the ball on the same bad networks. Real servers, clients and sockets, a conditioner in between, and
 * a time that waits for them (bench/net/run/stepped-time.ts). `--quick`: three networks instead of
 * thirty. The last line on stdout is JSON; progress goes to stderr.
 */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { errorRun, FULL, isSamePath, type Plan, QUICK, trafficRun } from './cases.ts';
import { measureDatagrams } from './datagram/measure-datagrams.ts';
import { inParallel } from './in-parallel.ts';
import { medianRun } from './median-run.ts';
import { type CaseReport, stackReport } from './report.ts';
import { runInProcess } from './run/run-in-process.ts';
import type { PathOptions, RunOptions } from './run/run-options.ts';
import type { RunResult } from './run/run-result.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const plan: Plan = values.quick ? QUICK : FULL;
const { errorSeconds, trafficSeconds } = plan;
/** Below, a run says nothing of fights. */
const MIN_CONTESTED_TOUCHES = 20;

/** Begins as soon as there is a core free. */
const play = inParallel(availableParallelism(), async (run: RunOptions): Promise<RunResult> => {
  const result = await runInProcess(run);
  console.error(`${nameOf(run)}: ${figuresOf(run, result)}`);
  return result;
});

/** The network of the claims is played with several seeds: over real sockets no two runs are alike. */
async function playOften(run: RunOptions): Promise<RunResult> {
  const seeds = isSamePath(run.path, plan.claimedPath) ? plan.claimedSeeds : [run.seed];
  const result = medianRun(await Promise.all(seeds.map((seed) => play({ ...run, seed }))));
  if (result.contestedTouchesPerMin < MIN_CONTESTED_TOUCHES) {
    console.error(`too few fights for the ball in: ${nameOf(run)}`);
    if (run.stack === 'peer' || run.carrier === 'datagrams') process.exitCode = 1;
  }
  return result;
}

const carry = (path: PathOptions, crates: 0 | 200) => ({
  ours: play(trafficRun('ours', path, trafficSeconds, crates)),
  peer: play(trafficRun('peer', path, trafficSeconds, crates)),
});
// The longest first.
const crowded = carry(plan.crowdedPath, 200);
const carriedOnce = plan.trafficPath === null ? null : carry(plan.trafficPath, 0);
const playing = plan.paths.map((path) => ({
  path,
  ours: playOften(errorRun('ours', path, errorSeconds)),
  peer: playOften(errorRun('peer', path, errorSeconds)),
  ...variantsOf(path),
  carried: carriedOnce ?? carry(path, 0),
}));

/** What each stack is without its best part. */
function variantsOf(path: PathOptions) {
  if (!plan.variantPaths.includes(path)) return { overSocket: null, asDocumented: null };
  const [ours, peer] = [errorRun('ours', path, errorSeconds), errorRun('peer', path, errorSeconds)];
  return {
    overSocket: playOften({ ...ours, carrier: 'socket' }),
    asDocumented: playOften({ ...peer, peerOthers: 'frozen' }),
  };
}

const cases: CaseReport[] = [];
for (const { path, ours, peer, overSocket, asDocumented, carried } of playing) {
  cases.push({
    ...path,
    ours: stackReport(await ours, await carried.ours),
    peer: stackReport(await peer, await carried.peer),
    oursOverWebSocket: overSocket && stackReport(await overSocket, await carried.ours),
    peerAsDocumented: asDocumented && stackReport(await asDocumented, await carried.peer),
  });
}
const [ours200, peer200] = [await crowded.ours, await crowded.peer];
// These two last, when nothing else is running: they are measured in real time.
console.error('the data channel against WebSocket ...');
const datagram = await measureDatagrams(plan.datagramSeconds);
console.error(datagram);
const inChromium = plan.quick ? null : await measureInChromium();
const report = {
  quick: plan.quick,
  errorSeconds,
  trafficSeconds,
  /** Where bytes and packets were counted; null for each case on its own path. */
  trafficPath: plan.trafficPath,
  cases,
  datagram,
  chromium: inChromium,
  bodies200: {
    downBps: ours200.traffic[0]?.downBps ?? null,
    downBpsSticks: ours200.traffic[1]?.downBps ?? null,
    peerDownBps: peer200.traffic[0]?.downBps ?? null,
  },
};
process.stdout.write(`${JSON.stringify(report)}\n`);

async function measureInChromium(): Promise<unknown> {
  console.error('from the key to the screen in Chromium ...');
  const program = fileURLToPath(new URL('./chromium.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

function nameOf({ stack, carrier, peerOthers, measure, crates, path }: RunOptions): string {
  const { rttMs, jitterMs, lossPct } = path;
  const isDocumented = stack === 'peer' && peerOthers === 'frozen';
  const variant = isDocumented
    ? 'peer as documented'
    : stack === 'ours'
      ? `ours, ${carrier}`
      : stack;
  const bodies = crates === 0 ? '' : `, ${crates} more bodies`;
  return `${variant}, ${measure}, ${rttMs} ms, jitter ${jitterMs} ms, loss ${lossPct} %${bodies}`;
}

function figuresOf({ measure }: RunOptions, result: RunResult): string {
  if (measure === 'traffic') return JSON.stringify(result.traffic);
  const { ownErrorM, othersErrorM, ballErrorM, ballErrorAfterTouchM, popFrameShare } = result;
  return [
    `p95 own ${ownErrorM.p95} m, others ${othersErrorM.p95} m, ball ${ballErrorM.p95} m,`,
    `after a touch ${ballErrorAfterTouchM.p95} m; pops ${popFrameShare},`,
    `contested touches a minute ${result.contestedTouchesPerMin}`,
  ].join(' ');
}

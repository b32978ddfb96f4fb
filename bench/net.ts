/**
 * The netcode against the best of its kind: the production server and matches, and Colyseus' own
 * prediction on the same simulation (bench/net/peer), play the same recorded fights for the ball on
 * the same bad networks. Real servers, real sockets, a conditioner in between; both at the same time,
 * each in a process of its own. `--quick`: three networks instead of thirty. The last line on stdout
 * is JSON; progress goes to stderr.
 */
import { parseArgs } from 'node:util';
import { errorRun, FULL, type Plan, QUICK, trafficRun } from './net/cases.ts';
import { type CaseReport, stackReport } from './net/report.ts';
import { runInProcess } from './net/run/run-in-process.ts';
import type { PathOptions } from './net/run/run-options.ts';
import type { RunResult } from './net/run/run-result.ts';

interface Carried {
  readonly ours: RunResult;
  readonly peer: RunResult;
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const plan: Plan = values.quick ? QUICK : FULL;

const played = [];
for (const path of plan.paths) {
  console.error(`${nameOf(path)} ...`);
  const [ours, peer] = await Promise.all([
    runInProcess(errorRun('ours', path, plan.errorSeconds)),
    runInProcess(errorRun('peer', path, plan.errorSeconds)),
  ]);
  played.push({ path, ours, peer });
  console.error(summary('ours', ours));
  console.error(summary('peer', peer));
}

const carried = new Map<PathOptions, Carried>();
let crowded: Carried | null = null;
for (const path of plan.trafficPath === null ? plan.paths : [plan.trafficPath]) {
  console.error(`traffic on ${nameOf(path)} ...`);
  const crowdedToo: boolean = crowded === null;
  const [plain, full] = await Promise.all([carry(path, 0), crowdedToo ? carry(path, 200) : null]);
  carried.set(path, plain);
  crowded ??= full;
}

const cases = played.map(({ path, ours, peer }): CaseReport => {
  const traffic = carried.get(plan.trafficPath ?? path);
  return {
    ...path,
    ours: stackReport(ours, traffic?.ours),
    peer: stackReport(peer, traffic?.peer),
  };
});
const report = {
  quick: plan.quick,
  errorSeconds: plan.errorSeconds,
  /** Where bytes and packets were counted; null for each case on its own path. */
  trafficPath: plan.trafficPath,
  cases,
  bodies200: {
    downBps: crowded?.ours.traffic[0]?.downBps ?? null,
    downBpsSticks: crowded?.ours.traffic[1]?.downBps ?? null,
    peerDownBps: crowded?.peer.traffic[0]?.downBps ?? null,
  },
};
process.stdout.write(`${JSON.stringify(report)}\n`);

async function carry(path: PathOptions, extraBodies: 0 | 200): Promise<Carried> {
  const [ours, peer] = await Promise.all([
    runInProcess(trafficRun('ours', path, plan.trafficSeconds, extraBodies)),
    runInProcess(trafficRun('peer', path, plan.trafficSeconds, extraBodies)),
  ]);
  return { ours, peer };
}

function nameOf({ rttMs, jitterMs, lossPct }: PathOptions): string {
  return `${rttMs} ms, ${jitterMs} ms of jitter, ${lossPct} % loss`;
}

function summary(
  stack: string,
  { ownErrorM, othersErrorM, ballErrorM, ...rest }: RunResult,
): string {
  return [
    `  ${stack}: p95 own ${ownErrorM.p95} m, others ${othersErrorM.p95} m, ball ${ballErrorM.p95} m,`,
    `after a touch ${rest.ballErrorAfterTouchM.p95} m; pops ${rest.popFrameShare},`,
    `contested touches a minute ${rest.contestedTouchesPerMin}, frames left out ${rest.notes.framesLeftOut}`,
  ].join(' ');
}

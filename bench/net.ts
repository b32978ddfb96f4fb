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
import type { PathOptions, RunOptions } from './net/run/run-options.ts';
import type { RunResult } from './net/run/run-result.ts';
import { StackRun } from './net/run/stack-run.ts';

interface Pair<T> {
  readonly ours: T;
  readonly peer: T;
}

interface Stage {
  readonly name: string;
  readonly path: PathOptions;
  readonly measure: RunOptions['measure'];
  /** The plain match, and on the first traffic stage one with loose bodies beside it. */
  readonly runs: readonly Pair<StackRun>[];
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const plan: Plan = values.quick ? QUICK : FULL;

const played: { readonly path: PathOptions; readonly result: Pair<RunResult> }[] = [];
const carried = new Map<PathOptions, Pair<RunResult>>();
let crowded: Pair<RunResult> | null = null;

const stages = stagesOf(plan);
let next = stages.shift()?.();
while (next !== undefined) {
  const stage: Stage = next;
  console.error(`${stage.name} ...`);
  const playing = Promise.all(stage.runs.map(playPair));
  // Gets ready while this one joins and warms up, when nothing is measured yet.
  next = stages.shift()?.();
  const [result, other] = await playing;
  if (result === undefined) throw new Error(`${stage.name}: nothing was played`);
  if (stage.measure === 'errors') {
    played.push({ path: stage.path, result });
    console.error(summary('ours', result.ours));
    console.error(summary('peer', result.peer));
  } else {
    carried.set(stage.path, result);
    crowded ??= other ?? null;
  }
}

const cases = played.map(({ path, result: { ours, peer } }): CaseReport => {
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

/** Each gets ready when it is called. */
function stagesOf({ paths, errorSeconds, trafficSeconds, trafficPath }: Plan): (() => Stage)[] {
  const pair = (run: (stack: RunOptions['stack']) => RunOptions): Pair<StackRun> => ({
    ours: new StackRun(run('ours')),
    peer: new StackRun(run('peer')),
  });
  const errors = paths.map((path) => (): Stage => {
    const runs = [pair((stack) => errorRun(stack, path, errorSeconds))];
    return { name: nameOf(path), path, measure: 'errors', runs };
  });
  const traffic = (trafficPath === null ? paths : [trafficPath]).map((path, index) => (): Stage => {
    const runs = (index === 0 ? ([0, 200] as const) : ([0] as const)).map((extraBodies) =>
      pair((stack) => trafficRun(stack, path, trafficSeconds, extraBodies)),
    );
    return { name: `traffic on ${nameOf(path)}`, path, measure: 'traffic', runs };
  });
  return [...errors, ...traffic];
}

async function playPair({ ours, peer }: Pair<StackRun>): Promise<Pair<RunResult>> {
  const [a, b] = await Promise.all([ours.play(), peer.play()]);
  return { ours: a, peer: b };
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

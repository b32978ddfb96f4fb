/**
 * `bench:net -- --rumble`: what hundreds of loose crates cost the netcode. Sixteen players play the
 * same recorded match twice on the same bad network, over sockets: with crates and without. What
 * travels are inputs, so the bytes must be alike, and nobody may come to another world than the
 * server, or be put right by a snapshot, with crates or without; and half of the rollbacks among
 * crates must take 5 ms at most. Exits with 1 where that does not hold.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { rounded } from '../statistics.ts';
import { rumbleRun } from './cases.ts';
import { inParallel } from './in-parallel.ts';
import { runInProcess } from './run/run-in-process.ts';
import type { RunResult } from './run/run-result.ts';

const CRATES = 300;
const MOST_BANDWIDTH = 1.1;
const MOST_ROLLBACK_MS = 5;

const { values } = parseArgs({
  options: { rumble: { type: 'boolean' }, quick: { type: 'boolean', default: false } },
});
const seconds = values.quick ? 5 : 10;

const play = inParallel(availableParallelism(), async (crates: number) => {
  const report = reportOf(await runInProcess(rumbleRun(seconds, crates)));
  console.error(`16 players, ${crates} crates:`, report);
  return report;
});
// The longer one first.
const [withCrates, without] = await Promise.all([play(CRATES), play(0)]);

const downRatio = rounded(withCrates.downBps / without.downBps, 3);
const downRatioSticks = rounded(withCrates.downBpsSticks / without.downBpsSticks, 3);
const upRatio = rounded(withCrates.upBps / without.upBps, 3);
const { desyncs } = withCrates;
// A comparison of NaN is false: no traffic at all fails, too.
const holds =
  [downRatio, downRatioSticks, upRatio].every((ratio) => ratio <= MOST_BANDWIDTH) &&
  withCrates.rollbackMsP50 <= MOST_ROLLBACK_MS &&
  [withCrates, without].every(
    (run) => run.hashesCompared > 0 && run.desyncs === 0 && run.resyncs === 0,
  );
if (!holds) process.exitCode = 1;
const { path } = rumbleRun(seconds, CRATES);
const rumble = {
  players: 16,
  crates: CRATES,
  ...path,
  downRatio,
  downRatioSticks,
  upRatio,
  desyncs,
};
process.stdout.write(
  `${JSON.stringify({ quick: values.quick, seconds, rumble: { ...rumble, withCrates, without } })}\n`,
);

function reportOf({ traffic, notes, rollbackMsP50, rollbackMsP99 }: RunResult) {
  const [keys, sticks] = traffic;
  return {
    downBps: keys?.downBps ?? Number.NaN,
    downBpsSticks: sticks?.downBps ?? Number.NaN,
    upBps: keys?.upBps ?? Number.NaN,
    packetsPerS: keys?.packetsPerS ?? Number.NaN,
    /** In real time, of whatever depth the network asked for. */
    rollbackMsP50,
    rollbackMsP99,
    desyncs: notes.hashMismatches ?? Number.NaN,
    hashesCompared: notes.hashesCompared ?? 0,
    resyncs: notes.resyncs ?? Number.NaN,
    rollbacks: notes.rollbacks ?? 0,
  };
}

/**
 * `npm run test:simulation`: matches on a fake clock and a fake network, with everything that can
 * go wrong drawn from a seed (src/trials/).
 *
 *   --seeds N   matches of the tiny game, 300 by default
 *   --real M    matches of the real one, 10 by default
 *   --from S    the first seed, 1 by default
 *   --seed S    plays one match again, of the real game with --real, and tells its story
 */
import { parseArgs } from 'node:util';
import { KINDS } from '../../src/trials/kinds.ts';
import { runMany, type TrialOrder } from '../../src/trials/run-many.ts';
import { runTrial, type TrialReport } from '../../src/trials/run-trial.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    real: { type: 'string' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
});

if (values.seed !== undefined) {
  const kind = values.real === undefined ? 'chips' : 'driftball';
  const { story, violations } = await runTrial({ kind: KINDS[kind], seed: Number(values.seed) });
  console.info(story.join('\n'));
  console.info(`\n${violations.length} violations`);
  process.exit(violations.length > 0 ? 1 : 0);
}

let failed = 0;
for (const [kind, count] of [
  ['chips', Number(values.seeds)],
  ['driftball', Number(values.real ?? 10)],
] as const) {
  failed += await runKind(kind, count);
}
process.exitCode = failed > 0 ? 1 : 0;

async function runKind(kind: TrialOrder['kind'], count: number): Promise<number> {
  if (count === 0) return 0;
  const from = Number(values.from);
  const orders = Array.from({ length: count }, (_, index) => ({ kind, seed: from + index }));
  const failed: TrialReport[] = [];
  const sums = { ticks: 0, ticksCompared: 0, eventsConfirmed: 0, desyncs: 0, longestHealMs: 0 };
  let recesses = 0;
  let slowestRollbackMs = 0;
  let longestDelayTicks = 0;
  const returnsMs: number[] = [];
  const startMs = performance.now();
  await runMany(orders, (report) => {
    sums.ticks += report.ticks;
    sums.ticksCompared += report.ticksCompared;
    sums.eventsConfirmed += report.eventsConfirmed;
    sums.desyncs += report.desyncs;
    sums.longestHealMs = Math.max(sums.longestHealMs, report.longestHealMs);
    returnsMs.push(...report.returnsMs);
    recesses += report.recesses;
    slowestRollbackMs = Math.max(slowestRollbackMs, report.slowestRollbackMs);
    longestDelayTicks = Math.max(longestDelayTicks, report.longestDelayTicks);
    if (report.violations.length === 0) return;
    failed.push(report);
    console.error(`${kind}, seed ${report.seed}: ${report.violations.join('\n  ')}`);
  });
  const seconds = (performance.now() - startMs) / 1000;
  console.info(
    `${kind}: ${count} seeds, ${failed.length} failed, ${(count / seconds).toFixed(1)} seeds/s; ` +
      `${(sums.ticks / 3600).toFixed()} minutes of match, ${sums.ticksCompared} ticks of clients ` +
      `compared, ${sums.eventsConfirmed} events confirmed, ${sums.desyncs} desyncs` +
      (sums.desyncs > 0 ? `, healed in ${sums.longestHealMs} ms at most` : ''),
  );
  returnsMs.sort((a, b) => a - b);
  const quantile = (share: number) => returnsMs[Math.floor((returnsMs.length - 1) * share)] ?? 0;
  console.info(
    `${kind}: ${returnsMs.length} returns after a cut, in ${quantile(0.5)} ms (median), ` +
      `${quantile(0.95)} ms (p95), ${quantile(1)} ms (longest) from when the path was back`,
  );
  console.info(
    `${kind}: ${recesses} times nobody was there; settled slow devices: at most ` +
      `${longestDelayTicks.toFixed(1)} ticks of input delay, ${slowestRollbackMs.toFixed(1)} ms a ` +
      'rollback (p95 of a second)',
  );
  if (failed.length > 0) {
    const seeds = failed.map(({ seed }) => seed).sort((a, b) => a - b);
    console.error(`${kind}: failing seeds ${seeds.join(' ')}; --seed S tells the story of one`);
  }
  return failed.length;
}

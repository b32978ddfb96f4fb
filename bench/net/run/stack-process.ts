/**
 * A run in a process of its own: `RunOptions` as JSON for its argument, `RunResult` as JSON on stdout.
 */
import type { RunOptions } from './run-options.ts';
import { SteppedTime } from './stepped-time.ts';

const [given = ''] = process.argv.slice(2);
const run: RunOptions = JSON.parse(given);
const time = new SteppedTime(run.seed);
// Not before: what is imported may take hold of clocks and timers.
const { playRun } = await import('./play-run.ts');
process.stdout.write(`${JSON.stringify(await playRun(run, time))}\n`, () => process.exit(0));

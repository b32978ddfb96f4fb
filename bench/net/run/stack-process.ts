/** A run in a process of its own: `RunOptions` as JSON in, `RunResult` as JSON out, both one line. */
import { playRun } from './play-run.ts';

const [given = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await playRun(JSON.parse(given)))}\n`);
process.exit(0);

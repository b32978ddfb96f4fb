/** `npm run test:unit`: the unit tests. Arguments go to vitest (a path, `-t name`). */
import { runCommand } from '../run-command.ts';

process.exitCode = (await runCommand('vitest', ['run', ...process.argv.slice(2)])).code;

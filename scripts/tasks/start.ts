/** `npm start`: builds what changed, then serves page and game on one port (PORT, default 2567). */
import { ensureBuilt } from '../build.ts';
import { runCommand } from '../run-command.ts';

if (await ensureBuilt()) {
  process.exitCode = (await runCommand(process.execPath, ['src/server/main.ts'])).code;
} else {
  console.error('the build failed, see above');
  process.exitCode = 1;
}

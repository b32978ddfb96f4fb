/** `npm run test:e2e`: the browser tests. Arguments go to Playwright (a path, `-g name`). */
import { ensureBrowser } from '../find-browser.ts';
import { runCommand } from '../run-command.ts';

ensureBrowser();
process.exitCode = (await runCommand('playwright', ['test', ...process.argv.slice(2)])).code;

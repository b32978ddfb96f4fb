/**
 * `npm run screenshots`: takes the pictures of docs/screenshots anew, while the browser tests of whole
 * matches play on a desktop, a phone and with a gamepad. Look at them before you commit them.
 */
import { ensureBrowser } from '../find-browser.ts';
import { runCommand } from '../run-command.ts';

const FOLDER = 'docs/screenshots';

ensureBrowser();
const { code } = await runCommand('playwright', ['test', 'full-match'], {
  env: { SCREENSHOTS: FOLDER },
});
console.info(`the pictures are in ${FOLDER}`);
process.exitCode = code;

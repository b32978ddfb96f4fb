/** `npm run dev`: Vite's dev server with the game server inside. Arguments go to Vite. */
import { runCommand } from '../run-command.ts';

const args = ['--configLoader', 'native', ...process.argv.slice(2)];
process.exitCode = (await runCommand('vite', args)).code;

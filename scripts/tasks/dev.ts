/** `npm run dev`: Vite's dev server with the game server inside, on `PORT` where set. Arguments go to Vite. */
import { runCommand } from '../run-command.ts';

const { PORT } = process.env;
const port = PORT === undefined ? [] : ['--port', PORT, '--strictPort'];
const args = ['--configLoader', 'native', ...port, ...process.argv.slice(2)];
process.exitCode = (await runCommand('vite', args)).code;

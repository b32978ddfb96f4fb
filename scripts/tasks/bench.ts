/**
 * `npm run bench:NAME`: runs bench/NAME.ts. Progress goes to stderr; the last line on stdout is
 * one JSON object.
 */
import { existsSync } from 'node:fs';
import { runCommand } from '../run-command.ts';

const [name = '', ...args] = process.argv.slice(2);
const file = `bench/${name}.ts`;
if (/^[a-z0-9-]+$/.test(name) && existsSync(file)) {
  process.exitCode = (await runCommand(process.execPath, [file, ...args])).code;
} else {
  console.error(`there is no benchmark '${name}'; see bench/`);
  process.exitCode = 1;
}

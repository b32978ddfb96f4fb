/** `npm run format`: writes what the formatter and the linter's safe fixes would change. */
import { runCommand } from '../run-command.ts';

const paths = process.argv.slice(2);
const args = ['check', '--write', ...(paths.length > 0 ? paths : ['.'])];
process.exitCode = (await runCommand('biome', args)).code;

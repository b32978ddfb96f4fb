/**
 * The way into every npm script, from a clone with nothing installed: installs the packages of
 * package-lock.json when they are missing or others, finds a Node that can run this project (24 or
 * newer, from node_modules or the system), and runs `scripts/tasks/TASK.ts` under it with that Node
 * first on PATH. Called by package.json only.
 *
 * Must run on Node 18 and import nothing from node_modules.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const onWindows = process.platform === 'win32';

/** Whether node_modules holds what package-lock.json names, by npm's own record of the install. */
function isInstalled() {
  const recordPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(recordPath)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(recordPath, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = present[path];
    if (found === undefined && (entry.optional || entry.devOptional || entry.peer)) continue;
    if (found?.version !== entry.version || found?.integrity !== entry.integrity) return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

function install() {
  console.error('driftball: installing packages (npm ci), once per change of package-lock.json');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: onWindows });
  if (result.status !== 0) fail('npm ci failed, see above. Is the package registry reachable?');
}

/** Path of a Node that runs here and is new enough. */
function findNode() {
  const platform = onWindows ? 'win' : process.platform;
  const own = join(
    root,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    onWindows ? 'node.exe' : 'node',
  );
  for (const path of [own, process.execPath]) {
    const result = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (result.status === 0 && Number.parseInt(result.stdout.slice(1), 10) >= NODE_MAJOR)
      return path;
  }
  fail(
    `Driftball needs Node ${NODE_MAJOR} or newer; this is ${process.version} on ` +
      `${process.platform} ${process.arch}, so please install Node ${NODE_MAJOR} from https://nodejs.org.`,
  );
}

function run(node, task, args) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''];
  const child = spawn(node, [join('scripts', 'tasks', `${task}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  // A terminal sends Ctrl-C to the child as well; other signals reach this process alone.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  // npm passes a signal to the shell between it and this process, and shells keep it to themselves.
  if (process.env.npm_lifecycle_event !== undefined) {
    const shell = process.ppid;
    setInterval(() => process.ppid === shell || child.kill('SIGTERM'), 500).unref();
  }
  child.on('error', (error) => fail(`could not run ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0));
  });
}

/** @returns {never} */
function fail(sentence) {
  console.error(`driftball: ${sentence}`);
  process.exit(1);
}

const [task, ...args] = process.argv.slice(2);
const tasks = readdirSync(join(root, 'scripts', 'tasks')).map((file) => file.replace(/\.ts$/, ''));
if (task === undefined || !tasks.includes(task))
  fail(`no such task; there are: ${tasks.join(', ')}.`);
if (!isInstalled()) install();
run(findNode(), task, args);

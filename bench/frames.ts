/**
 * What a drawn frame costs the page's main thread, in a real browser that draws by software, from
 * Chromium's own trace. `npm run bench:frames [-- --quick] [--case NAME]`; the last line on stdout
 * is JSON.
 *
 * **Script time of a frame** is the time that script ran on the page's main thread, the collector
 * included, from the beginning of the task that runs the callbacks of `requestAnimationFrame` to the
 * beginning of the next such task: those callbacks, timers, events (keys, messages of the worker) and
 * microtasks, with any style and layout that script forces. Not in it: style, layout, paint and commit
 * by the browser itself, and other threads and processes (worker, compositor, raster, GPU).
 * `scriptMs…` is by the clock: a thread that is made to wait, by a full command buffer or by a machine
 * with other work, is waiting within it. `scriptCpuMs…` is what the thread itself ran. Drawing by
 * software takes both cores of a small machine, and then the two differ.
 *
 * **Long tasks** are tasks of that thread of more than 50 ms by the clock, from the end of the warm-up
 * (some seconds of play) on. `longest` says what the longest one was made of.
 *
 * Each run is a fresh browser and a match of practice with bots, driven by a fixed round of keys;
 * figures are those of the run whose p95 is in the middle, and all runs' are beside them. Exits with 1
 * where these are above a case's bounds: p95 of script by the thread's own clock, as the wall's depends
 * on what else the machine does, and long tasks that took as long of the processor.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { Actor } from '../e2e/fixtures/actor.ts';
import { startGameServer } from '../e2e/fixtures/game-server.ts';
import { changePractice, type PracticeChanges } from '../e2e/fixtures/practice-options.ts';
import { ensureBuilt } from '../scripts/build.ts';
import { BROWSER_ARGS, ensureBrowser } from '../scripts/find-browser.ts';
import { drive } from './frames/drive.ts';
import { type FrameFigures, frameFigures } from './frames/frame-figures.ts';
import { type MachineLoad, startMachineLoad } from './frames/machine-load.ts';
import { mainThreadTasks } from './frames/main-thread.ts';
import { recordTrace } from './frames/record-trace.ts';

interface Case {
  readonly name: string;
  readonly practice: PracticeChanges;
  readonly cars: number;
  readonly mostScriptMs: number;
}

interface Run extends FrameFigures {
  readonly machine: MachineLoad | null;
}

const CASES: readonly Case[] = [
  { name: '4v4', practice: { teamSize: 4, seed: 7 }, cars: 8, mostScriptMs: 6 },
  {
    name: 'rumble',
    practice: { teamSize: 8, seed: 7, mutators: { balls: 3, crates: 300, minutes: 5 } },
    cars: 16,
    mostScriptMs: 8,
  },
];
const MOST_LONG_TASKS_PER_MINUTE = 1;
const VIEWPORT = { width: 960, height: 540 };

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, case: { type: 'string' } },
});
const seconds = values.quick ? 15 : 60;
const warmUpSeconds = values.quick ? 4 : 10;
const repeats = values.quick ? 1 : 3;

if (!(await ensureBuilt())) throw new Error('the page could not be built, see above');
const executablePath = ensureBrowser();
const server = await startGameServer();
const cases = [];
for (const one of CASES.filter(({ name }) => name === (values.case ?? name))) {
  const runs: Run[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    runs.push(await play(one));
    console.error(one.name, runs.at(-1));
  }
  const middle = middleRun(runs);
  requireBounds(one, middle);
  cases.push({ name: one.name, cars: one.cars, ...middle, runs: runs.map(brief) });
}
await server.close();
process.stdout.write(
  `${JSON.stringify({ quick: values.quick, seconds, warmUpSeconds, repeats, ...VIEWPORT, cases })}\n`,
);

async function play({ practice, cars }: Case): Promise<Run> {
  const browser: Browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await changePractice(page, practice);
    const actor = new Actor('Ann', page);
    await actor.enter(server.url, 'Practice');
    const view = await actor.untilPlay();
    if (view.cars.length !== cars) throw new Error(`${view.cars.length} cars, not ${cars}`);
    await drive(actor, warmUpSeconds);
    const machineLoad = startMachineLoad();
    const events = await recordTrace(browser, () => drive(actor, seconds));
    const machine = machineLoad();
    actor.expectNoErrors();
    return { ...frameFigures(mainThreadTasks(events)), machine };
  } finally {
    await browser.close();
  }
}

function requireBounds({ name, mostScriptMs }: Case, run: FrameFigures): void {
  const longPerMinute = (run.longTasksByCpu * 60) / seconds;
  // A comparison of NaN is false: no figures fail, too.
  if (run.scriptCpuMsP95 <= mostScriptMs && longPerMinute <= MOST_LONG_TASKS_PER_MINUTE) return;
  console.error(
    `${name}: ${run.scriptCpuMsP95} ms of script and ${longPerMinute} long tasks a minute; ` +
      `${mostScriptMs} ms and ${MOST_LONG_TASKS_PER_MINUTE} are the most`,
  );
  process.exitCode = 1;
}

function middleRun(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.scriptMsP95 - b.scriptMsP95);
  const middle = sorted[(sorted.length - 1) >> 1];
  if (middle === undefined) throw new Error('no runs');
  return middle;
}

function brief({ scriptMsP95, scriptCpuMsP95, framesPerSecond, longTasks, machine }: Run) {
  return { scriptMsP95, scriptCpuMsP95, framesPerSecond, longTasks, machine };
}

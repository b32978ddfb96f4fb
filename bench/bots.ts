/**
 * The ladder of bots: each level against the one below it, 100 matches a pair, of 1, 2 and 3 a side in
 * turn, sides swapped from match to match, a draw settled by overtime. Seeded: only the times differ
 * from run to run. Plays as fast as it can, on all cores. Exits with 1 where a level wins less than
 * 70 % against the one below it; a quick run has too few matches to say, and only tells.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { BOT_LEVELS } from '../src/bots/level.ts';
import { addFigures, noFigures, type TeamFigures } from '../src/bots/testing/match-figures.ts';
import { TICKS_PER_SECOND } from '../src/sim/tuning.ts';
import type { LadderJob, LadderResult } from './bots/ladder-job.ts';
import { rounded } from './statistics.ts';

/** Of matches won against the level below. */
const LEAST_SHARE = 0.7;
const TEAM_SIZES = [1, 2, 3] as const;

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, games: { type: 'string' } },
});
const games = Number(values.games ?? (values.quick ? 12 : 100));
if (!Number.isInteger(games) || games < 1) {
  throw new RangeError(`--games takes a whole number above 0, not ${values.games}`);
}
const pairs = BOT_LEVELS.slice(1).map((a, index) => ({ a, b: BOT_LEVELS[index] ?? a }));
const beginMs = performance.now();
const results = await playAll(
  pairs.flatMap(({ a, b }, pair) =>
    Array.from({ length: games }, (_, seed): LadderJob => {
      // Two matches in a row are of one size, with sides swapped.
      const teamSize = TEAM_SIZES[Math.floor(seed / 2) % TEAM_SIZES.length] ?? 1;
      return { pair, a, b, seed, teamSize, swapped: seed % 2 === 1 };
    }),
  ),
);
const seconds = (performance.now() - beginMs) / 1000;
const playedSeconds = results.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND;
const report = {
  quick: values.quick,
  games,
  pairs: pairs.map(({ a, b }, pair) => ({
    a,
    b,
    ...reportOf(results.filter(({ job }) => job.pair === pair)),
  })),
  seconds: rounded(seconds, 1),
  threads: availableParallelism(),
  timesRealTime: rounded(playedSeconds / seconds, 1),
};
for (const { a, b, shareA } of report.pairs) {
  // Of no matches it is NaN, which fails too.
  if (shareA >= LEAST_SHARE) continue;
  console.error(`${a} won ${shareA} against ${b}; at least ${LEAST_SHARE} is wanted`);
  if (!values.quick) process.exitCode = 1;
}
process.stdout.write(`${JSON.stringify(report)}\n`);

function playAll(jobs: readonly LadderJob[]): Promise<readonly LadderResult[]> {
  const waiting = [...jobs];
  const done: LadderResult[] = [];
  const runs = Array.from(
    { length: Math.min(availableParallelism(), jobs.length) },
    () =>
      new Promise<void>((resolve, reject) => {
        const worker = new Worker(new URL('./bots/ladder-worker.ts', import.meta.url));
        worker.on('error', reject);
        worker.on('message', (result: LadderResult | null) => {
          if (result !== null) {
            done.push(result);
            tell(result, done.length, jobs.length);
          }
          const next = waiting.shift();
          if (next !== undefined) worker.postMessage(next);
          else worker.terminate().then(() => resolve(), reject);
        });
      }),
  );
  return Promise.all(runs).then(() => done);
}

function tell({ job, goalsA, goalsB }: LadderResult, count: number, of: number): void {
  const { a, b, teamSize } = job;
  console.error(`${count}/${of} ${a} ${goalsA}:${goalsB} ${b}, ${teamSize} a side`);
}

function reportOf(
  played: readonly LadderResult[],
): { readonly shareA: number } & Record<string, unknown> {
  const winsOf = (some: readonly LadderResult[]): number =>
    some.filter(({ goalsA, goalsB }) => goalsA > goalsB).length;
  const draws = played.filter(({ goalsA, goalsB }) => goalsA === goalsB).length;
  const figuresA = played.map(({ figuresA }) => figuresA);
  const figuresB = played.map(({ figuresB }) => figuresB);
  return {
    games: played.length,
    winsA: winsOf(played),
    draws,
    shareA: rounded(winsOf(played) / played.length, 3),
    bySize: TEAM_SIZES.map((teamSize) => {
      const ofSize = played.filter(({ job }) => job.teamSize === teamSize);
      return { teamSize, games: ofSize.length, winsA: winsOf(ofSize) };
    }),
    figuresA: mannersOf(figuresA, played),
    figuresB: mannersOf(figuresB, played),
    thinkingUsA: rounded(mean(played.map(({ thinkingUsA }) => thinkingUsA)), 1),
    thinkingUsB: rounded(mean(played.map(({ thinkingUsB }) => thinkingUsB)), 1),
  };
}

/** Shares of the time, and counts a match unless the key says otherwise. */
function mannersOf(
  figures: readonly TeamFigures[],
  played: readonly LadderResult[],
): Record<string, number> {
  const sum = noFigures();
  for (const one of figures) addFigures(sum, one);
  const carMinutes =
    figures.reduce((total, one, index) => {
      const size = played[index]?.job.teamSize ?? 1;
      return total + one.playTicks * size;
    }, 0) /
    TICKS_PER_SECOND /
    60;
  const perGame = (value: number): number => rounded(value / figures.length, 2);
  return {
    goals: perGame(sum.goals),
    ownGoals: perGame(sum.ownGoals),
    shots: perGame(sum.shots),
    saves: perGame(sum.saves),
    demolitions: perGame(sum.demolitions),
    padsPerCarMinute: rounded(sum.pads / carMinutes, 1),
    dashesPerCarMinute: rounded(sum.dashes / carMinutes, 1),
    possessionShare: rounded(sum.possessionTicks / sum.playTicks, 3),
    crowdShare: rounded(sum.crowdTicks / sum.playTicks, 3),
    coveredShare: rounded(sum.coveredTicks / Math.max(1, sum.attackTicks), 3),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

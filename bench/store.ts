/**
 * The store at a million people on one board, on SQLite and on PostgreSQL: how long a page of a
 * leaderboard and a rank take, idle and while results are being written, and how many durable results
 * a second there are. `--quick` has fewer people and fewer look-ups; `--only SQLite` leaves the other
 * out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findFaults } from '../src/server/store/find-faults.ts';
import { openStore, type StorePlace } from '../src/server/store/open-store.ts';
import { findPostgres, runPostgres } from '../src/server/store/testing/run-postgres.ts';
import { rounded } from './statistics.ts';
import { Crowd } from './store/crowd.ts';
import { loadPostgres } from './store/load-postgres.ts';
import { loadSqlite } from './store/load-sqlite.ts';
import { type LookUps, measureLookUps } from './store/look-ups.ts';
import { writeResults } from './store/write-results.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const PROFILES = values.quick ? 100_000 : 1_000_000;
const LOOK_UPS = values.quick ? 200 : 1000;
const WRITE_MS = values.quick ? 2000 : 5000;
/** What 1,500 matches of five minutes at once come to. */
const RESULTS_PER_S = 5;
const TARGET_P99_MS = 10;

console.error(`making ${PROFILES} people`);
const crowd = new Crowd(PROFILES);
const isWanted = (name: string): boolean => values.only === undefined || values.only === name;
const cases = isWanted('SQLite') ? [await onSqlite(crowd)] : [];
if (isWanted('PostgreSQL')) {
  const programs = findPostgres();
  if (programs === null) console.error('SKIPPED PostgreSQL: it is not here');
  else cases.push(await onPostgres(programs, crowd));
}
const worstP99Ms = Math.max(...cases.flatMap((one) => [one.idleP99Ms, one.writingP99Ms]));
process.stdout.write(
  `${JSON.stringify({ quick: values.quick, profiles: PROFILES, targetP99Ms: TARGET_P99_MS, worstP99Ms, cases })}\n`,
);

async function onSqlite(people: Crowd) {
  const folder = mkdtempSync(join(tmpdir(), 'driftball-bench-'));
  const place: StorePlace = { kind: 'sqlite', path: join(folder, 'people.sqlite') };
  try {
    return await measure('SQLite', place, people, async () => loadSqlite(place.path, people));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(folder: string, people: Crowd) {
  const server = await runPostgres(folder);
  const place: StorePlace = { kind: 'postgres', url: server.url };
  try {
    return await measure('PostgreSQL', place, people, () => loadPostgres(server.url, people));
  } finally {
    await server.stop();
  }
}

async function measure(
  database: string,
  place: StorePlace,
  people: Crowd,
  load: () => Promise<void>,
) {
  await (await openStore(place)).close();
  const startMs = performance.now();
  await load();
  const loadS = rounded((performance.now() - startMs) / 1000, 1);
  console.error(`${database}: loaded in ${loadS} s`);
  const store = await openStore(place);
  await measureLookUps(store, people, LOOK_UPS / 10);
  const idle = await measureLookUps(store, people, LOOK_UPS);
  console.error(`${database}, idle:`, idle);
  const steady = writeResults(store, people, {
    prefix: 'steady',
    atOnce: 8,
    teamSize: 3,
    perSecond: RESULTS_PER_S,
  });
  const writing = await measureLookUps(store, people, LOOK_UPS);
  await steady.stop();
  console.error(`${database}, while results are written:`, writing);
  const resultsPerS: Record<string, number> = {};
  for (const teamSize of [1, 4]) {
    const fromMs = performance.now();
    const flood = writeResults(store, people, { prefix: `t${teamSize}`, atOnce: 64, teamSize });
    await new Promise((resolve) => setTimeout(resolve, WRITE_MS));
    await flood.stop();
    const perS = flood.count / ((performance.now() - fromMs) / 1000);
    resultsPerS[`${teamSize}v${teamSize}`] = rounded(perS, 0);
  }
  console.error(`${database}, durable results/s:`, resultsPerS);
  await store.close();
  const findings = (await findFaults(place)).filter((one) => one.startsWith('board '));
  if (findings.length > 0) throw new Error(findings.join('\n'));
  return {
    database,
    loadS,
    idle,
    writing,
    idleP99Ms: worstOf(idle),
    writingP99Ms: worstOf(writing),
    resultsPerS,
  };
}

function worstOf(figures: LookUps): number {
  return Math.max(...Object.values(figures).map(({ p99Ms }) => p99Ms));
}

/** The same matches on every engine: each tick must have the hash that it has on Node. */
import { globSync, readFileSync } from 'node:fs';
import type { EngineBrowser } from '../browsers/engine-browser.ts';
import { PAGE_FOLDER } from '../build-page.ts';
import { firstDifference } from '../compare-hashes.ts';
import type { EngineMatch, EngineOptions, PlayedMatch } from '../engine-match.ts';
import { expect, test } from '../fixtures.ts';
import { EXPECTED_KINDS, MATCHES } from '../matches.ts';

/** Where the planted fault lies: in play, after the first kick-off. */
const FAULT_TICK = 777;

function playOn(
  browser: EngineBrowser,
  match: EngineMatch,
  options: EngineOptions,
): Promise<PlayedMatch> {
  return browser.evaluate(
    async (asked: { match: EngineMatch; options: EngineOptions }) =>
      window.playMatch(asked.match, asked.options),
    { match, options },
  );
}

/** @returns a sentence with the first tick that differs, or null */
function compare(name: string, seed: number, onNode: string, found: string): string | null {
  const difference = firstDifference(onNode, found);
  if (difference === null) return null;
  const { tick, expected } = difference;
  return `${name}, match of seed ${seed}: differs first at tick ${tick} (Node ${expected}, here ${difference.found})`;
}

test.describe.configure({ mode: 'parallel' });

test('Node plays lively matches, 100,000 ticks in all', ({ onNode }) => {
  const ticks = MATCHES.reduce((sum, match) => sum + match.ticks, 0);
  expect(ticks).toBe(100_000);
  const kinds = new Set(onNode.flatMap(({ counts }) => Object.keys(counts)));
  expect(EXPECTED_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('browsers get the Rapier that players get', () => {
  const wasmIn = (folder: string) => globSync(`${folder}/assets/rapier*.wasm`).map(readBytes);
  const readBytes = (path: string) => readFileSync(path);
  const shipped = wasmIn('dist');
  expect(shipped).toHaveLength(1);
  expect(wasmIn(PAGE_FOLDER)).toEqual(shipped);
});

for (const engine of ['Chromium', 'Firefox', 'WebKitGTK'] as const) {
  test(`${engine} has the hashes of Node`, async ({ open, matchPage, onNode }) => {
    const browser = await open(engine);
    await browser.goto(matchPage.url);
    const differences: string[] = [];
    for (const [index, match] of MATCHES.entries()) {
      const played = await playOn(browser, match, { rollbacks: true });
      const expected = onNode[index]?.hashes ?? '';
      const difference = compare(browser.name, match.seed, expected, played.hashes);
      if (difference !== null) differences.push(difference);
    }
    expect(differences).toEqual([]);
  });
}

test('a ball that is moved by a hair is found, at its tick', async ({
  open,
  matchPage,
  onNode,
}) => {
  const browser = await open('Chromium');
  await browser.goto(matchPage.url);
  const [match] = MATCHES;
  if (match === undefined) throw new Error('there is no match');
  const { hashes } = await playOn(browser, match, { rollbacks: false, faultAtTick: FAULT_TICK });
  expect(firstDifference(onNode[0]?.hashes ?? '', hashes)?.tick).toBe(FAULT_TICK);
});

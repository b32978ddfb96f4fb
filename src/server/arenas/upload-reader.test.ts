import { afterEach, expect, it } from 'vitest';
import { ARENA_LIMITS } from '../../protocol/arena-file/arena-limits.ts';
import { PLAIN_STADIUM } from '../../protocol/stadium-file/testing/stadium-fixtures.ts';
import classic from '../../sim/arena/files/classic.json' with { type: 'json' };
import { UploadReader } from './upload-reader.ts';

let reader: UploadReader | null = null;
afterEach(() => reader?.close());

const ENDLESS = new URL(`data:text/javascript,${encodeURIComponent('for (;;);')}`);

it('reads arena files and stadiums, and says what is wrong with others', async () => {
  reader = new UploadReader();
  const [own, stadium, broken] = await Promise.all([
    reader.read(JSON.stringify(classic)),
    reader.read(JSON.stringify(PLAIN_STADIUM)),
    reader.read('{\n  "format": "driftball-arena",\n  "version": 2\n}'),
  ]);
  expect(own).toMatchObject({ ok: true, title: 'Classic', notes: [] });
  expect(stadium).toMatchObject({ ok: true, title: 'Yard No. 1' });
  expect(stadium?.ok === true && stadium.notes.length).toBeGreaterThan(0);
  expect(broken).toMatchObject({ ok: false });
  expect(broken?.ok === false && broken.problems).toContainEqual(
    expect.objectContaining({ path: 'version', line: 3, column: 3 }),
  );
});

it('gives up a file that takes too long, and reads the next', async () => {
  reader = new UploadReader({ cpuLimitMs: 50, script: ENDLESS });
  expect(await reader.read('{}')).toMatchObject({ ok: false });
  expect(await reader.read('{}')).toMatchObject({ ok: false });
});

it('lets only a few wait', async () => {
  reader = new UploadReader({ cpuLimitMs: 20, script: ENDLESS });
  const answers = await Promise.all(Array.from({ length: 20 }, () => reader?.read('{}')));
  expect(answers.filter((answer) => answer === null)).toHaveLength(12);
  expect(await reader.read('{}')).not.toBeNull();
});

it('leaves the event loop alone meanwhile', async () => {
  reader = new UploadReader();
  await reader.read('{}');
  // Of all that were tried, objects in a long list take longest: a second.
  const slow = `{"walls":[${'{},'.repeat(ARENA_LIMITS.characters / 3 - 20)}{}]}`;
  let turns = 0;
  let isReading = true;
  const turn = (): void => {
    turns++;
    if (isReading) setImmediate(turn);
  };
  setImmediate(turn);
  const read = await reader.read(slow);
  isReading = false;
  expect(read?.ok === false && read.problems[0]?.path).toBe('format');
  expect(turns).toBeGreaterThan(20);
});

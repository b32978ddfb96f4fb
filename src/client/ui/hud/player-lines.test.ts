import { expect, test } from 'vitest';
import { playerLines, sameLines } from './player-lines.ts';

const look = { body: 1, paint: 2 };
const person = (letter: string, tag: string) => ({
  kind: 'player' as const,
  name: 'Ada',
  connected: true,
  look,
  person: { id: letter.repeat(16), name: 'Ada', tag, look },
});

test('people of one name are told apart by their tags; a guest of that name has none', () => {
  const guest = { kind: 'player', name: 'Ada', connected: true, look } as const;
  const frame = new Float64Array(1000);
  const lines = playerLines(frame, [person('a', '0417'), person('b', '6560'), guest], 0);
  expect(lines.map(({ name, tag }) => [name, tag])).toEqual([
    ['Ada', '0417'],
    ['Ada', '6560'],
    ['Ada', undefined],
  ]);
  const others = playerLines(frame, [person('c', '0001'), person('b', '6560'), guest], 0);
  expect(sameLines(lines, others)).toBe(false);
});

import { expect, test } from 'vitest';
import { DepartedLines } from './departed-lines.ts';
import type { PlayerLine } from './player-lines.ts';

function line(name: string, goals: number, slot = 2): PlayerLine {
  return {
    slot,
    team: 0,
    name,
    bot: false,
    connected: true,
    away: false,
    local: false,
    goals,
    assists: 0,
    saves: 0,
    shots: 0,
  };
}

/** The roster and the frames do not come together, and either may be first. */
test.each([
  ['the frame first', [line('Ann', 2), line('Ann', 0), line('Ben', 0), line('Ben', 1)]],
  ['the roster first', [line('Ann', 2), line('Ben', 2), line('Ben', 0), line('Ben', 1)]],
  ['both at once', [line('Ann', 2), line('Ben', 0), line('Ben', 1)]],
] as const)('goals of who left stay with their name: %s', (_, lines) => {
  const departed = new DepartedLines();
  let all: readonly PlayerLine[] = [];
  for (const each of lines) all = departed.look([each], 0);
  expect(all.map(({ name, goals }) => [name, goals])).toEqual([['Ann', 2]]);
  departed.look([line('Cyd', 0)], 0);
  expect(departed.look([], 0).map(({ name, goals }) => [name, goals])).toEqual([
    ['Ann', 2],
    ['Ben', 1],
  ]);
  departed.forget();
  expect(departed.look([line('Dan', 0)], 0)).toEqual([]);
});

test('who did nothing is not missed, and a goal that was only predicted is nobody’s', () => {
  const departed = new DepartedLines();
  const lines = [line('Ann', 0), line('Ann', 1), line('Ann', 0), line('Ann', 0)];
  lines.forEach((each, index) => {
    departed.look([each], index * 3000);
  });
  expect(departed.look([line('Ben', 0)], 12_000)).toEqual([]);
});

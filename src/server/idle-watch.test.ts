import { beforeEach, describe, expect, it } from 'vitest';
import { IDLE_LIMITS, type IdleChange, IdleWatch } from './idle-watch.ts';

const {
  warnTicks: WARN_AFTER_TICKS,
  awayTicks: AWAY_AFTER_TICKS,
  giveUpTicks: GIVE_UP_AFTER_TICKS,
} = IDLE_LIMITS;

let watch: IdleWatch;
let tick: number;

beforeEach(() => {
  watch = new IdleWatch();
  watch.watch(1);
  tick = 0;
});

/** @returns what changed, and after how many of the ticks */
function run(ticks: number, input: (n: number) => number | null, expectsInputs = true) {
  const found: (IdleChange & { after: number })[] = [];
  for (let n = 0; n < ticks; n++) {
    const given = input(n);
    if (given !== null) watch.note(1, tick, given);
    for (const change of watch.update(expectsInputs)) found.push({ ...change, after: n });
    tick++;
  }
  return found;
}

const held = () => 5;

describe('somebody who does nothing', () => {
  it('is warned, then away, and given up in the end', () => {
    expect(run(AWAY_AFTER_TICKS + GIVE_UP_AFTER_TICKS + 1000, held)).toEqual([
      { slot: 1, state: 'warned', after: WARN_AFTER_TICKS },
      { slot: 1, state: 'away', after: AWAY_AFTER_TICKS },
      { slot: 1, state: 'given-up', after: AWAY_AFTER_TICKS + GIVE_UP_AFTER_TICKS },
    ]);
  });

  it('is noticed as well when nothing is sent at all', () => {
    expect(run(AWAY_AFTER_TICKS, () => null).map(({ state }) => state)).toEqual(['warned', 'away']);
  });

  it('may do so where nobody is expected to act', () => {
    run(1, held);
    expect(run(AWAY_AFTER_TICKS * 2, held, false)).toEqual([]);
    expect(run(WARN_AFTER_TICKS - 1, held)).toEqual([]);
    expect(run(1, held)).toMatchObject([{ state: 'warned' }]);
  });
});

describe('the first change', () => {
  it('ends the warning, and the absence, on its tick', () => {
    run(WARN_AFTER_TICKS + 1, held);
    expect(run(1, () => 6)).toMatchObject([{ state: 'present' }]);
    run(AWAY_AFTER_TICKS, () => 6);
    expect(run(1, () => 7)).toMatchObject([{ state: 'present' }]);
  });

  it('is none when it is the past that is repeated, in whatever order', () => {
    run(60, (n) => n);
    const newest = tick - 1;
    const repeats = () => {
      for (let old = newest - 4; old < newest; old++) watch.note(1, old, old);
    };
    let states = 0;
    for (let n = 0; n < WARN_AFTER_TICKS; n++) {
      repeats();
      states += watch.update(true).length;
    }
    expect(states).toBe(1);
  });
});

it('says nothing of who plays, or changes every input', () => {
  expect(run(AWAY_AFTER_TICKS * 3, (n) => n & 1)).toEqual([]);
  expect(run(AWAY_AFTER_TICKS * 3, (n) => Math.floor(n / (WARN_AFTER_TICKS - 1)))).toEqual([]);
});

it('forgets who has gone', () => {
  watch.forget(1);
  expect(run(AWAY_AFTER_TICKS * 2, held)).toEqual([]);
});

import { expect, it } from 'vitest';
import { CHIPS } from './played-kind.ts';
import { runTrial } from './run-trial.ts';

it('new seeds hold', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { violations } = await runTrial({ kind: CHIPS, seed });
    expect(violations, `seed ${seed}`).toEqual([]);
  }
}, 60_000);

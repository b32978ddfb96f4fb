import { expect, it } from 'vitest';
import { cooldownNotice, waitSecondsOf } from './cooldown-notice.ts';

it('a notice says how long in a sentence, from which a page can read it', () => {
  expect(cooldownNotice(1000)).toContain('in 1 s;');
  expect([1, 1000, 60_001, 1_800_000].map((ms) => waitSecondsOf(cooldownNotice(ms)))).toEqual([
    1, 1, 61, 1800,
  ]);
  expect(waitSecondsOf('All pitches are taken.')).toBeNull();
});

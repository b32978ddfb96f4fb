import { expect, it } from 'vitest';
import { REFUSAL } from '../protocol/control-messages.ts';
import { cooldownNotice, waitSecondsOf } from '../protocol/cooldown-notice.ts';
import { failureOf, isPassing, joinError } from './join-error.ts';

it('who has to wait is told so, and how long, not that there is no server', () => {
  const refusal = Object.assign(new Error(cooldownNotice(61_000)), { code: REFUSAL.cooldown });
  const failure = failureOf(refusal, null);
  expect(failure).toBe('cooldown');
  expect(isPassing(failure)).toBe(false);
  expect(waitSecondsOf(joinError(failure, refusal).message)).toBe(61);
});

it('every refusal has a name of its own; only one that is none means that no server answers', () => {
  const named = Object.values(REFUSAL).map((code) =>
    failureOf(Object.assign(new Error('no'), { code }), 'match'),
  );
  expect(named).not.toContain('unreachable');
  expect(failureOf(new TypeError('failed to fetch'), null)).toBe('unreachable');
});

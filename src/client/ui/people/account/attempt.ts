/** One thing after another that the player asks of the server, and what came of the last. */
import { useState } from 'preact/hooks';
import type { PeopleTrouble } from '../../../people/people-error.ts';
import { troubleOf } from '../corner/trouble.ts';

export type Attempt = 'none' | 'running' | 'done' | { readonly trouble: PeopleTrouble };

/** @returns how it stands, and a function that tries; a press meanwhile does nothing */
export function useAttempt(): readonly [Attempt, (act: () => Promise<void>) => Promise<void>] {
  const [attempt, setAttempt] = useState<Attempt>('none');
  const tryIt = async (act: () => Promise<void>): Promise<void> => {
    if (attempt === 'running') return;
    setAttempt('running');
    try {
      await act();
      setAttempt('done');
    } catch (error) {
      setAttempt({ trouble: troubleOf(error) });
    }
  };
  return [attempt, tryIt];
}

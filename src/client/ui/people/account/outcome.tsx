/** Says in place what came of an attempt: a screen reader hears it, whatever has the focus. */
import { cornerWords } from '../corner/texts/index.ts';
import type { Attempt } from './attempt.ts';

export interface OutcomeProps {
  readonly id?: string;
  readonly attempt: Attempt;
  /** Said when it has worked. */
  readonly done?: string;
}

export function Outcome({ id, attempt, done = '' }: OutcomeProps) {
  const t = cornerWords.use();
  const trouble = typeof attempt === 'object' ? attempt.trouble : null;
  return (
    <p id={id} class={`account-outcome ${trouble === null ? '' : 'trouble'}`} role="status">
      {trouble !== null ? t(trouble) : attempt === 'done' ? done : ''}
    </p>
  );
}

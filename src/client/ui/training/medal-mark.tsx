/** A medal as it hangs: told apart by colour and by the number of its stars. */
import type { Medal } from '../../../worker/training/api.ts';
import { trainingWords } from './texts/index.ts';

const STARS: Readonly<Record<Medal, number>> = { none: 0, bronze: 1, silver: 2, gold: 3 };

export function MedalMark({ medal }: { readonly medal: Medal }) {
  const t = trainingWords.use();
  return (
    <svg class={`medal ${medal}`} viewBox="0 0 40 48" role="img" aria-label={t(`medal-${medal}`)}>
      {medal !== 'none' && <path class="medal-ribbon" d="M10 0h8l4 16h-8zM22 0h8l-4 16h-8z" />}
      <circle class="medal-disc" cx="20" cy="30" r="16" />
      {Array.from({ length: STARS[medal] }, (_, n) => (
        <path
          key={n}
          class="medal-star"
          transform={`translate(${20 + (n - (STARS[medal] - 1) / 2) * 9} 30)`}
          d="M0-4.6 1.2-1.5 4.4-1.4 1.9.6 2.7 3.7 0 2-2.7 3.7-1.9.6-4.4-1.4-1.2-1.5z"
        />
      ))}
    </svg>
  );
}

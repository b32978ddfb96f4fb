/** Says that a part of the page did not arrive; stands over everything until it is tried again. */
import { titleWords } from './title/texts/index.ts';

export function LoadProblem() {
  const t = titleWords.use();
  return (
    <p class="load-problem" role="alert">
      {t('notLoaded')}
    </p>
  );
}

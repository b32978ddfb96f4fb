/** The texts of the people's pages. */
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export const peopleWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

/** The texts of the account dialog. */
import { createWords } from '../../../../i18n/words.ts';
import { texts } from './en.ts';

export const accountWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

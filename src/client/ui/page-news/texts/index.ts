/** Texts of what the title says of the page itself. */
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export const pageNewsWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

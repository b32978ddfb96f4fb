/** The texts of the person's corner on the title, and of what can go wrong. */
import { createWords } from '../../../../i18n/words.ts';
import { texts } from './en.ts';

export const cornerWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

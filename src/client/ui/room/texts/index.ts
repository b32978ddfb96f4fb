/** Texts of a private match's room and of what a match came to. */
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export const roomWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

/** What keeps somebody from playing, in sentences. Come with the problem screen. */
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export const problemWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

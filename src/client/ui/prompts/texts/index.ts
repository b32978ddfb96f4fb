/** What actions, keys and buttons are called. Stand on the title: keep them few. */
import type { Translate } from '../../../i18n/messages.ts';
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export type PromptText = Translate<typeof texts>;

export const promptWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

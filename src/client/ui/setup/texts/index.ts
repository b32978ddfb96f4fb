/** Texts of the dialogs that set up practice and a private match. */
import type { Translate } from '../../../i18n/messages.ts';
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export type SetupText = Translate<typeof texts>;

export const setupWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

/** Texts of the title and of what lies between it and a match. The title waits for them: keep them few. */

import type { Translate } from '../../../i18n/messages.ts';
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export type TitleText = Translate<typeof texts>;

export const titleWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

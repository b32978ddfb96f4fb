/** Texts of a match: the HUD, its dialogs, the result. */

import type { Translate } from '../../../i18n/messages.ts';
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export type HudText = Translate<typeof texts>;

export const hudWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

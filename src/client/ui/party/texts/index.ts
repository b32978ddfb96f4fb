/** Texts of the party: its place on the title, its strip in matches. */

import type { Translate } from '../../../i18n/messages.ts';
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export type PartyText = Translate<typeof texts>;

export const partyWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

/** What the game's own arenas are called. */
import type { Translate } from '../../../i18n/messages.ts';
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export type ArenaText = Translate<typeof texts>;

export const arenaWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

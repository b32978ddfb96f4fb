/** Texts of the settings, and of the fields that other dialogs share with them. */
import type { Translate } from '../../../i18n/messages.ts';
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export type SettingsText = Translate<typeof texts>;

export const settingsWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

/** Texts of the training: its list, what it says while one drives, its results. */
import type { Translate } from '../../../i18n/messages.ts';
import { createWords } from '../../../i18n/words.ts';
import { texts } from './en.ts';

export type TrainingText = Translate<typeof texts>;

export const trainingWords = createWords(texts, {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
});

import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts = {
  boards: 'Bestenlisten',
  profile: 'Profil',
  liveMatches: 'Laufende Spiele',
  result: 'Ergebnis',
  back: 'Zurück',
} as const satisfies Translation<typeof en>;

import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  newer: 'Eine neue Version ist bereit.',
  reload: 'Neu laden',
  offline: 'Keine Verbindung. Üben und Training gehen auch ohne.',
  installable: 'Du kannst Driftball als eigene App installieren; es läuft dann auch ohne Netz.',
  install: 'Installieren',
  notNow: 'Nein, danke',
};

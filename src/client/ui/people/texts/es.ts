import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts = {
  boards: 'Clasificaciones',
  profile: 'Perfil',
  liveMatches: 'Partidos en juego',
  result: 'Resultado',
  back: 'Volver',
} as const satisfies Translation<typeof en>;

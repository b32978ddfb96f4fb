import type { Translation } from '../../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  corner: 'Tú y los demás',
  pages: 'Páginas',
  boards: 'Clasificaciones',
  liveMatches: 'Partidos en juego',
  guest: 'Invitado',
  guestLine: 'No se guarda nada de ti',
  offline: 'Sin conexión: no puntúa',
  ratingIn: '{points} en {mode}',
  noRatingIn: 'Aún sin puntos en {mode}',
  connecting: 'Saludando…',
  movedAway:
    'Aquí eras {name}. Un código de recuperación te llevó a otro dispositivo, o te borraste allí; por eso este navegador empieza de nuevo.',
  understood: 'Entendido',
  unproven: 'El servidor no acepta esta identidad. Recarga la página e inténtalo de nuevo.',
  'name-empty': 'Un nombre necesita al menos un carácter visible.',
  'name-reserved':
    'Ese nombre podría confundirse con otra persona o con quienes llevan el juego. Elige otro.',
  'name-rude': 'Ese nombre no es para este campo. Elige otro.',
  'name-full': 'Demasiados jugadores se llaman así o casi así. Elige otro nombre.',
  'code-typo': 'Hay un error al escribir ese código. Compáralo con lo que apuntaste.',
  'code-unknown': 'Ese código no vale: ya se usó o uno más nuevo lo ha sustituido.',
  gone: 'Eso ya no existe.',
  'too-many': 'Demasiados intentos. Espera un minuto e inténtalo de nuevo.',
  unreachable: 'El servidor no responde. Comprueba que tienes conexión e inténtalo de nuevo.',
  'no-identity-file': 'Ese archivo no contiene ningún jugador de Driftball.',
  other: 'No ha funcionado. Inténtalo de nuevo en un momento.',
};

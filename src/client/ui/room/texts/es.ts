import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  room: 'Sala',
  youAreHost: 'Diriges la sala.',
  hostIs: '{who} dirige la sala.',
  noHost: 'Quien dirige la sala está sin conexión.',
  host: 'Dirige',
  bot: 'Bot',
  move: 'Otro equipo',
  makeHost: 'Ceder la sala',
  sendAway: 'Echar',
  sendAwaySure: '¿Echar para siempre?',
  moveWho: 'Otro equipo: {who}',
  makeHostWho: 'Ceder la sala a {who}',
  sendAwayWho: 'Echar: {who}',
  changeMatch: 'Cambiar el partido…',
  changeTitle: 'Cambiar el partido',
  changeHint: 'Todos los presentes pasan al nuevo partido, con el mismo enlace.',
  changeGo: 'Empezar el nuevo partido',
  'refused-load': 'El servidor no tiene sitio ahora para un partido así.',
  'refused-arena': 'El servidor no conoce ese estadio. Elige su archivo otra vez.',
  'refused-size': 'Ese partido tiene muy pocas plazas para todos los presentes.',
  notSent: 'Eso no llegó al servidor. Inténtalo otra vez.',
  ratingChange: 'Puntuación {before} → {after}',
  notRecorded: 'El resultado no se pudo guardar, así que ninguna puntuación cambia.',
};

import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  room: 'Raum',
  youAreHost: 'Du leitest den Raum.',
  hostIs: '{who} leitet den Raum.',
  noHost: 'Wer den Raum leitet, hat gerade keine Verbindung.',
  host: 'Leitung',
  bot: 'Bot',
  move: 'Anderes Team',
  makeHost: 'Leitung abgeben',
  sendAway: 'Wegschicken',
  sendAwaySure: 'Für immer wegschicken?',
  moveWho: 'Anderes Team: {who}',
  makeHostWho: 'Leitung abgeben an {who}',
  sendAwayWho: 'Wegschicken: {who}',
  changeMatch: 'Spiel ändern …',
  changeTitle: 'Spiel ändern',
  changeHint: 'Alle hier gehen mit ins neue Spiel, über denselben Link.',
  changeGo: 'Neues Spiel starten',
  'refused-load': 'Der Server hat gerade keinen Platz für so ein Spiel.',
  'refused-arena': 'Der Server kennt diese Arena nicht. Wähle ihre Datei noch einmal.',
  'refused-size': 'Dieses Spiel hat zu wenige Plätze für alle, die hier sind.',
  notSent: 'Das kam nicht beim Server an. Versuch es noch einmal.',
  ratingChange: 'Wertung {before} → {after}',
  notRecorded: 'Das Ergebnis konnte nicht gespeichert werden, darum ändert sich keine Wertung.',
};

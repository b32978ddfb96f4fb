import type { Translation } from '../../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  corner: 'Du und andere',
  pages: 'Seiten',
  boards: 'Bestenlisten',
  liveMatches: 'Laufende Spiele',
  guest: 'Gast',
  guestLine: 'Von dir wird nichts behalten',
  offline: 'Offline: ohne Wertung',
  ratingIn: '{points} in {mode}',
  noRatingIn: 'In {mode} noch ohne Wertung',
  connecting: 'Sagt Hallo …',
  movedAway:
    'Hier warst du {name}. Ein Rettungscode hat dich auf ein anderes Gerät geholt, oder du hast dich dort gelöscht; deshalb fängt dieser Browser neu an.',
  understood: 'Verstanden',
  unproven:
    'Der Server nimmt diese Identität nicht an. Lade die Seite neu und versuch es noch einmal.',
  'name-empty': 'Ein Name braucht mindestens ein sichtbares Zeichen.',
  'name-reserved':
    'Der Name könnte mit jemand anderem verwechselt werden, oder mit denen, die das Spiel betreiben. Nimm einen anderen.',
  'name-rude': 'Der Name gehört nicht auf diesen Platz. Nimm einen anderen.',
  'name-full': 'Zu viele heißen schon so oder sehr ähnlich. Nimm einen anderen Namen.',
  'code-typo': 'In dem Code ist ein Tippfehler. Vergleich ihn mit dem, was du aufgeschrieben hast.',
  'code-unknown':
    'Der Code ist ungültig: Er wurde schon benutzt, oder ein neuerer hat ihn ersetzt.',
  gone: 'Das gibt es nicht mehr.',
  'too-many': 'Zu viele Versuche. Warte eine Minute und versuch es noch einmal.',
  unreachable: 'Der Server antwortet nicht. Prüf, ob du online bist, und versuch es noch einmal.',
  'no-identity-file': 'In der Datei ist keine Driftball-Person.',
  other: 'Das hat nicht geklappt. Versuch es gleich noch einmal.',
};

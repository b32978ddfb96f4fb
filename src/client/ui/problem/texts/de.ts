import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  'title-unreachable': 'Kein Spielserver hier',
  'text-unreachable':
    'Der Spielserver ist nicht erreichbar, also gibt es online niemanden zum Spielen. Üben gegen Bots geht auch ohne ihn.',
  'title-offline': 'Keine Verbindung',
  'text-offline': 'Dieses Gerät hat gerade kein Netz. Üben und Training gehen auch ohne.',
  'title-online-again': 'Du bist wieder online',
  'text-online-again': 'Das Netz ist wieder da. Versuch es noch einmal.',
  'title-busy': 'Alle Felder sind belegt',
  'text-busy':
    'Der Spielserver nimmt gerade niemanden auf. Versuch es in einer Minute noch einmal, oder üb solange gegen Bots.',
  'title-refused': 'Der Server hat dich abgewiesen',
  'text-refused':
    'Der Spielserver lässt diese Seite nicht mitspielen. Lade sie neu; wenn das nicht hilft, öffne das Spiel unter seiner eigenen Adresse.',
  'title-match-full': 'Das Spiel ist voll',
  'text-match-full':
    'Jeder Platz in diesem Spiel ist besetzt. Versuch es gleich noch einmal, oder spiel ein anderes.',
  'title-match-not-found': 'Dieses Spiel ist vorbei',
  'text-match-not-found':
    'Der Link führt zu einem Spiel, das vorbei ist. Bitte um einen neuen Link, oder spiel ein anderes.',
  'title-arena-missing': 'Die Arena fehlt',
  'text-arena-missing':
    'Der Server konnte die Arena dieses Spiels nicht liefern. Ist es deine eigene, lade ihre Datei noch einmal; ist es eine fremde, bitte darum.',
  'title-kicked': 'Du wurdest weggeschickt',
  'text-kicked':
    'Wer dieses Spiel leitet, hat dich weggeschickt. Der Link lässt dich nicht wieder hinein.',
  'title-cooldown': 'Du hast zu viele Spiele verlassen',
  'text-cooldown':
    'In {wait} kannst du dir wieder ein Spiel suchen. Gegen Bots üben und private Spiele auf dem Titel anlegen geht jederzeit.',
  'title-unproven': 'Wer bist du?',
  'text-unproven':
    'Der Spielserver konnte nicht erkennen, wer du bist. Versuch es noch einmal, oder lade die Seite neu.',
  'title-outdated': 'Es gibt ein neueres Driftball',
  'text-outdated':
    'Diese Seite ist älter als der Spielserver. Lade sie neu, um die neue Version zu spielen.',
  'title-friends-match-full': 'Das Spiel ist voll',
  'text-friends-match-full':
    'Jeder Platz in diesem Spiel ist besetzt. Schau zu, oder spiel ein anderes.',
  'title-stands-full': 'Die Tribüne ist voll',
  'text-stands-full':
    'Diesem Spiel schauen schon so viele zu, wie es geht. Versuch es gleich noch einmal, oder spiel ein anderes.',
  'title-no-worker': 'Dieser Browser kann das Spiel nicht ausführen',
  'text-no-worker':
    'Driftball berechnet seine Physik in einem Web Worker, und dieser Browser hat keinen. Ein aktueller Chrome, Edge, Firefox oder Safari hat ihn.',
  'title-no-wasm': 'WebAssembly ist aus',
  'text-no-wasm':
    'Driftball braucht WebAssembly, das dieser Browser nicht hat oder das abgeschaltet ist (manche Schutzmodi tun das). Erlaube es für diese Seite, und lade sie neu.',
  'title-no-webgl': 'WebGL ist aus',
  'text-no-webgl':
    'Driftball zeichnet mit WebGL, das dieser Browser nicht hat oder das abgeschaltet ist. Schalte in seinen Einstellungen die Hardwarebeschleunigung ein, und lade dann neu.',
  'title-own-match-over': 'Dein Spiel ist vorbei',
  'text-own-match-over':
    'Es ging zu Ende, oder der Server wurde neu gestartet, während du weg warst.',
  'title-not-loaded': 'Das Spiel wurde nicht geladen',
  'text-not-loaded':
    'Ein Teil des Spiels konnte nicht geladen werden. Prüf, ob du online bist, und lade dann die Seite neu.',
  'title-not-started': 'Das Spiel hat nicht begonnen',
  'text-not-started': 'Beim Start des Spiels ist etwas schiefgegangen.',
  'title-replaced': 'Woanders im Spiel',
  'text-replaced': 'Du spielst dieses Spiel jetzt in einem anderen Tab oder Fenster.',
  'title-idle': 'Bist du noch da?',
  'text-idle': 'Du hast eine Weile nichts getan, darum wurde dein Platz vergeben.',
  'title-crashed': 'Das Spiel ist abgestürzt',
  'text-crashed':
    'Im Spiel ist etwas kaputtgegangen, und es kann nicht weitergehen. Fang neu an, oder lade die Seite neu, wenn es so bleibt.',
  'title-too-slow': 'Zu viel für dieses Gerät',
  'text-too-slow':
    'Dieses Gerät kam mit dem Spiel nicht mit, es lässt sich nicht fortsetzen. Versuch es mit weniger Autos oder Kisten.',
  'title-seat-taken': 'Dein Platz ist vergeben',
  'text-seat-taken': 'Dein Platz wurde vergeben, während deine Verbindung weg war.',
  'title-lost': 'Die Verbindung ist weg',
  'text-lost': 'Die Verbindung zum Spiel ging verloren und ließ sich nicht wiederherstellen.',
  'way-watch': 'Zuschauen',
  'way-retry': 'Noch einmal versuchen',
  'way-quick-play': 'Ein anderes Spiel spielen',
  'way-practice': 'Gegen Bots üben',
  'way-reload': 'Seite neu laden',
  'way-title': 'Zurück zum Titel',
};

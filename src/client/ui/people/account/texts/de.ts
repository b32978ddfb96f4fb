import type { Translation } from '../../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  account: 'Du',
  done: 'Fertig',
  tabName: 'Name',
  tabCar: 'Auto',
  tabDevices: 'Geräte',
  tabData: 'Daten',
  tabBlocked: 'Blockiert',
  guestTitle: 'Du spielst als Gast.',
  guestWhy:
    'Hier behält niemand Namen und Wertungen: Diese Seite hat keinen Spielserver, oder er antwortet nicht. Alles andere geht. Sobald er antwortet, bist du wieder du.',
  notKept:
    'Dieser Browser behält nichts für diese Seite, beim nächsten Besuch bist du also jemand Neues. Speicher dich als Datei, um wiederzukommen.',
  yourName: 'Dein Name',
  nameLimit: 'Höchstens {n} Zeichen.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  tagNote:
    'Andere sehen {name} mit #{tag} dahinter. Die Nummer ist nur deine: Sie unterscheidet dich von anderen mit demselben Namen. Ein anderer Name bringt eine andere Nummer.',
  since: 'Auf dem Platz seit {date}.',
  myProfile: 'Mein Profil',
  fileTitle: 'Nimm dich mit',
  fileNote:
    'Die Datei bist du: Wer sie hat, spielt als du. Speicher sie, lade sie in einem anderen Browser, und du bist in beiden dieselbe Person.',
  saveFile: 'Als Datei speichern',
  loadFile: 'Aus Datei laden',
  loadSure:
    'Die Person aus dieser Datei werden? Ohne eigene Datei oder Rettungscode kommt {name} nicht zurück.',
  loadYes: 'Ja, wechseln',
  loadNo: 'Nein, bleiben',
  loaded: 'Hier bist du jetzt {name}.',
  codeTitle: 'Rettungscode',
  codeNote:
    'Für den Tag, an dem dieses Gerät weg ist. Schreib ihn auf: Er wird einmal gezeigt. Mit ihm wirst du in jedem Browser wieder du, und alle anderen vergessen dich.',
  makeCode: 'Code erzeugen',
  makeNewCode: 'Neuen Code erzeugen',
  codeVoid: 'Du hast schon einen. Ein neuer macht ihn ungültig.',
  yourCode: 'Dein Rettungscode',
  codeOnce: 'Schreib ihn jetzt auf. Er wird nie wieder gezeigt, und jeder frühere ist ungültig.',
  copyCode: 'Code kopieren',
  codeCopied: 'Code kopiert',
  copyByHand: 'Kopier diesen Code',
  enterCode: 'Rettungscode eingeben',
  useCode: 'Diese Person werden',
  useCodeNote:
    'In diesem Browser bleibt {name} zurück. Speicher dich vorher als Datei, um zurückzukehren.',
  dataTitle: 'Was von dir behalten wird',
  dataNote:
    'Dein Name, dein Auto, deine Ergebnisse, Wertungen und Blockierungen; keine Adresse, keine Mail, kein Passwort.',
  download: 'Meine Daten herunterladen',
  deleteTitle: 'Alles löschen',
  deleteNote:
    'Dein Profil, deine Wertungen, Plätze in Bestenlisten und dein Rettungscode sind für immer weg. In Ergebnissen anderer bleibst du als Zeile ohne Namen.',
  delete: 'Alles löschen …',
  deleteSure: '{name} wirklich für immer löschen? Das kann niemand zurückholen.',
  deleteYes: 'Ja, alles löschen',
  deleteNo: 'Nein, behalten',
  deleted: 'Alles ist gelöscht. Von jetzt an bist du jemand Neues.',
  blockedNote:
    'Du blockierst jemanden auf dem Profil. Sobald es einen Chat gibt, siehst du nicht mehr, was von dort kommt; bis dahin bewirkt es nichts, und in Spielen könnt ihr euch weiter begegnen.',
  noneBlocked: 'Du hast niemanden blockiert.',
  unblock: '{name} nicht mehr blockieren',
  unblockShort: 'Nicht mehr blockieren',
};

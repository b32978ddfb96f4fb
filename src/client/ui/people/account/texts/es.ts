import type { Translation } from '../../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  account: 'Tú',
  done: 'Listo',
  tabName: 'Nombre',
  tabCar: 'Coche',
  tabDevices: 'Dispositivos',
  tabData: 'Datos',
  tabBlocked: 'Bloqueados',
  guestTitle: 'Juegas como invitado.',
  guestWhy:
    'Aquí nadie guarda nombres ni puntos: esta página no tiene servidor de juego o no responde. Todo lo demás funciona. Cuando responda, volverás a ser tú.',
  notKept:
    'Este navegador no guarda nada para esta página, así que en la próxima visita serás alguien nuevo. Guárdate en un archivo para volver.',
  yourName: 'Tu nombre',
  nameLimit: 'Como máximo {n} caracteres.',
  save: 'Guardar',
  saved: 'Guardado.',
  tagNote:
    'Los demás ven {name} con #{tag} detrás. El número es solo tuyo: te distingue de otros con el mismo nombre. Otro nombre trae otro número.',
  since: 'En el campo desde el {date}.',
  myProfile: 'Mi perfil',
  fileTitle: 'Llévate contigo',
  fileNote:
    'El archivo eres tú: quien lo tiene juega como tú. Guárdalo, cárgalo en otro navegador y serás el mismo jugador en ambos.',
  saveFile: 'Guardar en un archivo',
  loadFile: 'Cargar de un archivo',
  loadSure:
    '¿Pasar a ser el jugador de ese archivo? Sin un archivo o un código de recuperación propios, {name} no se puede recuperar.',
  loadYes: 'Sí, cambiar',
  loadNo: 'No, quedarme',
  loaded: 'Aquí ahora eres {name}.',
  codeTitle: 'Código de recuperación',
  codeNote:
    'Para el día en que pierdas este dispositivo. Apúntalo: se muestra una sola vez. Con él vuelves a ser tú en cualquier navegador, y todos los demás te olvidan.',
  makeCode: 'Crear un código',
  makeNewCode: 'Crear un código nuevo',
  codeVoid: 'Ya tienes uno. Uno nuevo lo anula.',
  yourCode: 'Tu código de recuperación',
  codeOnce: 'Apúntalo ahora. No se vuelve a mostrar, y cualquier código anterior queda anulado.',
  copyCode: 'Copiar el código',
  codeCopied: 'Código copiado',
  copyByHand: 'Copia este código',
  enterCode: 'Introducir un código de recuperación',
  useCode: 'Ser ese jugador',
  useCodeNote: 'En este navegador se queda atrás {name}. Guárdate antes en un archivo para volver.',
  dataTitle: 'Lo que se guarda de ti',
  dataNote:
    'Tu nombre, tu coche, tus resultados, puntos y bloqueos; ni dirección, ni correo, ni contraseña.',
  download: 'Descargar mis datos',
  deleteTitle: 'Borrarlo todo',
  deleteNote:
    'Tu perfil, tus puntos, tus puestos en las clasificaciones y tu código desaparecen para siempre. En los resultados de otros quedas como una línea sin nombre.',
  delete: 'Borrarlo todo…',
  deleteSure: '¿Borrar a {name} para siempre? Nadie puede recuperarlo.',
  deleteYes: 'Sí, borrarlo todo',
  deleteNo: 'No, conservarlo',
  deleted: 'Todo está borrado. A partir de ahora eres alguien nuevo.',
  blockedNote:
    'Bloqueas a alguien en su perfil. Cuando haya chat, no te llegará lo que escriba; hasta entonces no cambia nada, y aún podéis coincidir en partidos.',
  noneBlocked: 'No has bloqueado a nadie.',
  unblock: 'Desbloquear a {name}',
  unblockShort: 'Desbloquear',
};

import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  'title-unreachable': 'Aquí no hay servidor',
  'text-unreachable':
    'No se puede llegar al servidor, así que no hay nadie con quien jugar en línea. La práctica contra bots funciona sin él.',
  'title-offline': 'Sin conexión',
  'text-offline':
    'Este dispositivo no tiene red ahora mismo. La práctica y el entrenamiento funcionan igual.',
  'title-online-again': 'Vuelves a estar en línea',
  'text-online-again': 'La red ha vuelto. Inténtalo de nuevo.',
  'title-busy': 'Todos los campos están ocupados',
  'text-busy':
    'El servidor no admite a nadie ahora mismo. Inténtalo dentro de un minuto o practica contra bots mientras tanto.',
  'title-refused': 'El servidor te ha rechazado',
  'text-refused':
    'El servidor no deja jugar a esta página. Recárgala; si no sirve, abre el juego en su propia dirección.',
  'title-match-full': 'El partido está completo',
  'text-match-full':
    'Todos los sitios de este partido están ocupados. Inténtalo dentro de un momento o juega otro partido.',
  'title-match-not-found': 'Ese partido ha terminado',
  'text-match-not-found':
    'El enlace lleva a un partido que ya ha acabado. Pide otro enlace o juega otro partido.',
  'title-arena-missing': 'Falta la arena',
  'text-arena-missing':
    'El servidor no ha podido dar la arena de este partido. Si es tuya, vuelve a cargar su archivo; si es de otra persona, pídeselo.',
  'title-kicked': 'Te han echado',
  'text-kicked': 'Quien dirige este partido te ha echado. Su enlace no te deja volver a entrar.',
  'title-cooldown': 'Has abandonado demasiados partidos',
  'text-cooldown':
    'Podrás volver a buscar partido dentro de {wait}. Practicar contra bots y crear partidos privados en la portada se puede siempre.',
  'title-unproven': '¿Quién eres?',
  'text-unproven': 'El servidor no ha podido reconocerte. Inténtalo de nuevo o recarga la página.',
  'title-outdated': 'Hay un Driftball más nuevo',
  'text-outdated':
    'Esta página es más antigua que el servidor. Recárgala para jugar a la versión nueva.',
  'title-friends-match-full': 'El partido está completo',
  'text-friends-match-full':
    'Todos los sitios de este partido están ocupados. Míralo o juega otro partido.',
  'title-stands-full': 'La grada está llena',
  'text-stands-full':
    'Ya hay tanta gente como cabe viendo este partido. Inténtalo dentro de un momento o juega otro partido.',
  'title-no-worker': 'Este navegador no puede ejecutar el juego',
  'text-no-worker':
    'Driftball calcula su física en un Web Worker y este navegador no tiene. Un Chrome, Edge, Firefox o Safari actual sí.',
  'title-no-wasm': 'WebAssembly está desactivado',
  'text-no-wasm':
    'Driftball necesita WebAssembly, que este navegador no tiene o tiene desactivado (algunos modos de bloqueo lo hacen). Permítelo en esta página y recárgala.',
  'title-no-webgl': 'WebGL está desactivado',
  'text-no-webgl':
    'Driftball dibuja con WebGL, que este navegador no tiene o tiene desactivado. Activa la aceleración por hardware en sus ajustes y recarga.',
  'title-own-match-over': 'Tu partido ha terminado',
  'text-own-match-over': 'Acabó, o el servidor se reinició, mientras no estabas.',
  'title-not-loaded': 'El juego no se ha cargado',
  'text-not-loaded':
    'No se ha podido cargar una parte del juego. Comprueba que tienes conexión y recarga la página.',
  'title-not-started': 'El partido no ha empezado',
  'text-not-started': 'Algo ha fallado al empezar el partido.',
  'title-replaced': 'Jugando en otro sitio',
  'text-replaced': 'Ahora juegas este partido en otra pestaña o ventana.',
  'title-idle': '¿Sigues ahí?',
  'text-idle': 'No has hecho nada durante un rato y tu sitio ha quedado libre.',
  'title-crashed': 'El juego ha fallado',
  'text-crashed':
    'Algo se ha roto dentro del juego y no puede seguir. Empieza otra vez o recarga la página si vuelve a pasar.',
  'title-too-slow': 'Demasiado para este dispositivo',
  'text-too-slow':
    'Este dispositivo no ha podido seguir el ritmo y el juego no puede continuar. Prueba con menos coches o cajas.',
  'title-seat-taken': 'Tu sitio está ocupado',
  'text-seat-taken': 'Tu sitio se ha dado a otra persona mientras no tenías conexión.',
  'title-lost': 'Se ha perdido la conexión',
  'text-lost': 'La conexión con el partido se ha perdido y no se ha podido recuperar.',
  'way-watch': 'Mirar',
  'way-retry': 'Intentar de nuevo',
  'way-quick-play': 'Jugar otro partido',
  'way-practice': 'Practicar contra bots',
  'way-reload': 'Recargar la página',
  'way-title': 'Volver a la portada',
};

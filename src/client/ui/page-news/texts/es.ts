import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  newer: 'Hay una versión nueva lista.',
  reload: 'Recargar',
  offline: 'Sin conexión. La práctica y el entrenamiento funcionan igual.',
  installable: 'Puedes instalar Driftball como aplicación; así funciona también sin conexión.',
  install: 'Instalar',
  notNow: 'No, gracias',
};

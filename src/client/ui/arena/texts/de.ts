import type { Translation } from '../../../i18n/messages.ts';
import type { texts as en } from './en.ts';

export const texts: Translation<typeof en> = {
  'arena-classic': 'Klassik',
  'arena-bumpers': 'Flipper',
  'arena-foundry': 'Die Gießerei',
};

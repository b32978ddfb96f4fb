/** What has happened to the party, as a sentence in the page's language. */
import { type ModeId, modeOf } from '../../../protocol/modes.ts';
import { language } from '../../i18n/language.ts';
import type { PartyNotice } from '../../party/page-party.ts';
import type { PartyText } from './texts/index.ts';

/** @param mode of the party */
export function partySentence(t: PartyText, notice: PartyNotice, mode: ModeId | null): string {
  const names = list(notice.names, 'conjunction');
  switch (notice.code) {
    case 'too-large': {
      if (notice.modes.length === 0) return t('says-too-large-anywhere');
      const modes = list(
        notice.modes.map((id) => modeOf(id).title),
        'disjunction',
      );
      return t('says-too-large', { mode: mode === null ? '' : modeOf(mode).title, modes });
    }
    case 'left-behind':
      return t('says-left-behind', { n: notice.names.length, names });
    case 'stopped':
    case 'waits':
      return t(`says-${notice.code}`, { names });
    default:
      return t(`says-${notice.code}`);
  }
}

function list(parts: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(language.value, { type }).format(parts);
}

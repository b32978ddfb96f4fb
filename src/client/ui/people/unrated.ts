/** The text that says why something changed no rating. */
import type { Unrated } from '../../../protocol/people/match-result.ts';

export const UNRATED_TEXTS = {
  private: 'unratedPrivate',
  'one-sided': 'unratedOneSided',
  short: 'unratedShort',
  late: 'unratedLate',
  'by-link': 'unratedByLink',
  guest: 'unratedGuest',
} as const satisfies Readonly<Record<Unrated, string>>;

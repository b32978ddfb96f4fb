/** What comes of leaving a match, in a sentence that is true of this very one. */
import { WAY_BACK_MS } from '../../../protocol/way-back.ts';
import type { MatchInfo } from '../../../worker/api.ts';
import type { PlayerLine } from './player-lines.ts';
import type { HudText } from './texts/index.ts';

/** @param lines of all who sit in the match; watchers are in none of them */
export function leaveSentence(
  { mode, terms, slotCount }: Pick<MatchInfo, 'mode' | 'terms' | 'slotCount'>,
  lines: readonly PlayerLine[],
  t: HudText,
): string {
  if (mode !== 'online') return t('notKept');
  const back = t('wayBack', { n: WAY_BACK_MS / 1000 });
  const isAlone = !lines.some(({ bot, local, connected }) => !bot && !local && connected);
  if (isAlone) return t('leaveAlone', { back });
  // Where bots fill up there is always one for a free seat; a full house of a private match tells nothing.
  const hasBots = terms.mode !== null || lines.some(({ bot }) => bot);
  if (hasBots) return t('leaveToBot', { back });
  const isKnown = lines.length < slotCount;
  return t(isKnown ? 'leaveCar' : 'leaveYou', { back });
}

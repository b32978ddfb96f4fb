/** What comes of leaving a match, in a sentence that is true of this very one. */
import { WAY_BACK_MS } from '../../../protocol/way-back.ts';
import type { MatchInfo } from '../../../worker/api.ts';
import type { PlayerLine } from './player-lines.ts';

/** @param lines of all who sit in the match; watchers are in none of them */
export function leaveSentence(
  { mode, terms, slotCount }: Pick<MatchInfo, 'mode' | 'terms' | 'slotCount'>,
  lines: readonly PlayerLine[],
): string {
  if (mode !== 'online') return 'What you have begun here ends and is not kept.';
  const back = `For ${WAY_BACK_MS / 1000} seconds the title leads back to your seat, unless somebody takes it.`;
  const isAlone = !lines.some(({ bot, local, connected }) => !bot && !local && connected);
  if (isAlone) return `You are its only player. ${back} Without people the match ends soon.`;
  // Where bots fill up there is always one for a free seat; a full house of a private match tells nothing.
  const hasBots = terms.mode !== null || lines.some(({ bot }) => bot);
  if (hasBots) return `The match goes on, and a bot takes your car. ${back}`;
  const isKnown = lines.length < slotCount;
  return `The match goes on without ${isKnown ? 'your car' : 'you'}. ${back}`;
}

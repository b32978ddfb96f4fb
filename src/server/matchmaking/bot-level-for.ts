/**
 * Which bots fill the places of people: the easiest for those whom no result has rated yet, then those
 * of the mode, one level up or down for who is far from the average.
 */
import { BOT_LEVELS, type BotLevel, USUAL_BOT_LEVEL } from '../../protocol/bot-level.ts';
import { type ModeId, modeOf } from '../../protocol/modes.ts';
import { NEW_RATING, type Rating } from '../rating/rating.ts';

/** Units of skill: as far as bots' levels are apart. */
const FAR = 6;

/** @param ratings of the people who begin the match */
export function botLevelFor(mode: ModeId, ratings: readonly Rating[]): BotLevel {
  const { botLevel = USUAL_BOT_LEVEL } = modeOf(mode);
  if (ratings.length > 0 && ratings.every(isNew)) return BOT_LEVELS[0];
  const mean = ratings.reduce((sum, { mu }) => sum + mu, 0) / Math.max(ratings.length, 1);
  const away = ratings.length === 0 ? 0 : mean - NEW_RATING.mu;
  const step = away > FAR ? 1 : away < -FAR ? -1 : 0;
  const index = Math.max(BOT_LEVELS.indexOf(botLevel) + step, 0);
  return BOT_LEVELS[Math.min(index, BOT_LEVELS.length - 1)] ?? botLevel;
}

/** Every result makes a rating surer. */
function isNew({ sigma }: Rating): boolean {
  return sigma >= NEW_RATING.sigma;
}

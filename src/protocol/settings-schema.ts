/**
 * What may be asked of a match, as it comes from outside: the room's settings, the welcome, a replay's
 * header. Only what passes here may become `MatchSettings`.
 */
import * as v from 'valibot';
import { MAX_BALLS, MAX_CRATES, MAX_TEAM_SIZE, NORMAL } from '../sim/mutators.ts';
import { BOT_LEVELS, USUAL_BOT_LEVEL } from './bot-level.ts';
import { CAR_BODIES, CAR_PAINTS } from './car-look.ts';

const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** A built-in arena's name, or `custom:` and the hash of a file that the server keeps. */
export const ArenaIdSchema = v.pipe(
  v.string(),
  v.regex(/^(?:[a-z0-9-]{1,40}|custom:[0-9a-f]{32})$/, 'an arena has a short plain name'),
);

export const TeamSizeSchema = whole(1, MAX_TEAM_SIZE);

/** What is left out is as in an ordinary match. */
export const MutatorsSchema = v.strictObject({
  ballSize: v.optional(between(0.5, 2.5), NORMAL.ballSize),
  ballBounce: v.optional(between(0, 1.3), NORMAL.ballBounce),
  ballSpeed: v.optional(between(0.5, 2), NORMAL.ballSpeed),
  boostRate: v.optional(between(0.25, 4), NORMAL.boostRate),
  carSpeed: v.optional(between(0.5, 1.5), NORMAL.carSpeed),
  unlimitedBoost: v.optional(v.boolean(), NORMAL.unlimitedBoost),
  demolitions: v.optional(v.boolean(), NORMAL.demolitions),
  balls: v.optional(whole(1, MAX_BALLS), NORMAL.balls),
  crates: v.optional(whole(0, MAX_CRATES), NORMAL.crates),
  minutes: v.optional(between(1, 20), NORMAL.minutes),
  scoreLimit: v.optional(whole(0, 50), NORMAL.scoreLimit),
});
export type MutatorsInput = v.InferInput<typeof MutatorsSchema>;

export const BotLevelSchema = v.picklist(BOT_LEVELS, 'bots are rookies, regulars or aces');

/** The arena where nobody asks for another. */
export const USUAL_ARENA = 'classic';

/** How a match of one's own is played. */
export const MatchWishSchema = v.strictObject({
  teamSize: TeamSizeSchema,
  arena: v.optional(ArenaIdSchema, USUAL_ARENA),
  mutators: v.optional(MutatorsSchema, {}),
  botLevel: v.optional(BotLevelSchema, USUAL_BOT_LEVEL),
  /** Whether bots drive the cars of free places; else there are none. */
  fill: v.optional(v.boolean(), true),
});
/** As sent. */
export type MatchWish = v.InferInput<typeof MatchWishSchema>;
/** As checked. */
export type CheckedWish = v.InferOutput<typeof MatchWishSchema>;

export const CarLookSchema = v.object({
  body: whole(0, CAR_BODIES - 1),
  paint: whole(0, CAR_PAINTS - 1),
});

/**
 * What a match came to, for its result page and for the histories of those who played: as the server
 * has recorded it, never as a client has counted.
 */
import * as v from 'valibot';
import { MAX_NAME_LENGTH } from '../player-name.ts';
import { ArenaIdSchema } from '../settings-schema.ts';
import { PersonCardSchema } from './person-card.ts';
import { count, ModeSchema, text } from './plain-schemas.ts';

export const PlayStatsSchema = v.object({
  goals: count,
  assists: count,
  saves: count,
  shots: count,
  demolitions: count,
  /** What the others weigh together; the most of it makes the MVP. */
  points: count,
});
export type PlayStats = v.InferOutput<typeof PlayStatsSchema>;

/** In whole rating points, as profiles and leaderboards show them. */
export const RatingChangeSchema = v.object({ before: count, after: count });
export type RatingChange = v.InferOutput<typeof RatingChangeSchema>;

/**
 * Why a match, or one person's part in it, changes no rating. Of a match: `private` is no quick play;
 * `one-sided`: a team without a person; `short`: all left before its end, and it was not decided. Of a
 * person: `late` played less than half of it; `by-link` came by the match's id, and so has chosen whom
 * to play against; `guest` has no identity.
 */
export const UNRATED = ['private', 'one-sided', 'short', 'late', 'by-link', 'guest'] as const;
export const UnratedSchema = v.picklist(UNRATED);
export type Unrated = v.InferOutput<typeof UnratedSchema>;

export const ResultLineSchema = v.object({
  slot: count,
  team: v.picklist([0, 1]),
  /** As it stood on the scoreboard. */
  name: text(MAX_NAME_LENGTH * 2),
  isBot: v.boolean(),
  /** Null for bots, and for people without an identity. */
  person: v.nullable(PersonCardSchema),
  stats: PlayStatsSchema,
  /** Left before the end and did not come back. */
  left: v.boolean(),
  rating: v.nullable(RatingChangeSchema),
  unrated: v.nullable(UnratedSchema),
});
export type ResultLine = v.InferOutput<typeof ResultLineSchema>;

export const ResultIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));

export const MatchResultSchema = v.object({
  /** The match's id and the number of the game in it, which a rematch counts up: `<matchId>-<n>`. */
  id: ResultIdSchema,
  mode: v.nullable(ModeSchema),
  arena: ArenaIdSchema,
  teamSize: count,
  /** Milliseconds since 1970, by the server's wall clock. */
  endedAtMs: count,
  /** Of play, pauses left out. */
  durationMs: count,
  score: v.tuple([count, count]),
  /** Those who played at the end, and those who left. */
  lines: v.array(ResultLineSchema),
  mvpSlot: v.nullable(count),
  unrated: v.nullable(UnratedSchema),
});
export type MatchResult = v.InferOutput<typeof MatchResultSchema>;

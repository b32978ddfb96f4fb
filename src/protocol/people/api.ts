/**
 * The people's API over HTTP: what page and server agree on. JSON both ways, under `people/` beside the
 * page, so that it works below any path. Who asks is said by `Authorization: Bearer <token>`, which a
 * session gives for a signature; never by a field of a message.
 *
 *   GET  people/challenge                        Challenge: to be signed
 *   POST people/session      SessionRequest      Session; makes the profile of a key that is new
 *   POST people/recover      RecoverRequest      Session; the key becomes the profile's only one
 *   POST people/pass                             Pass: one use, 60 s, for a join or a socket's address
 *   GET  people/me                               Me
 *   POST people/me           ProfileChange       Me
 *   POST people/me/recovery                      RecoveryCode: a new one; the old one is void
 *   POST people/me/delete                        {}; the token is void
 *   GET  people/me/export                        everything that is kept, as a file
 *   GET  people/me/blocks                        PersonCard[]
 *   POST people/me/blocks    BlockRequest        PersonCard[]
 *   GET  people/profiles/<id>                    ProfilePage
 *   GET  people/profiles/<id>/matches?mode=&before=<result>     MatchResult[], newest first
 *   GET  people/results/<id>                     MatchResult
 *   GET  people/boards/<mode>/<period>?from=<rank>|around=<profile>   BoardPage
 *   GET  people/matches                          LiveMatch[]: public ones, to watch
 *   GET  people/matches/<id>                     Invitation, of any match; null without one
 *
 * Errors: `{ code, error }` with a code of `REFUSAL` as the status, and a sentence; and a `reason` where
 * a page says it in the player's own language.
 */
import * as v from 'valibot';
import { CarLookSchema } from '../settings-schema.ts';
import { MatchResultSchema } from './match-result.ts';
import { PersonCardSchema, ProfileIdSchema } from './person-card.ts';
import { count, ModeSchema, text } from './plain-schemas.ts';

/** `week` from Monday, `season` a quarter of a year, both in UTC. */
/** So many matches come at once, while there are more. */
export const HISTORY_PAGE = 20;

export const PERIODS = ['week', 'season', 'all'] as const;
export const PeriodSchema = v.picklist(PERIODS, 'there is no such period');
export type Period = v.InferOutput<typeof PeriodSchema>;

/** Ed25519; hex digits. */
export const PublicKeySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const SignatureSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/));

export const PEOPLE_REASONS = [
  /** No token, or one that is forged, too old or void; a signature that is none. */
  'unproven',
  /** Nothing is left of the name once what cannot be seen is gone. */
  'name-empty',
  /** Could be taken for the game's own people. */
  'name-reserved',
  'name-rude',
  /** Too many people have it, or one that looks like it. */
  'name-full',
  /** The code's own check digits do not fit: it was mistyped. */
  'code-typo',
  /** Used already, replaced by a newer one, or never was. */
  'code-unknown',
  /** No such profile, match or page, or none any more. */
  'gone',
  'too-many',
] as const;
export type PeopleReason = (typeof PEOPLE_REASONS)[number];

export const PeopleErrorSchema = v.object({
  code: v.number(),
  error: text(500),
  reason: v.optional(v.picklist(PEOPLE_REASONS)),
});

export const ChallengeSchema = v.object({ challenge: text(200) });

/** What is signed: `driftball:<purpose>:<challenge>` in UTF-8. */
export function signedText(purpose: 'session' | 'recover', challenge: string): string {
  return `driftball:${purpose}:${challenge}`;
}

const proof = {
  publicKey: PublicKeySchema,
  challenge: text(200),
  signature: SignatureSchema,
};

export const SessionRequestSchema = v.strictObject({
  ...proof,
  /** Of the profile, where the key is new. */
  name: text(64),
  look: CarLookSchema,
});
export type SessionRequest = v.InferInput<typeof SessionRequestSchema>;

export const RecoverRequestSchema = v.strictObject({ ...proof, code: text(64) });
export type RecoverRequest = v.InferInput<typeof RecoverRequestSchema>;

export const MeSchema = v.object({
  person: PersonCardSchema,
  createdAtMs: count,
  hasRecoveryCode: v.boolean(),
  /** Until the next rated match, for having left several; 0 for none. */
  cooldownMs: count,
});
export type Me = v.InferOutput<typeof MeSchema>;

export const SessionSchema = v.object({
  token: text(512),
  /** The token's. */
  lifeMs: count,
  me: MeSchema,
});
export type Session = v.InferOutput<typeof SessionSchema>;

export const PassSchema = v.object({ pass: text(512), lifeMs: count });
export const RecoveryCodeSchema = v.object({ code: text(64) });

export const ProfileChangeSchema = v.strictObject({
  name: v.optional(text(64)),
  look: v.optional(CarLookSchema),
});
export type ProfileChange = v.InferInput<typeof ProfileChangeSchema>;

export const BlockRequestSchema = v.strictObject({ id: ProfileIdSchema, blocked: v.boolean() });

export const ModeStandingSchema = v.object({
  mode: ModeSchema,
  /** Rating points; null for one who has played no rated match. */
  points: v.nullable(count),
  /** On the board of all time; null for one who is not on it. */
  rank: v.nullable(count),
  matches: count,
  wins: count,
  draws: count,
  goals: count,
  assists: count,
  saves: count,
  shots: count,
  demolitions: count,
  mvps: count,
  left: count,
});
export type ModeStanding = v.InferOutput<typeof ModeStandingSchema>;

export const ProfilePageSchema = v.object({
  person: PersonCardSchema,
  createdAtMs: count,
  /** Only of modes that were played. */
  modes: v.array(ModeStandingSchema),
});
export type ProfilePage = v.InferOutput<typeof ProfilePageSchema>;

export const HistorySchema = v.array(MatchResultSchema);

export const BoardLineSchema = v.object({
  /** From 1; equals share one. */
  rank: count,
  person: PersonCardSchema,
  points: count,
  /** In the period. */
  matches: count,
  wins: count,
});
export type BoardLine = v.InferOutput<typeof BoardLineSchema>;

export const BoardPageSchema = v.object({
  /** Best first. */
  lines: v.array(BoardLineSchema),
  /** The place of the first line, from 1: its rank may be less, as equals share one. */
  from: v.exactOptional(count),
  /** People on the board. */
  total: count,
});
export type BoardPage = v.InferOutput<typeof BoardPageSchema>;

export const LiveMatchSchema = v.object({
  matchId: text(64),
  mode: ModeSchema,
  arena: text(64),
  score: v.tuple([count, count]),
  /** Of play; 0 in overtime. */
  secondsLeft: count,
  overtime: v.boolean(),
  people: count,
  seats: count,
  watchers: count,
  /** People's names, by team. */
  names: v.tuple([v.array(text(64)), v.array(text(64))]),
});
export type LiveMatch = v.InferOutput<typeof LiveMatchSchema>;

/** What whoever has the link of a match may know before they join. */
export const InvitationSchema = v.object({
  /** Null of a match of somebody's own. */
  mode: v.nullable(ModeSchema),
  teamSize: count,
});
export type Invitation = v.InferOutput<typeof InvitationSchema>;

/**
 * A party's socket: `people/party?pass=<pass>` beside the page. JSON both ways, each message checked
 * with these schemas. Who speaks is said by the pass that opened the socket, never by a message;
 * several tabs of one person are one member.
 */
import * as v from 'valibot';
import { PersonCardSchema, ProfileIdSchema } from './person-card.ts';
import { MatchIdSchema, ModeSchema, text } from './plain-schemas.ts';

export const MAX_PARTY_MEMBERS = 8;

/** No message up is longer, in bytes. */
export const MAX_PARTY_MESSAGE_BYTES = 512;

/** Why the server closed the socket. */
export const PARTY_CLOSE = {
  /** The pass was spent, too old, or none: open the socket with a new one. */
  badPass: 4401,
  /** Something that no honest page sends. */
  badMessage: 4405,
  /** Too many tabs of one person: the oldest ends. */
  replaced: 4408,
  /** Too much at once from this connection or address. */
  tooMany: 4429,
} as const;

/** 80 random bits in base 32: who knows it may join. */
export const PartyCodeSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z2-7]{16}$/, 'a party has a code of 16 letters and digits'),
);

export const PartyUpSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('create'), mode: ModeSchema }),
  v.strictObject({ kind: v.literal('join'), code: PartyCodeSchema }),
  v.strictObject({ kind: v.literal('leave') }),
  /** These are the leader's. */
  v.strictObject({ kind: v.literal('mode'), mode: ModeSchema }),
  v.strictObject({ kind: v.literal('play') }),
  v.strictObject({ kind: v.literal('cancel') }),
  v.strictObject({ kind: v.literal('kick'), id: ProfileIdSchema }),
  v.strictObject({ kind: v.literal('lead'), id: ProfileIdSchema }),
  /** A new link; the old one is void. */
  v.strictObject({ kind: v.literal('renew') }),
  /** Everybody into the match that the leader is in. */
  v.strictObject({ kind: v.literal('gather'), matchId: MatchIdSchema }),
  /** Of each tab: which match it is in, and whether that has ended. */
  v.strictObject({
    kind: v.literal('at'),
    match: v.nullable(v.strictObject({ id: MatchIdSchema, over: v.boolean() })),
  }),
  /** The person has another name or car now; the server reads them anew. */
  v.strictObject({ kind: v.literal('changed') }),
  /** Answered with a pong, so that a page notices a dead path. */
  v.strictObject({ kind: v.literal('ping') }),
]);
export type PartyUp = v.InferInput<typeof PartyUpSchema>;

export const PartyMemberSchema = v.object({
  person: PersonCardSchema,
  /** `match`: plays in one that has not ended. `away`: no page of theirs is connected. */
  presence: v.picklist(['here', 'match', 'away']),
});
export type PartyMember = v.InferOutput<typeof PartyMemberSchema>;

export const PartyStateSchema = v.object({
  code: PartyCodeSchema,
  leader: ProfileIdSchema,
  mode: ModeSchema,
  /** A match is being looked for. */
  searching: v.boolean(),
  /** In the order in which they came. */
  members: v.pipe(v.array(PartyMemberSchema), v.maxLength(MAX_PARTY_MEMBERS)),
});
export type PartyState = v.InferOutput<typeof PartyStateSchema>;

/**
 * Why something was not done. `gone`: there is no party of that code; `void`: there is, but the link
 * was renewed; `too-large`: more people than a team of the mode has, `modes` are those that fit;
 * `busy`: a match is being looked for, or the leader is in one; `cooldown`: somebody has left too many
 * matches; `no-match`: the server found none.
 */
export const PARTY_REFUSALS = [
  'gone',
  'void',
  'kicked',
  'full',
  'not-leader',
  'no-party',
  'too-large',
  'busy',
  'cooldown',
  'no-match',
  'too-many',
] as const;
export type PartyRefusal = (typeof PARTY_REFUSALS)[number];

/**
 * What happened to the party. `left-behind`: `names` were not taken along, to the leader alone;
 * `kicked`: the reader was; `stopped`: the search ended because `names` left.
 */
export const PARTY_NEWS = ['left-behind', 'kicked', 'stopped', 'leads', 'renewed'] as const;

const names = v.array(text(64));

export const PartyDownSchema = v.variant('kind', [
  /** Sent whole, again whenever it changes. */
  v.object({
    kind: v.literal('state'),
    you: ProfileIdSchema,
    party: v.nullable(PartyStateSchema),
  }),
  /** To the person's newest tab alone: join that match. */
  v.object({ kind: v.literal('go'), matchId: MatchIdSchema }),
  v.object({
    kind: v.literal('refused'),
    code: v.picklist(PARTY_REFUSALS),
    modes: v.optional(v.array(ModeSchema), []),
    names: v.optional(names, []),
  }),
  v.object({
    kind: v.literal('news'),
    code: v.picklist(PARTY_NEWS),
    names: v.optional(names, []),
  }),
  v.object({ kind: v.literal('pong') }),
]);
/** As sent. */
export type PartyDown = v.InferInput<typeof PartyDownSchema>;
/** As checked. */
export type PartyHeard = v.InferOutput<typeof PartyDownSchema>;

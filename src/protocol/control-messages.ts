/**
 * What is rare and not bound to a tick, as JSON-like messages: `room.send(CONTROL.x, value)`. Both
 * ends check what arrives with these schemas; nothing else from outside may be trusted.
 */
import * as v from 'valibot';
import { MAX_SLOT_COUNT } from './announcement-codec.ts';
import { PLAIN_LOOK } from './car-look.ts';
import { DEFAULT_MODE, MODE_IDS } from './modes.ts';
import { PersonCardSchema } from './people/person-card.ts';
import { MAX_NAME_LENGTH, sanitiseName } from './player-name.ts';
import type { Roster } from './roster.ts';
import {
  ArenaIdSchema,
  BotLevelSchema,
  CarLookSchema,
  MatchWishSchema,
  MutatorsSchema,
  TeamSizeSchema,
} from './settings-schema.ts';

/** Room type that matches are registered under. */
export const MATCH_ROOM = 'match';

/** Names of the JSON-like messages that come down. */
export const CONTROL = {
  welcome: 'welcome',
  roster: 'roster',
  /** To one member: what its own idleness leads to. */
  idle: 'idle',
  /** Of a private match (people/room-messages.ts). */
  room: 'room',
  /** To one member: its place is another one now. */
  relocate: 'relocate',
  /** The match that has ended, as it was recorded (people/match-result.ts). */
  result: 'result',
} as const;

/**
 * Why a join was refused: the status of the answer to a matchmaking request, which the SDK throws
 * as the error's `code`; the same codes when the socket finds out.
 */
export const REFUSAL = {
  badOptions: 400,
  /** What should prove who it is proves nothing: forged, spent, or too old. */
  unproven: 401,
  foreignOrigin: 403,
  unknownMatch: 404,
  /** A profile, a result, a board: there is none, or none any more. */
  gone: 404,
  full: 409,
  /** The host has sent this person away. */
  kicked: 410,
  tooLarge: 413,
  /** Of a match to be created: the server does not know its arena, or not any more. */
  unknownArena: 422,
  /** The page speaks another protocol: it must be loaded again. */
  version: 426,
  /** This address asks too often or holds too many places: it may try again a little later. */
  tooMany: 429,
  /** Left too many matches: has to wait before the next rated one. */
  cooldown: 423,
  unavailable: 503,
} as const;

/** Why the server closed a match's socket, besides Colyseus' own codes. */
export const CLOSE = {
  /** Bytes that no honest client sends. */
  badMessage: 4405,
  /** The client did not read what it was sent, or never took up its seat. */
  tooSlow: 4406,
  /** The match broke and is over. */
  broken: 4407,
  /** Another connection with the same ticket has taken the seat: do not come back. */
  replaced: 4408,
  /** The person was away for too long; the seat is given up. */
  idle: 4409,
  /** The host has sent the person away. */
  kicked: 4410,
  /** The seat is another one now, as a `Relocation` has said. */
  relocated: 4411,
} as const;

const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength));
const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));

/** Ticket, arena and match names are far below this. */
const TEXT_LIMIT = 512;
const INT32_MAX = 0x7fff_ffff;

/** The version alone, read before anything else, so that an old page hears why it is refused. */
export const VersionSchema = v.object({ protocolVersion: count(INT32_MAX) });

/** What a client says when it asks for a seat. The name comes out sanitised. */
export const JoinOptionsSchema = v.strictObject({
  protocolVersion: count(INT32_MAX),
  name: v.pipe(
    text(TEXT_LIMIT),
    v.transform(sanitiseName),
    v.minLength(1, `a name has 1 to ${MAX_NAME_LENGTH} visible characters`),
  ),
  /** Of an earlier stay in the same match. */
  ticket: v.optional(v.nullable(text(TEXT_LIMIT)), null),
  /** Of quick play. */
  mode: v.optional(v.picklist(MODE_IDS, 'there is no such mode'), DEFAULT_MODE),
  /** Of a match that is created; one that is joined is as it is. */
  wish: v.optional(v.nullable(MatchWishSchema), null),
  /** To see a match that is joined by its id without playing: needs no place. */
  watch: v.optional(v.boolean(), false),
  /** Of the car. */
  look: v.optional(CarLookSchema, PLAIN_LOOK),
  /** Says who it is, once and for 60 s; a guest has none. Name and look are then the profile's. */
  pass: v.optional(v.nullable(text(TEXT_LIMIT)), null),
});
/** As sent. */
export type JoinOptionsInput = v.InferInput<typeof JoinOptionsSchema>;
/** As checked. */
export type JoinOptions = v.InferOutput<typeof JoinOptionsSchema>;

/** The first message to a client that has a seat, or watches; the snapshot follows. */
export const WelcomeSchema = v.object({
  protocolVersion: count(INT32_MAX),
  rulesVersion: count(INT32_MAX),
  matchId: text(TEXT_LIMIT),
  /** Null for one who watches. */
  slot: v.nullable(count(MAX_SLOT_COUNT - 1)),
  slotCount: v.pipe(count(MAX_SLOT_COUNT), v.minValue(1)),
  teamSize: TeamSizeSchema,
  /** Proves the right to this seat later; null without one. */
  ticket: v.nullable(text(TEXT_LIMIT)),
  /** Whether the seat was the person's own before. */
  returns: v.boolean(),
  /** Goes up when the match is another one in the same room: another world. */
  epoch: count(INT32_MAX),
  /** The tick that the server decides next. */
  tick: count(INT32_MAX),
  /** Null for a match of someone's own. */
  mode: v.nullable(v.picklist(MODE_IDS)),
  arena: ArenaIdSchema,
  mutators: MutatorsSchema,
  botLevel: BotLevelSchema,
  /** Not for strangers: only its link leads to it. */
  isPrivate: v.boolean(),
  seed: count(0xffff_ffff),
});
export type Welcome = v.InferOutput<typeof WelcomeSchema>;

const name = text(MAX_NAME_LENGTH * 2);

export const RosterSchema = v.pipe(
  v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('empty') }),
      v.object({ kind: v.literal('bot'), name, look: CarLookSchema }),
      v.object({
        kind: v.literal('player'),
        name,
        connected: v.boolean(),
        look: CarLookSchema,
        away: v.exactOptional(v.literal(true)),
        person: v.exactOptional(PersonCardSchema),
      }),
    ]),
  ),
  v.maxLength(MAX_SLOT_COUNT),
) satisfies v.GenericSchema<unknown, Roster>;

/**
 * Of a person who does nothing: `warned` that a bot is about to drive, or `away` while one does.
 * `leftMs`: until the bot drives, or until the seat is given up.
 */
export const IdleNoticeSchema = v.variant('state', [
  v.object({ state: v.literal('present') }),
  v.object({ state: v.literal('warned'), leftMs: count(INT32_MAX) }),
  v.object({ state: v.literal('away'), leftMs: count(INT32_MAX) }),
]);
export type IdleNotice = v.InferOutput<typeof IdleNoticeSchema>;

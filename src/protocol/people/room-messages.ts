/**
 * A private match and its host. The host's commands go up over the match's own socket, and are the
 * host's because of the seat that the connection holds. What becomes of them comes down as
 * `RoomState`, and to who has to change place as `Relocation`.
 */
import * as v from 'valibot';
import { MAX_SLOT_COUNT } from '../announcement-codec.ts';
import { MatchWishSchema } from '../settings-schema.ts';
import { text } from './plain-schemas.ts';

const slot = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SLOT_COUNT - 1));

export const RoomCommandSchema = v.variant('kind', [
  /** The person is sent away, and cannot come back to this room. */
  v.strictObject({ kind: v.literal('kick'), slot }),
  /** To a free place of the other team, or in exchange for the person or bot at `to`. */
  v.strictObject({ kind: v.literal('move'), slot, to: slot }),
  v.strictObject({ kind: v.literal('pass-host'), slot }),
  /** All begin a new match, as wished, in the same room. */
  v.strictObject({ kind: v.literal('restart'), wish: MatchWishSchema }),
]);
/** As sent. */
export type RoomCommand = v.InferInput<typeof RoomCommandSchema>;
/** As checked. */
export type CheckedCommand = v.InferOutput<typeof RoomCommandSchema>;

/** Sent whole, again whenever it changes. */
export const RoomStateSchema = v.object({
  /** Null while there is none: everyone is cut off. */
  hostSlot: v.nullable(slot),
  /** As the match is played now. */
  wish: MatchWishSchema,
  /**
   * To the host alone, why the match that was wished for does not begin: `load`: the server has no
   * room for it; `arena`: nobody knows it; `size`: it has too few places for those who are here.
   */
  refused: v.exactOptional(v.picklist(['load', 'arena', 'size'])),
});
export type RoomState = v.InferOutput<typeof RoomStateSchema>;

/**
 * The member's place is another one now: join that match with this ticket. The connection is closed
 * with `CLOSE.relocated` after it.
 */
export const RelocationSchema = v.object({
  matchId: text(64),
  ticket: v.nullable(text(512)),
  why: v.picklist(['moved', 'restarted']),
});
export type Relocation = v.InferOutput<typeof RelocationSchema>;

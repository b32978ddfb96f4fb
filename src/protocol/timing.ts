import { TICKS_PER_SECOND } from '../sim/tuning.ts';

/** Agreed between server and clients: a change of any of these is a change of the protocol. */
export const TICK_MS = 1000 / TICKS_PER_SECOND;
/** Frames of ticks divisible by this carry a hash of the world. */
export const HASH_INTERVAL_TICKS = 30;
/** How often a client hears how early its inputs came. */
export const ARRIVAL_INTERVAL_TICKS = 10;
/** A match that has ended starts anew after this long, or sooner when all agree. */
export const REMATCH_AFTER_TICKS = 12 * TICKS_PER_SECOND;
/** Bots' inputs are decided and told this far ahead: a human reaction time. */
export const BOT_LEAD_TICKS = 12;
/** A bot holds each input at least this long. */
export const BOT_HOLD_TICKS = 4;
/** In a datagram, each end repeats this many ticks before the newest ... */
export const REPEATED_TICKS = 4;
/** ... or fewer, where eight sticks in constant motion would make it longer than this. */
export const REPEATED_FRAMES_BYTES = 90;
export const REPEATED_INPUTS_BYTES = 15;

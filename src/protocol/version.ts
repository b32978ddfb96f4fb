/**
 * What both ends of a wire must agree on before anything else is read.
 *
 * `PROTOCOL_VERSION` goes up with every change to the bytes or the order of messages: an old page
 * could misread them, so it is told to reload.
 */
export const PROTOCOL_VERSION = 1;

/**
 * Goes up with every change that makes the same inputs give another match: steps, tuning numbers,
 * pitch, substitution. Ends of different rules would part at once; replays of old rules say so.
 */
export const RULES_VERSION = 1;

/**
 * Types of the bytes messages on a match socket (`sendBytes(type, bytes)`): numbers below 128, one
 * byte on the wire. A number is never used again for something else. What is rare and not bound to
 * a tick goes as JSON-like messages instead (control-messages.ts).
 */
export const MESSAGE = {
  /** Up: inputs-message.ts. */
  inputs: 1,
  /** Up: ping-message.ts. */
  ping: 2,
  /** Up: resync-request.ts. */
  resyncRequest: 3,
  /** Up, without a body: agrees to a rematch once the match has ended. */
  rematchVote: 4,
  /** Down: frame-encoder.ts. */
  frames: 5,
  /** Down: ping-message.ts. */
  pong: 6,
  /** Down: snapshot-chunks.ts around snapshot-message.ts. */
  snapshot: 7,
} as const;

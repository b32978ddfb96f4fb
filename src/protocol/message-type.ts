/**
 * Types of the bytes messages of a match: numbers below 128, one byte on the wire. On the socket it
 * is the type of `sendBytes(type, bytes)`, in a datagram the first byte. A number is never used again for something else. What is rare and not bound to
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
  /** Down: frames-message.ts around frame-encoder.ts. */
  frames: 5,
  /** Down: ping-message.ts. */
  pong: 6,
  /** Down: snapshot-chunks.ts around snapshot-message.ts. */
  snapshot: 7,
  /** Up: frames-request.ts. */
  framesRequest: 8,
  /** Both ways: signal-message.ts. */
  signal: 9,
  /** Up, of a private match's host: people/room-command-codec.ts. */
  roomCommand: 10,
} as const;

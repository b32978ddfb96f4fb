/**
 * Bytes from outside that are no message of this protocol. The only error a decoder throws, so a
 * caller can tell a hostile or broken peer from a fault of its own.
 */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

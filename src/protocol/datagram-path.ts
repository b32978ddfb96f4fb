/**
 * A path for messages that may be lost, and what both of its ends have agreed on: types and numbers
 * only. The implementations are a WebRTC data channel in the match worker
 * (worker/datagram-channel.ts) and its other end on the server (server/datagram/).
 */

/** Carries whole messages that may be lost, doubled or reordered. */
export interface DatagramPath {
  /** Drops the message silently when the path is not open, is congested, or the message too long. */
  send(bytes: Uint8Array): void;
  /** Says nothing more to its handlers. May be called twice. */
  close(): void;
}

export interface DatagramPathHandlers {
  onOpen(): void;
  /** @param bytes belong to the handler */
  onMessage(bytes: Uint8Array): void;
  /** Closed or failed, once, also when it never opened; not after one's own `close`. */
  onClosed(reason: string): void;
}

/**
 * With the headers of IP, UDP, DTLS and SCTP still one packet on any path (1,280 bytes are what
 * IPv6 guarantees), so a message is lost whole or not at all.
 */
export const MAX_DATAGRAM_BYTES = 1100;

/**
 * Both ends make the channel by themselves, under this number: its settings are never a stranger's,
 * and it opens a round trip earlier than one that is announced.
 */
export const DATAGRAM_CHANNEL_ID = 0;
export const DATAGRAM_CHANNEL_LABEL = 'driftball';

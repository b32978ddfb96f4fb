/** What the benchmark of datagrams and its clients' process say to each other. */
import type { Signal } from '../../src/protocol/signal-message.ts';

export type Transport = 'data-channel' | 'websocket';

export interface ClientOrder {
  readonly transport: Transport;
  readonly peers: number;
  /** Whether clients send too. */
  readonly upward: boolean;
  /** Of the WebSocket server. */
  readonly url: string;
}

export type ToClients =
  | ({ readonly type: 'open' } & ClientOrder)
  | { readonly type: 'signal'; readonly index: number; readonly signal: Signal }
  | { readonly type: 'count' };

export type FromClients =
  | { readonly type: 'opened' }
  | { readonly type: 'signal'; readonly index: number; readonly signal: Signal }
  | { readonly type: 'counted'; readonly received: number };

export const TICKS_PER_SECOND = 60;
/** About a frame of four ticks, and inputs of as many. */
export const DOWN_BYTES = 80;
export const UP_BYTES = 24;
/** Keeps a channel's silence gate open where clients only listen. */
export const QUIET_INTERVAL_MS = 150;

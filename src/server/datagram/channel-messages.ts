/**
 * Between a server process and the process of its data channels: what goes over the pipe, several
 * messages at a time. Both ends are of the same build, and nobody else writes there.
 */
import type { DatagramSettings } from './datagram-settings.ts';

export interface ChannelHostOptions extends DatagramSettings {
  /** How long a channel may take to open. */
  readonly connectMs?: number;
}

/** `id` is a channel's own, and never used again. */
export type ToChannels =
  | { readonly kind: 'start'; readonly options: ChannelHostOptions }
  /** @property offer restated */
  | { readonly kind: 'open'; readonly id: number; readonly offer: string }
  | { readonly kind: 'send'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly id: number };

export type FromChannels =
  | { readonly kind: 'started'; readonly port: number }
  /** There can be no data channels. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'answer'; readonly id: number; readonly sdp: string }
  | { readonly kind: 'opened'; readonly id: number }
  | { readonly kind: 'message'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'closed'; readonly id: number; readonly reason: string };

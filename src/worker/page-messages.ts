/**
 * What page and match worker post to each other beside the calls of api.ts: controls, events, news of
 * the match and its connection, data channels. Types only: the page imports this file.
 */
import type { IdleNotice } from '../protocol/control-messages.ts';
import type { MatchResult } from '../protocol/people/match-result.ts';
import type { Relocation, RoomState } from '../protocol/people/room-messages.ts';
import type { GameEvent } from '../sim/event.ts';
import type { Roster } from './api.ts';
import type { TrainingState } from './training/api.ts';

/** Page to worker, on every change of a control. Raw; the worker quantises and latches. */
export interface ControlsMessage {
  readonly type: 'controls';
  /** -1 full left .. 1 full right. */
  readonly steer: number;
  /** -1 full reverse .. 1 full ahead. */
  readonly throttle: number;
  readonly boost: boolean;
  readonly handbrake: boolean;
  readonly dash: boolean;
  readonly skip: boolean;
}

/** Page to worker: a view buffer that was read and can be filled again. */
export interface RecycleMessage {
  readonly type: 'recycle';
  readonly buffer: ArrayBuffer;
}

/** Page to worker: whether it is alive, and what time it has. */
export interface PingMessage {
  readonly type: 'ping';
  /** The page's `performance.now()`; the answer repeats it. */
  readonly askedAtMs: number;
}

export type PageToWorker = ControlsMessage | RecycleMessage | PingMessage | ChannelReply;

/** An event as the page may show it: hits and the like on prediction, goals once confirmed. */
export interface EventNotice {
  /** Stays the same while a predicted event moves by some ticks in re-simulation. */
  readonly id: number;
  readonly state: 'predicted' | 'confirmed' | 'withdrawn';
  readonly event: GameEvent;
}

export type WorkerToPage =
  | { readonly type: 'view'; readonly buffer: ArrayBuffer }
  | { readonly type: 'events'; readonly notices: readonly EventNotice[] }
  | { readonly type: 'roster'; readonly roster: Roster }
  /** The seat was taken anew: from now on this proves the right to it. */
  | { readonly type: 'ticket'; readonly ticket: string }
  | { readonly type: 'link'; readonly link: LinkState }
  /** What the player's own idleness leads to; says `present` once it is over. */
  | { readonly type: 'idle'; readonly notice: IdleNotice }
  /** Of a private match: sent again whenever it changes. */
  | { readonly type: 'room'; readonly room: RoomState }
  /** What the game that has ended came to. */
  | { readonly type: 'result'; readonly result: MatchResult }
  /** The match goes on elsewhere: this one is over here. */
  | { readonly type: 'relocate'; readonly relocation: Relocation }
  /** How training goes; sent again whenever it changes. */
  | { readonly type: 'training'; readonly state: TrainingState }
  | AliveMessage
  | ChannelRequest;

/** Answers a ping at once, whether or not there is a match. */
export interface AliveMessage {
  readonly type: 'alive';
  readonly askedAtMs: number;
  /** The worker's `performance.now()` and `performance.timeOrigin`. */
  readonly nowMs: number;
  readonly timeOriginMs: number;
}

/**
 * Worker to page: a data channel. Only a page can make one; it hands it over and negotiates it, and
 * the worker passes what the two ends say to each other through the room. One channel at a time;
 * `attempt` tells what belongs to which.
 */
export type ChannelRequest =
  | { readonly type: 'open-channel'; readonly attempt: number }
  /** Of the server. */
  | { readonly type: 'channel-answer'; readonly attempt: number; readonly sdp: string }
  | { readonly type: 'close-channel'; readonly attempt: number };

export type ChannelReply =
  | { readonly type: 'channel'; readonly attempt: number; readonly channel: RTCDataChannel }
  /** For the server. */
  | { readonly type: 'channel-offer'; readonly attempt: number; readonly sdp: string }
  /** This browser makes none that a worker can have, or the connection has failed. */
  | { readonly type: 'channel-unavailable'; readonly attempt: number; readonly reason: string };

/** How the connection is doing, for a line of text on the screen. */
export type LinkState =
  | { readonly kind: 'playing' }
  /** Nothing has come for a second: prediction stands still until the server is heard again. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reconnecting' }
  | { readonly kind: 'ended'; readonly message: string; readonly cause: EndCause };

/**
 * `over`: the match ended, or the server was started anew, while the connection was cut. `outdated`:
 * the server has a newer version of the game than this page. `replaced`: the seat is played from
 * another tab. `idle`: the player was away for too long and has lost the seat. `crashed`: the worker
 * broke down. `kicked`: the host has sent the player away. `too-slow`: the device does not keep up with it. `seat-taken`: somebody else got the seat
 * while the connection was cut.
 */
export type EndCause =
  | 'lost'
  | 'over'
  | 'replaced'
  | 'outdated'
  | 'idle'
  | 'kicked'
  | 'crashed'
  | 'too-slow'
  | 'seat-taken';

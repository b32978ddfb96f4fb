/** What the rooms of a process share. Handed in, so that tests can put their own in its place. */
import type { MonotonicClock } from '../netcode/clock.ts';
import type { BotLevel } from '../protocol/bot-level.ts';
import type { DatagramPathHandlers } from '../protocol/datagram-path.ts';
import type { ModeId } from '../protocol/modes.ts';
import { WAY_BACK_MS } from '../protocol/way-back.ts';
import type { Mutators } from '../sim/mutators.ts';
import type { KnownArenas } from './arenas/known-arenas.ts';
import type { DatagramPeer, SignalSender } from './datagram/server-datagram-peer.ts';
import type { ProcessTotals } from './desync-tally.ts';
import type { IdleLimits } from './idle-watch.ts';
import type { JoinGuard } from './join-guard.ts';
import type { MatchPeople } from './people/match-people.ts';
import type { CreatePlayedGame } from './played-game.ts';
import type { Holder } from './seat.ts';
import type { TicketSigner } from './seat-ticket.ts';

export interface MatchServices {
  readonly tickets: TicketSigner;
  readonly clock: MonotonicClock;
  readonly createGame: CreatePlayedGame;
  readonly arenas: KnownArenas;
  readonly timeouts: MatchTimeouts;
  readonly totals: ProcessTotals;
  readonly joins: JoinGuard;
  /** Null where matches use WebSocket alone. */
  readonly datagrams: DatagramAcceptor | null;
  /** Null where there is no store: everybody is a guest, and nothing is recorded. */
  readonly people: MatchPeople | null;
}

/** A `DatagramHost`, as far as a match is concerned. */
export interface DatagramAcceptor {
  accept(signals: SignalSender, handlers: DatagramPathHandlers): DatagramPeer;
}

export interface MatchTimeouts {
  /** How long a dropped person's seat is kept. */
  readonly keepSeatMs: number;
  /** How long a match waits when nobody is connected. */
  readonly emptyMatchMs: number;
  /** How long a client may take from its place at the front desk to its seat. */
  readonly joinMs: number;
  /** How long people may do nothing; `IDLE_LIMITS` where it is left out. */
  readonly idle?: IdleLimits;
}

export const DEFAULT_TIMEOUTS: MatchTimeouts = {
  keepSeatMs: 30_000,
  emptyMatchMs: WAY_BACK_MS + 10_000,
  joinMs: 10_000,
};

/** What the front desk reads of a match when it looks for a place. */
export interface MatchListing {
  /** Null for a match of someone's own. */
  readonly mode: ModeId | null;
  /** Whether quick play may bring people here. */
  readonly listed: boolean;
  readonly freePlaces: number;
  readonly people: number;
  /** Of its event loop, in percent (match-load.ts). */
  readonly load: number;
}

/** What quick play and the list of live matches ask of a match when they need it. */
export interface MatchView {
  readonly score: readonly [number, number];
  /** Of play; 0 in overtime and once it has ended. */
  readonly secondsLeft: number;
  /** The same as a share of the whole match. */
  readonly leftShare: number;
  readonly isOvertime: boolean;
  readonly mode: ModeId | null;
  /** Whether quick play may bring people here. */
  readonly listed: boolean;
  readonly arena: string;
  readonly teamSize: number;
  readonly botLevel: BotLevel;
  /** Of each slot; awaited people counted. */
  readonly holders: readonly Holder[];
  /** Of the people who play, by team. */
  readonly names: readonly [readonly string[], readonly string[]];
  readonly watchers: number;
}

export interface MatchOptions {
  /** Of quick play; null for a match of someone's own, which only its link leads to. */
  readonly mode: ModeId | null;
  readonly teamSize: number;
  /** The id of an arena. */
  readonly arena: string;
  readonly mutators: Mutators;
  readonly botLevel: BotLevel;
  /** Whether bots drive the cars of free places; else there are none. */
  readonly fill: boolean;
}

/**
 * What the page may ask of the match worker, and what comes back. Types only: the page imports
 * this file and never the worker's code.
 *
 * Calls go through Comlink. What flows every tick does not: the page posts `ControlsMessage`s to
 * the worker's port and reads `ViewFrame`s (see view-frame.ts) from shared memory or, where that
 * is missing, from transferred buffers on the same port.
 */
import type { LinkPresetId } from '../netcode/link-presets.ts';
import type { BotLevel } from '../protocol/bot-level.ts';
import type { CarLook } from '../protocol/car-look.ts';
import type { IdleNotice } from '../protocol/control-messages.ts';
import type { ModeId, MutatorChanges } from '../protocol/modes.ts';
import type { MatchResult } from '../protocol/people/match-result.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import type { Relocation, RoomCommand, RoomState } from '../protocol/people/room-messages.ts';
import type { MatchWish, MutatorsInput } from '../protocol/settings-schema.ts';
import type {
  Arena,
  Disc,
  Goal,
  LooseDisc,
  Marking,
  PadPlace,
  Plane,
  Point,
  Stops,
  Wall,
} from '../sim/arena/arena.ts';
import type { ArenaFile } from '../sim/arena/arena-file.ts';
import type { GameEvent } from '../sim/event.ts';
import type { MatchSettings, Mutators } from '../sim/match-settings.ts';
import type { Team } from '../sim/team.ts';
import type { TrainingOrder, TrainingState } from './training/api.ts';

export type {
  Arena,
  ArenaFile,
  BotLevel,
  CarLook,
  Disc,
  GameEvent,
  Goal,
  IdleNotice,
  LinkPresetId,
  LooseDisc,
  Marking,
  MatchResult,
  MatchWish,
  ModeId,
  MutatorChanges,
  Mutators,
  PadPlace,
  Plane,
  Point,
  Relocation,
  RoomCommand,
  RoomState,
  Stops,
  Team,
  Wall,
};

export interface MatchWorkerApi {
  /**
   * Hands over the port for the per-tick stream. Called once, before anything else.
   *
   * @param shared view-frame ring in shared memory, or null to get transferred buffers instead
   */
  connect(port: MessagePort, shared: SharedArrayBuffer | null): Promise<void>;
  /** Starts a match against bots inside the worker; no network. */
  startPractice(options: PracticeOptions): Promise<MatchInfo>;
  /** Starts training inside the worker; no network. */
  startTraining(options: TrainingOptions): Promise<MatchInfo>;
  /** In training: begins that drill, from its beginning. Elsewhere it does nothing. */
  train(order: TrainingOrder): Promise<void>;
  /**
   * Joins a match on the server. Rejects with a sentence for the player when that fails; the
   * error's `name` is a `JoinFailure` where the page knows a better way on than "try again".
   */
  joinMatch(options: JoinOptions): Promise<MatchInfo>;
  /** @param port gets the match as it is decided, for the replay worker (goal-replay/api.ts) */
  connectTape(port: MessagePort): Promise<void>;
  /** Ends the match, or the join that is under way; the seat is free at once. */
  leaveMatch(): Promise<void>;
  /** Asks for a rematch once the match has ended (a vote online, at once in practice). */
  requestRematch(): Promise<void>;
  /** Of a private match's host; of anybody else, and in practice, it does nothing. */
  commandRoom(command: RoomCommand): Promise<void>;
  /**
   * Practice only: the world stands still until it is told to go on, and then goes on from where it
   * was. Online it does nothing.
   */
  setPaused(paused: boolean): Promise<void>;
  /** @param windowMs how far its `recent` looks back, 2000 at most; a second by default */
  stats(windowMs?: number): Promise<NetStats>;
  /**
   * For developers: plays over a bad network from now on, of this match and those to come, or over
   * the network as it is (null).
   */
  setLinkConditions(preset: LinkPresetId | null): Promise<void>;
}

export interface PracticeOptions {
  readonly name: string;
  readonly look: CarLook;
  readonly settings: PracticeSettings;
  readonly botLevel: BotLevel;
  readonly seed: number;
}

export interface TrainingOptions {
  readonly name: string;
  readonly look: CarLook;
  readonly order: TrainingOrder;
}

export interface PracticeSettings {
  /** Cars a team, 1 to 8. */
  readonly teamSize: number;
  /** A built-in arena's name, or a file of one's own as `parseArenaFile` has made it. */
  readonly arena: string | ArenaFile;
  /** What is left out is as in an ordinary match. */
  readonly mutators: MutatorsInput;
}

export interface JoinOptions {
  /** Where the game server is, e.g. `wss://host/base`. */
  readonly serverUrl: string;
  readonly name: string;
  /** A certain match (by link), or null for quick play or a new one. */
  readonly matchId: string | null;
  /** Of quick play. */
  readonly mode: ModeId;
  /** A new private match, played like this, where no match is named; null for quick play. */
  readonly wish: MatchWish | null;
  /** A seat ticket of an earlier stay in the same match, or null. */
  readonly ticket: string | null;
  /** Says who it is, once; null for a guest. A seat that is taken again needs none. */
  readonly pass: string | null;
  /** To see a certain match without playing. */
  readonly watch: boolean;
  readonly look: CarLook;
}

/**
 * Names of the errors of `joinMatch`, which cross Comlink where a field of one's own does not.
 * `unreachable`: no game server answers at the address; `busy`: it takes nobody in right now;
 * `refused`: it takes nothing from this page; `outdated`: it has a newer version of the game.
 * `arena-missing`: the match's arena could not be had; or, of a match to be created, the server does
 * not know it (any more). `kicked`: its host has sent the player away. `unproven`: the pass was spent or is too old; another one may do.
 */
export type JoinFailure =
  | 'unreachable'
  | 'busy'
  | 'refused'
  | 'match-full'
  | 'match-not-found'
  | 'arena-missing'
  | 'kicked'
  | 'unproven'
  | 'outdated';

export interface MatchInfo extends Played {
  readonly mode: 'practice' | 'training' | 'online';
  /** Null in practice and training. */
  readonly matchId: string | null;
  /** Proves the right to this seat after a cut or a reload. Null in practice. */
  readonly ticket: string | null;
  /** Null for one who watches. */
  readonly localSlot: number | null;
  readonly slotCount: number;
  readonly roster: Roster;
  readonly terms: MatchTerms;
}

/** What is played, as far as a player is told. */
export interface MatchTerms {
  /** Of quick play; null in practice and in private matches. */
  readonly mode: ModeId | null;
  /** Only what differs from an ordinary match. */
  readonly changes: MutatorChanges;
  readonly minutes: number;
  /** So many goals end the match; 0 for none. */
  readonly scoreLimit: number;
  readonly isPrivate: boolean;
  readonly botLevel: BotLevel;
}

/** What is played, as far as drawing goes. */
export interface Played {
  readonly arena: Arena;
  readonly shapes: BodyShapes;
  readonly settings: SettingsSummary;
}

/** In metres. */
export interface BodyShapes {
  readonly ballRadius: number;
  readonly carLength: number;
  readonly carWidth: number;
  readonly crateHalf: number;
}

export type SettingsSummary = Omit<MatchSettings, 'arena'>;

/** Who sits where; index is the slot. Sent again whenever it changes. */
export type Roster = readonly RosterEntry[];

export type RosterEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'bot'; readonly name: string; readonly look: CarLook }
  | {
      readonly kind: 'player';
      readonly name: string;
      readonly connected: boolean;
      readonly look: CarLook;
      /** A bot drives the car until the person does something. */
      readonly away?: true;
      /** Of someone with an identity. */
      readonly person?: PersonCard;
    };

/** Figures of the connection, for the HUD and for tests. Counts are since the match was joined. */
export interface NetStats {
  readonly rttMs: number;
  /** How far the world shown is ahead of the server's. */
  readonly leadTicks: number;
  readonly predictedTick: number;
  readonly confirmedTick: number;
  readonly rollbacks: number;
  readonly resimulatedTicks: number;
  readonly substitutedInputs: number;
  readonly hashesCompared: number;
  readonly hashMismatches: number;
  readonly resyncs: number;
  /** Times that the seat was taken again after a cut. */
  readonly rejoins: number;
  readonly bytesDown: number;
  readonly bytesUp: number;
  /** What carries inputs and frames just now; null in practice. */
  readonly carrier: 'websocket' | 'datachannel' | null;
  /** By so much the player's own inputs are held back; more than 0 only on a slow device or path. */
  readonly inputDelayTicks: number;
  /** The tick that the player's next input is meant for; null while nothing is played. */
  readonly inputTick: number | null;
  /** The newest hash of the world that the authority gave, and the tick before which it was so. */
  readonly lastHash: { readonly tick: number; readonly hash: number } | null;
  /** The last tick whose hash differed from the server's, or null. */
  readonly lastDesyncTick: number | null;
  readonly recent: RecentFigures;
}

/** How the last moments went: the figures of NetStats that are no counts. */
export interface RecentFigures {
  /**
   * How late frames come against the quickest: p95 over 2 s, whatever the window. The wait for
   * others of the same message counts as well.
   */
  readonly jitterMs: number;
  /** An update of the match in the worker, rollback included. */
  readonly updateMsP95: number;
  readonly updateMsMax: number;
  readonly rollbackMsP95: number;
  /** The largest step by which a rollback moved a body, in metres. */
  readonly correctionM: {
    readonly own: number;
    /** Of all other cars. */
    readonly others: number;
    readonly ball: number;
  };
}

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

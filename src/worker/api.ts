/**
 * What the page may ask of the match worker, and what comes back. Types only: the page imports
 * this file and never the worker's code.
 *
 * Calls go through Comlink. What flows every tick does not: the page posts `ControlsMessage`s
 * (see page-messages.ts) to the worker's port and reads `ViewFrame`s (see view-frame.ts) from shared
 * memory or, where that is missing, from transferred buffers on the same port.
 */
import type { LinkPresetId } from '../netcode/link-presets.ts';
import type { BotLevel } from '../protocol/bot-level.ts';
import type { CarLook } from '../protocol/car-look.ts';
import type { IdleNotice } from '../protocol/control-messages.ts';
import type { ModeId, MutatorChanges } from '../protocol/modes.ts';
import type { MatchResult } from '../protocol/people/match-result.ts';
import type { Relocation, RoomCommand, RoomState } from '../protocol/people/room-messages.ts';
import type { Roster, RosterEntry } from '../protocol/roster.ts';
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
import type { NetStats } from './net-stats.ts';
import type { TrainingOrder } from './training/api.ts';

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
  Roster,
  RosterEntry,
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
  /**
   * Loads what each way to play needs beside the rest, for who has not chosen yet; the calls below
   * load what they lack. Rejects when something does not come.
   */
  loadAhead(): Promise<void>;
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
 * not know it (any more). `kicked`: its host has sent the player away. `cooldown`: has left several
 * matches; the sentence says how long to wait (protocol/cooldown-notice.ts). `unproven`: the pass was
 * spent or is too old; another one may do.
 */
export type JoinFailure =
  | 'unreachable'
  | 'busy'
  | 'refused'
  | 'match-full'
  | 'match-not-found'
  | 'arena-missing'
  | 'kicked'
  | 'cooldown'
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
  /** Left out in practice and training. */
  readonly entry?: MatchEntry;
}

/** How the server has let somebody in. */
export interface MatchEntry {
  /** Whether the seat was the person's own before. */
  readonly returns: boolean;
  /** Higher when another match is played in the same room. */
  readonly epoch: number;
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

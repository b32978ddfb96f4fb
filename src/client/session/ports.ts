/**
 * What the session needs of the page's heavy half, so that it can be tested without a worker or a
 * canvas. The real modules come from load-game.ts.
 */
import type { IdleNotice } from '../../protocol/control-messages.ts';
import type {
  JoinOptions,
  LinkPresetId,
  MatchInfo,
  MatchResult,
  PracticeOptions,
  Relocation,
  RoomCommand,
  RoomState,
  Roster,
  TrainingOptions,
} from '../../worker/api.ts';
import type { NetStats } from '../../worker/net-stats.ts';
import type { ControlsMessage, EventNotice, LinkState } from '../../worker/page-messages.ts';
import type { TrainingOrder, TrainingState } from '../../worker/training/api.ts';
import type { MatchView, MatchViewOptions } from '../scene/match-view.ts';
import type { ViewSource } from '../view/view-source.ts';
import type { Replayer } from './goal-replays.ts';

export interface MatchLink {
  readonly source: ViewSource;
  /** Shows goals of the match again. */
  readonly replayer: Replayer;
  /** The parts of the worker that one way to play needs and others do not. */
  loadAhead(): Promise<void>;
  startPractice(options: PracticeOptions): Promise<MatchInfo>;
  startTraining(options: TrainingOptions): Promise<MatchInfo>;
  /** Begins another drill, or the same one anew. */
  train(order: TrainingOrder): Promise<void>;
  joinMatch(options: JoinOptions): Promise<MatchInfo>;
  leaveMatch(): Promise<void>;
  requestRematch(): Promise<void>;
  /** Of a private match's host. */
  commandRoom(command: RoomCommand): Promise<void>;
  /** Of practice: the match stands still until it is told to go on. */
  setPaused(paused: boolean): Promise<void>;
  /** @param windowMs how far its `recent` looks back */
  stats(windowMs?: number): Promise<NetStats>;
  /** For developers: of this match and those to come. */
  setLinkConditions(preset: LinkPresetId | null): Promise<void>;
  setControls(controls: ControlsMessage): void;
  onEvents: (notices: readonly EventNotice[]) => void;
  onRoster: (roster: Roster) => void;
  /** The seat was taken anew, and this now proves the right to it. */
  onTicket: (ticket: string) => void;
  onTraining: (state: TrainingState) => void;
  onLink: (link: LinkState) => void;
  /** What the player's own idleness leads to. */
  onIdle: (notice: IdleNotice) => void;
  onRoom: (room: RoomState) => void;
  onResult: (result: MatchResult) => void;
  /** The match is over here and goes on elsewhere. */
  onRelocate: (relocation: Relocation) => void;
}

export type CreateMatchView = (parent: HTMLElement, options: MatchViewOptions) => MatchView;

/** The heavy half of the page, loaded. */
export interface GameModules {
  readonly link: MatchLink;
  readonly createMatchView: CreateMatchView;
}

import type { MatchInfo, RoomCommand } from './api.ts';
import type { NetStats } from './net-stats.ts';
import type { ControlsMessage } from './page-messages.ts';
import type { Ticking } from './tick-loop.ts';

/** A match as the worker's entry sees it, practised alone or played on a server. */
export interface RunningMatch extends Ticking {
  readonly info: MatchInfo;
  /** Settles once it is being played; rejects with a sentence for the player. */
  readonly ready: Promise<void>;
  setControls(controls: ControlsMessage): void;
  requestRematch(): void;
  /** Only a private match on a server has a host. */
  commandRoom?(command: RoomCommand): void;
  /** In practice; what the server plays does not stand still. */
  setPaused(paused: boolean): void;
  /** @param windowMs how far its `recent` looks back, 2000 at most; a second by default */
  stats(windowMs?: number): NetStats;
  /** Ends it for good. */
  leave(): Promise<void>;
}

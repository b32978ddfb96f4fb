/**
 * What the session needs of the match worker's link and of the drawn view, so that it can be
 * tested without either. The real ones come from load-game.ts.
 */
import type {
  ControlsMessage,
  EventNotice,
  JoinOptions,
  LinkState,
  MatchInfo,
  NetStats,
  PitchView,
  PracticeOptions,
  Roster,
} from '../../worker/api.ts';
import type { ViewSource } from '../view/view-source.ts';

export interface MatchLink {
  readonly source: ViewSource;
  startPractice(options: PracticeOptions): Promise<MatchInfo>;
  joinMatch(options: JoinOptions): Promise<MatchInfo>;
  leaveMatch(): Promise<void>;
  requestRematch(): Promise<void>;
  stats(): Promise<NetStats>;
  setControls(controls: ControlsMessage): void;
  onEvents: (notices: readonly EventNotice[]) => void;
  onRoster: (roster: Roster) => void;
  onLink: (link: LinkState) => void;
}

export interface MatchViewOptions {
  readonly pitch: PitchView;
  readonly localSlot: number;
  readonly slotCount: number;
  readonly names: readonly string[];
  readonly source: ViewSource;
}

export interface MatchView {
  showEvents(notices: readonly EventNotice[]): void;
  setRoster(roster: Roster): void;
  /** What the last drawn frame showed, for tests. */
  drawn(): unknown;
  destroy(): void;
}

/** The heavy half of the page: worker link, physics, drawing. Loaded while the title is read. */
export interface GameModules {
  readonly link: MatchLink;
  createMatchView(parent: HTMLElement, options: MatchViewOptions): MatchView;
}

/**
 * One match on the screen: draws it, feeds the HUD, passes the devices on, until it is stopped.
 * Started by the game session once the worker is in a match; knows nothing of how it got there. Where there is
 * no car of one's own it sends no controls.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { MatchInfo, Relocation } from '../../worker/api.ts';
import type { NetStats } from '../../worker/net-stats.ts';
import type { LinkState } from '../../worker/page-messages.ts';
import type { TrainingState } from '../../worker/training/api.ts';
import type { GameInput } from '../input/game-input.ts';
import { takeSeat } from '../input/take-seat.ts';
import type { MatchView } from '../scene/match-view.ts';
import type { SceneSettings } from '../scene/scene-settings.ts';
import { ConnectionJudge } from '../ui/hud/connection.ts';
import { HudModel } from '../ui/hud/hud-model.ts';
import { decodeView } from './decode-view.ts';
import { freshNotices } from './fresh-notices.ts';
import { GoalReplays } from './goal-replays.ts';
import { headingOf } from './heading-of.ts';
import type { PageSound } from './page-sound.ts';
import type { GameModules, MatchLink } from './ports.ts';
import type { DecodedView } from './probe.ts';

export interface MatchRun {
  readonly hud: HudModel;
  readonly view: MatchView;
  stats(windowMs?: number): Promise<NetStats>;
  /** The newest frame; null until the first has come. */
  decodedView(): DecodedView | null;
  stop(): void;
}

export interface MatchRunEvents {
  /** The pitch was drawn for the first time. */
  readonly onShown: () => void;
  readonly onTicket: (ticket: string) => void;
  /** The match goes on elsewhere; the run still wants its `stop`. */
  readonly onRelocate: (relocation: Relocation) => void;
  /** The link has ended for good; the run still wants its `stop`. */
  readonly onEnd: (end: Extract<LinkState, { kind: 'ended' }>) => void;
}

const STATS_EVERY_MS = 1000;

export function startMatchRun(
  modules: GameModules,
  match: MatchInfo,
  parent: HTMLElement,
  input: GameInput,
  sound: PageSound,
  look: ReadonlySignal<SceneSettings>,
  events: MatchRunEvents,
): MatchRun {
  const { link } = modules;
  const hud = new HudModel(match.localSlot, match.roster);
  const ear = sound.startMatch(match);
  const isShown = signal(false);
  const replays = new GoalReplays({
    live: link.source,
    replayer: link.replayer,
    showEvents: (notices) => {
      view.showEvents(notices);
      ear.events(notices);
    },
    onShown: (isReplay) => {
      hud.isReplay.value = isReplay;
      if (isReplay) sound.ui('replay');
      view.showReplay(isReplay);
    },
  });
  const view = modules.createMatchView(parent, {
    arena: match.arena,
    shapes: match.shapes,
    localSlot: match.localSlot,
    slotCount: match.slotCount,
    roster: match.roster,
    settings: look.peek(),
    source: replays.source,
    onDrawn: () => {
      if (isShown.value) return;
      isShown.value = true;
      // Neither is needed for the first frame.
      link.replayer.prepare();
      sound.load();
      events.onShown();
    },
  });

  const stopLook = effect(() => view.apply(look.value));
  link.onEvents = (notices) => {
    const timeMs = performance.timeOrigin + performance.now();
    const page = { isHidden: document.hidden, timeMs };
    const fresh = freshNotices(notices, link.source.frame(0), page);
    replays.noteEvents(notices);
    hud.showEvents(fresh);
    if (replays.isShown) return;
    view.showEvents(fresh);
    ear.events(fresh);
    seat.feel(fresh);
  };
  link.onRoster = (roster) => {
    view.setRoster(roster);
    hud.setRoster(roster);
  };
  link.onTraining = (training) => {
    soundOfTraining(sound, hud.training.value, training);
    hud.training.value = training;
    view.setTraining(training);
  };
  link.onTicket = events.onTicket;
  link.onIdle = (notice) => hud.setIdle(notice);
  link.onRoom = (room) => {
    hud.room.value = room;
  };
  link.onResult = (result) => {
    hud.result.value = result;
  };
  link.onRelocate = events.onRelocate;
  link.onLink = (state) => {
    hud.link.value = state;
    if (state.kind === 'ended') events.onEnd(state);
  };

  // Before the pitch is shown as well: a key held down early is heard only once.
  const seat = takeSeat(input, {
    localSlot: match.localSlot,
    isShown,
    send: (controls) => {
      if (controls.skip) replays.skip();
      link.setControls(controls);
    },
    isDriving: () => !hud.hasDialog(),
    openMenu: () => {
      if (!isShown.value) return;
      if (hud.inviteShown.value) {
        hud.inviteShown.value = false;
        return;
      }
      hud.menuOpen.value = true;
      seat.noteDialog();
    },
    showScoreboard: (shown) => {
      hud.scoreboardShown.value = shown;
    },
    heading: () => headingOf(link.source.frame(0), match.localSlot),
    maySkip: () => hud.phase.value === 'celebration',
  });
  const stopReading = eachFrame((nowMs) => {
    replays.update();
    hud.readFrame(link.source.frame(0), nowMs);
    ear.frame(replays.source.frame(0), nowMs);
    seat.frame();
  });
  const stopPausing = match.mode !== 'online' ? pauseInMenu(link, hud) : () => {};
  const stopAsking = match.mode === 'online' ? askForStats(() => link.stats(), hud) : () => {};

  return {
    hud,
    view,
    stats: (windowMs) => link.stats(windowMs),
    decodedView: () => {
      const frame = link.source.frame(0);
      return frame && decodeView(frame, match.slotCount, match.localSlot);
    },
    stop() {
      replays.skip();
      stopAsking();
      stopPausing();
      stopReading();
      ear.stop();
      seat.leave();
      stopLook();
      link.onEvents = () => {};
      link.onRoster = () => {};
      link.onTraining = () => {};
      link.onTicket = () => {};
      link.onIdle = () => {};
      link.onRoom = () => {};
      link.onResult = () => {};
      link.onRelocate = () => {};
      link.onLink = () => {};
      view.destroy();
    },
  };
}

/** Practice waits while its menu is open, and opens it when the page is hidden. */
function pauseInMenu(link: MatchLink, hud: HudModel): () => void {
  const hidden = new AbortController();
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden && hud.phase.value !== null && hud.phase.value !== 'end') {
        hud.menuOpen.value = true;
      }
    },
    { signal: hidden.signal },
  );
  let wasPaused = false;
  const stop = effect(() => {
    const isPaused = hud.menuOpen.value;
    if (isPaused === wasPaused) return;
    wasPaused = isPaused;
    link
      .setPaused(isPaused)
      .catch((error: unknown) => console.warn('The pause did not reach the match.', error));
  });
  return () => {
    stop();
    hidden.abort();
  };
}

function soundOfTraining(sound: PageSound, before: TrainingState | null, now: TrainingState): void {
  const isOver = before?.result === null && now.result !== null;
  const hasWon =
    now.attempts.length > (before?.attempts.length ?? 0) && now.attempts.at(-1) === 'won';
  if (isOver) sound.ui('success');
  else if (hasWon) sound.ui('step');
}

function eachFrame(action: (nowMs: number) => void): () => void {
  let request = requestAnimationFrame(function frame(nowMs) {
    request = requestAnimationFrame(frame);
    action(nowMs);
  });
  return () => cancelAnimationFrame(request);
}

function askForStats(stats: () => Promise<NetStats>, hud: HudModel): () => void {
  const judge = new ConnectionJudge();
  const timer = setInterval(() => {
    stats().then(
      (now) => {
        hud.connection.value = judge.look(now, hud.isCut);
      },
      (error: unknown) => console.warn('The worker gave no figures of the connection.', error),
    );
  }, STATS_EVERY_MS);
  return () => clearInterval(timer);
}

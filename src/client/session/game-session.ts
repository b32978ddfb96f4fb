/**
 * Takes the player from the title into a match and back. The only writer of the screen: the UI
 * calls it on buttons, the navigation on a change of the address. One attempt runs at a time; one that
 * was overtaken by another (or by leaving) ends silently, and what it still had of the worker is
 * taken from it by the link.
 */
import type { MatchInfo, Relocation, RoomCommand } from '../../worker/api.ts';
import type { EndCause } from '../../worker/page-messages.ts';
import type { TrainingOrder } from '../../worker/training/api.ts';
import type { Address, PlayIntent } from '../app-state.ts';
import type { MatchSetup } from '../setup/match-setup.ts';
import { addressOfMatch, isPage, screenAt } from './addresses.ts';
import type { GameLoader } from './load-game.ts';
import type { MatchRun, MatchRunEvents } from './match-run.ts';
import type { CreateMatchView, GameModules, MatchLink } from './ports.ts';
import {
  isMatchGone,
  isUnreachable,
  type Obstacle,
  problemOfEnd,
  problemOfError,
  problemOfObstacle,
} from './problem.ts';
import type { SeatStore } from './seat-store.ts';
import { type MatchStartOptions, startMatch, wishOf } from './start-match.ts';
import type { TextStore } from './text-store.ts';
import { createWayBack } from './way-back.ts';

export interface GameSessionOptions extends MatchStartOptions {
  readonly seats: SeatStore;
  /** Lasts beyond the tab. */
  readonly kept: TextStore;
  /** Of the wall clock. */
  readonly nowMs: () => number;
  readonly findObstacle: () => Obstacle | null;
  readonly loader: Pick<GameLoader, 'link' | 'drawing'>;
  readonly startRun: (modules: GameModules, match: MatchInfo, events: MatchRunEvents) => MatchRun;
  readonly showAddress: (address: Address) => void;
  /** Whether the device has a network at all. */
  readonly isOnline: () => boolean;
}

/** A host's command as the player gives it: an arena of their own is not at the server yet. */
export type HostWish =
  | Exclude<RoomCommand, { kind: 'restart' }>
  | { readonly kind: 'restart'; readonly setup: MatchSetup };

export interface GameSession {
  play(intent: PlayIntent): Promise<void>;
  /** To the title, or to the page that the address names; leaves the match if there is one. */
  leave(address?: Address): void;
  rematch(): void;
  /** Of a private match's host. */
  commandRoom(command: HostWish): Promise<void>;
  /** Another drill, or the same one anew: at once, where training is under way. */
  train(order: TrainingOrder): void;
  /** The match on the screen, or null. */
  readonly run: MatchRun | null;
}

/** Ends after which nobody need try the ticket again. */
const GIVEN_UP: readonly EndCause[] = ['over', 'kicked'];

export function createGameSession(options: GameSessionOptions): GameSession {
  const { state } = options;
  let attempt = 0;
  let link: MatchLink | null = null;
  let run: MatchRun | null = null;
  /** Of the run, where this tab has a seat. */
  let seatedIn: string | null = null;
  /** The seat's ticket is kept meanwhile: whoever pressed a wrong key gets the same car again. */
  const wayBack = createWayBack({
    leftMatch: state.leftMatch,
    kept: options.kept,
    nowMs: options.nowMs,
    giveUp: (matchId) => options.seats.drop(matchId),
  });

  const stopRun = (): void => {
    run?.stop();
    run = null;
    seatedIn = null;
  };

  const leaveWorkerMatch = (): void => {
    link?.leaveMatch().catch((error: unknown) => console.warn('Leaving the match failed.', error));
  };

  /** The server's match goes on whatever this page does, so it is joined while the drawing loads. */
  async function enter(
    loaded: MatchLink,
    intent: PlayIntent,
    ticket: string | null,
  ): Promise<[CreateMatchView, MatchInfo]> {
    if (intent.kind !== 'practice' && intent.kind !== 'training') {
      return Promise.all([options.loader.drawing(), startMatch(loaded, intent, ticket, options)]);
    }
    const createMatchView = await options.loader.drawing();
    return [createMatchView, await startMatch(loaded, intent, ticket, options)];
  }

  function show(game: GameModules, intent: PlayIntent, match: MatchInfo): void {
    wayBack.end(match.matchId);
    if (match.matchId !== null && match.ticket !== null) {
      options.seats.keep(match.matchId, match.ticket);
      seatedIn = match.matchId;
    }
    options.showAddress(addressOfMatch(match));
    const started = options.startRun(game, match, {
      onShown: () => {
        if (run !== started) return;
        state.screen.value = { kind: 'playing', match, hud: started.hud };
        // Nothing begins before the player sees it.
        if (intent.kind === 'training') train(game.link, intent.order);
      },
      onTicket: (ticket) => {
        if (match.matchId !== null) options.seats.keep(match.matchId, ticket);
      },
      onRelocate: (relocation) => {
        const { matchId, ticket, why } = relocation;
        if (ticket !== null) options.seats.keep(matchId, ticket);
        const { localSlot } = match;
        void play({ kind: localSlot === null ? 'watch' : 'join-friend', matchId }, why);
      },
      onEnd: (end) => {
        if (seatedIn !== null && GIVEN_UP.includes(end.cause)) options.seats.drop(seatedIn);
        stopRun();
        leaveWorkerMatch();
        const again = intent.kind === 'training' ? intent : intentToReturn(match);
        state.screen.value = { kind: 'problem', intent: again, problem: problemOfEnd(end) };
      },
    });
    run = started;
    if (intent.kind === 'private') started.hud.inviteShown.value = true;
  }

  function train(at: MatchLink, order: TrainingOrder): void {
    at.train(order).catch((error: unknown) => console.warn('The drill did not begin.', error));
  }

  /** @param relocated what the host has done that leads there; null for the player's own wish */
  async function play(
    intent: PlayIntent,
    relocated: Relocation['why'] | null = null,
  ): Promise<void> {
    const thisAttempt = ++attempt;
    stopRun();
    const obstacle = options.findObstacle();
    if (obstacle !== null) {
      state.screen.value = { kind: 'problem', intent, problem: problemOfObstacle(obstacle) };
      return;
    }
    const returning =
      intent.kind === 'join-friend' &&
      (options.seats.ticketFor(intent.matchId) !== null ||
        state.leftMatch.value?.matchId === intent.matchId);
    state.screen.value = { kind: 'joining', intent, returning, relocated };
    try {
      const loaded = await options.loader.link();
      if (thisAttempt !== attempt) return;
      link = loaded;
      const joinsFriend = intent.kind === 'join-friend';
      const ticket = joinsFriend ? await options.seats.claim(intent.matchId) : null;
      if (thisAttempt !== attempt) return;
      const [createMatchView, match] = await enter(loaded, intent, ticket);
      if (thisAttempt === attempt) show({ link: loaded, createMatchView }, intent, match);
    } catch (error) {
      if (thisAttempt !== attempt) return;
      const orElse = intent.kind === 'quick-play' ? intent.orElse : undefined;
      if (orElse !== undefined && isUnreachable(error)) {
        console.info('There is no game server here.');
        await play(orElse);
        return;
      }
      console.error('No match:', error);
      stopRun();
      leaveWorkerMatch();
      if (isMatchGone(error) && intent.kind === 'join-friend') {
        options.seats.drop(intent.matchId);
        wayBack.end(null);
      }
      state.screen.value = {
        kind: 'problem',
        intent,
        problem: problemOfError(error, intent, returning, options.isOnline()),
      };
    }
  }

  return {
    get run() {
      return run;
    },

    play: (intent) => play(intent),

    leave(address = { kind: 'none' }) {
      attempt++;
      const { value: screen } = state.screen;
      if (seatedIn !== null) wayBack.offer(seatedIn);
      stopRun();
      if (screen.kind === 'playing' || screen.kind === 'joining') leaveWorkerMatch();
      if (isPage(address)) options.showAddress(address);
      else if (address.kind === 'none' || address.kind === 'broken') {
        options.showAddress({ kind: 'none' });
      }
      state.screen.value = screenAt(address);
    },

    train(order) {
      const { value: screen } = state.screen;
      const isTraining = screen.kind === 'playing' && screen.match.mode === 'training';
      if (isTraining && link !== null) train(link, order);
      else void play({ kind: 'training', order });
    },

    async commandRoom(command) {
      if (run === null || link === null) return;
      await link.commandRoom(
        command.kind === 'restart'
          ? { kind: 'restart', wish: await wishOf(command.setup, options.uploadArena) }
          : command,
      );
    },

    rematch() {
      if (run === null || link === null) return;
      run.hud.rematchAsked.value = true;
      link.requestRematch().catch((error: unknown) => {
        console.warn('Asking for a rematch failed.', error);
        if (run !== null) run.hud.rematchAsked.value = false;
      });
    },
  };
}

/** How to get back into a match that was cut off. */
function intentToReturn(match: MatchInfo): PlayIntent {
  const { matchId, localSlot } = match;
  if (matchId === null) return { kind: 'practice' };
  return { kind: localSlot === null ? 'watch' : 'join-friend', matchId };
}

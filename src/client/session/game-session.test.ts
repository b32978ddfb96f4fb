import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { cooldownNotice } from '../../protocol/cooldown-notice.ts';
import { WAY_BACK_MS } from '../../protocol/way-back.ts';
import type {
  JoinFailure,
  JoinOptions,
  MatchInfo,
  PracticeOptions,
  Relocation,
  RoomCommand,
  TrainingOptions,
} from '../../worker/api.ts';
import type { EndCause } from '../../worker/page-messages.ts';
import type { TrainingOrder } from '../../worker/training/api.ts';
import { type Address, createAppState } from '../app-state.ts';
import { createDrawnProbe } from '../scene/drawn-probe.ts';
import { PLAIN_SETTINGS } from '../scene/scene-settings.ts';
import { type MatchSetup, OWN_ARENA } from '../setup/match-setup.ts';
import { HudModel } from '../ui/hud/hud-model.ts';
import { createGameSession } from './game-session.ts';
import type { MatchRun, MatchRunEvents } from './match-run.ts';
import type { GameModules, MatchLink } from './ports.ts';
import type { Obstacle } from './problem.ts';
import { createSeatStore } from './seat-store.ts';
import { PLAYED, TERMS } from './testing/played.ts';
import { createTextStore } from './text-store.ts';

const LOOK = { body: 3, paint: 7 };

const SETUP: MatchSetup = {
  wish: {
    teamSize: 1,
    arena: 'bumpers',
    mutators: PLAYED.settings.mutators,
    botLevel: 'ace',
    fill: true,
  },
  own: null,
};

/** The same, on an arena of the player's own. */
const OWN_SETUP: MatchSetup = {
  wish: { ...SETUP.wish, arena: OWN_ARENA },
  own: {
    fileName: 'bare.json',
    arena: PLAYED.arena,
    notes: [],
    file: {
      format: 'driftball-arena',
      version: 1,
      name: 'bare',
      title: 'Bare',
      length: 80,
      width: 50,
      outline: [],
      goals: [],
    },
  },
};

function matchInfo(matchId: string | null): MatchInfo {
  return {
    mode: matchId === null ? 'practice' : 'online',
    matchId,
    ticket: matchId === null ? null : `ticket of ${matchId}`,
    localSlot: 0,
    slotCount: 2,
    ...PLAYED,
    roster: [],
    terms: TERMS,
  };
}

function setUp({
  obstacle = null,
  memory = new Map<string, string>(),
}: {
  obstacle?: Obstacle | null;
  memory?: Map<string, string>;
} = {}) {
  const state = createAppState({ kind: 'title', link: { kind: 'none' } }, 'Ann', '2v2');
  const store = createTextStore(() => ({
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => void memory.set(key, value),
    removeItem: (key) => void memory.delete(key),
  }));
  const seats = createSeatStore({
    tab: store,
    browser: store,
    locks: { take: async () => () => {} },
    nowMs: () => 0,
    newKey: () => 'key',
  });
  const joinMatch = vi.fn(async ({ matchId, watch }: JoinOptions) => {
    const match = matchInfo(matchId ?? 'quick1');
    return watch ? { ...match, localSlot: null, ticket: null } : match;
  });
  const startPractice = vi.fn(async (_: PracticeOptions) => matchInfo(null));
  const startTraining = vi.fn(async (_: TrainingOptions) => ({
    ...matchInfo(null),
    mode: 'training' as const,
  }));
  const pass = vi.fn(async () => 'pass');
  const train = vi.fn(async (_: TrainingOrder) => {});
  const commandRoom = vi.fn(async (_: RoomCommand) => {});
  const leaveMatch = vi.fn(async () => {});
  const drawn = createDrawnProbe(2);
  const link: MatchLink = {
    source: { frame: () => null },
    replayer: {
      source: { frame: () => null },
      onEvents: () => {},
      prepare: () => {},
      play: async () => {},
      stop: () => {},
    },
    loadAhead: async () => {},
    startPractice,
    startTraining,
    train,
    joinMatch,
    leaveMatch,
    requestRematch: async () => {},
    setPaused: async () => {},
    stats: () => Promise.reject(new Error('unused')),
    setLinkConditions: async () => {},
    setControls: () => {},
    onEvents: () => {},
    onRoster: () => {},
    onTicket: () => {},
    onLink: () => {},
    onTraining: () => {},
    commandRoom,
    onIdle: () => {},
    onRoom: () => {},
    onResult: () => {},
    onRelocate: () => {},
  };
  const modules: GameModules = {
    link,
    createMatchView: () => ({
      showEvents: () => {},
      setRoster: () => {},
      apply: () => {},
      showReplay: () => {},
      setTraining: () => {},
      drawn: () => drawn,
      destroy: () => {},
    }),
  };
  const addresses: Address[] = [];
  const stopRun = vi.fn();
  let events: MatchRunEvents | null = null;
  const session = createGameSession({
    state,
    serverUrl: 'ws://server',
    seats,
    kept: store,
    nowMs: Date.now,
    findObstacle: () => obstacle,
    look: () => LOOK,
    pass,
    practiceSetup: async () => SETUP,
    uploadArena: async () => 'custom:0123',
    loader: { link: async () => modules.link, drawing: async () => modules.createMatchView },
    startRun: (game, match, runEvents): MatchRun => {
      events = runEvents;
      return {
        hud: new HudModel(match.localSlot, match.roster),
        view: game.createMatchView({} as HTMLElement, {
          ...match,
          arena: match.arena,
          settings: PLAIN_SETTINGS,
          source: link.source,
        }),
        stats: link.stats,
        decodedView: () => null,
        stop: stopRun,
      };
    },
    showAddress: (address) => addresses.push(address),
    random: () => 0.5,
    isOnline: () => true,
  });
  return {
    state,
    seats,
    session,
    startPractice,
    startTraining,
    train,
    joinMatch,
    leaveMatch,
    commandRoom,
    stopRun,
    addresses,
    showFirstFrame: () => events?.onShown(),
    relocate: (relocation: Relocation) => events?.onRelocate(relocation),
    endLink: (end: { message: string; cause: EndCause }) =>
      events?.onEnd({ kind: 'ended', ...end }),
  };
}

function refuse(failure: JoinFailure): Error {
  return Object.assign(new Error('no'), { name: failure });
}

describe('training', () => {
  const order = { drill: 'shoot', level: 2, seed: 5 } as const;

  test('begins once it is seen, goes on in the same worker, and leads back to its list', async () => {
    const { session, state, startTraining, train, addresses, showFirstFrame } = setUp();
    await session.play({ kind: 'training', order });
    expect(startTraining.mock.calls[0]?.[0].order).toEqual(order);
    expect(train).not.toHaveBeenCalled();
    showFirstFrame();
    expect(train).toHaveBeenCalledWith(order);
    expect(addresses).toEqual([{ kind: 'training' }]);
    session.train({ ...order, seed: 6 });
    expect(train).toHaveBeenLastCalledWith({ ...order, seed: 6 });
    expect(startTraining).toHaveBeenCalledOnce();
    session.leave({ kind: 'training' });
    expect(state.screen.value).toEqual({ kind: 'page', page: { kind: 'training' } });
  });

  test('is started by a drill of the list', async () => {
    const { session, startTraining } = setUp();
    session.leave({ kind: 'training' });
    session.train(order);
    await vi.waitFor(() => expect(startTraining).toHaveBeenCalledOnce());
  });

  test('a first match without a server is played against bots', async () => {
    const { session, joinMatch, startPractice } = setUp();
    joinMatch.mockRejectedValueOnce(refuse('unreachable'));
    vi.spyOn(console, 'info').mockImplementation(() => {});
    await session.play({ kind: 'quick-play', orElse: { kind: 'practice' } });
    expect(startPractice).toHaveBeenCalledOnce();
  });
});

describe('a host', () => {
  test('who begins another match takes all along, to the same seats', async () => {
    const { session, state, seats, joinMatch, relocate, showFirstFrame } = setUp();
    await session.play({ kind: 'join-friend', matchId: 'abc' });
    showFirstFrame();
    relocate({ matchId: 'abc', ticket: 'new ticket', why: 'restarted' });
    expect(state.screen.value).toMatchObject({ kind: 'joining', relocated: 'restarted' });
    await vi.waitFor(() => expect(joinMatch).toHaveBeenCalledTimes(2));
    expect(joinMatch.mock.calls[1]?.[0]).toMatchObject({ matchId: 'abc', ticket: 'new ticket' });
    expect(seats.ticketFor('abc')).not.toBeNull();
  });

  test('brings those who watch along, without a seat', async () => {
    const { session, joinMatch, relocate } = setUp();
    await session.play({ kind: 'watch', matchId: 'abc' });
    relocate({ matchId: 'abc', ticket: null, why: 'restarted' });
    await vi.waitFor(() => expect(joinMatch).toHaveBeenCalledTimes(2));
    expect(joinMatch.mock.calls[1]?.[0]).toMatchObject({ watch: true, ticket: null });
  });

  test('has the arena uploaded that the new match is to be played on', async () => {
    const { session, commandRoom } = setUp();
    await session.play({ kind: 'private', setup: SETUP });
    await session.commandRoom({ kind: 'restart', setup: SETUP });
    await session.commandRoom({ kind: 'kick', slot: 1 });
    expect(commandRoom.mock.calls).toEqual([
      [{ kind: 'restart', wish: SETUP.wish }],
      [{ kind: 'kick', slot: 1 }],
    ]);
  });

  test('who has sent somebody away leaves them no ticket to try', async () => {
    const { session, state, seats, endLink } = setUp();
    await session.play({ kind: 'join-friend', matchId: 'abc' });
    endLink({ message: 'sent away', cause: 'kicked' });
    expect(state.screen.value).toMatchObject({ kind: 'problem', problem: { code: 'kicked' } });
    expect(seats.ticketFor('abc')).toBeNull();
  });
});

describe('game session', () => {
  test('quick play ends in a match whose address and ticket are kept', async () => {
    const { session, state, seats, addresses, joinMatch } = setUp();
    const playing = session.play({ kind: 'quick-play' });
    expect(state.screen.value.kind).toBe('joining');
    await playing;
    expect(joinMatch).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'Ann',
        matchId: null,
        mode: '2v2',
        wish: null,
        ticket: null,
        serverUrl: 'ws://server',
        look: LOOK,
      }),
    );
    expect(addresses).toEqual([{ kind: 'match', matchId: 'quick1' }]);
    expect(seats.ticketFor('quick1')).toBe('ticket of quick1');
  });

  test('practice is as it was set up now or the last time, and has an address', async () => {
    const { session, addresses, startPractice } = setUp();
    await session.play({ kind: 'practice' });
    expect(startPractice.mock.lastCall?.[0]).toMatchObject({
      settings: { teamSize: 1, arena: 'bumpers' },
      botLevel: 'ace',
      look: LOOK,
    });
    expect(addresses).toEqual([{ kind: 'practice' }]);
    await session.play({ kind: 'practice', setup: OWN_SETUP });
    expect(startPractice.mock.lastCall?.[0].settings.arena).toMatchObject({ title: 'Bare' });
  });

  test('a private match is asked for with its arena on the server, and shows its link', async () => {
    const { session, joinMatch } = setUp();
    await session.play({ kind: 'private', setup: OWN_SETUP });
    expect(joinMatch.mock.lastCall?.[0]).toMatchObject({
      matchId: null,
      wish: { teamSize: 1, arena: 'custom:0123', botLevel: 'ace' },
    });
    expect(session.run?.hud.inviteShown.value).toBe(true);
  });

  test('who has left finds the way back, until another match begins or that one is gone', async () => {
    const { session, state, joinMatch } = setUp();
    vi.spyOn(console, 'error').mockReturnValue();
    await session.play({ kind: 'quick-play' });
    session.leave();
    expect(state.leftMatch.value?.matchId).toBe('quick1');
    await session.play({ kind: 'practice' });
    expect(state.leftMatch.value).toBeNull();

    await session.play({ kind: 'join-friend', matchId: 'm' });
    session.leave();
    joinMatch.mockRejectedValueOnce(refuse('match-not-found'));
    await session.play({ kind: 'join-friend', matchId: 'm' });
    expect(state.leftMatch.value).toBeNull();
  });

  test('a return to a match shows its ticket, as does the way back after leaving', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { session, state, seats, joinMatch, leaveMatch } = setUp();
    seats.keep('m', 'kept');
    await session.play({ kind: 'join-friend', matchId: 'm' });
    expect(joinMatch.mock.lastCall?.[0]).toMatchObject({ matchId: 'm', ticket: 'kept' });
    session.leave();
    expect(state.screen.value).toEqual({ kind: 'title', link: { kind: 'none' } });
    expect(leaveMatch).toHaveBeenCalledOnce();
    await session.play({ kind: 'join-friend', matchId: 'm' });
    expect(joinMatch.mock.lastCall?.[0]).toMatchObject({ matchId: 'm', ticket: 'ticket of m' });

    session.leave();
    vi.advanceTimersByTime(WAY_BACK_MS - 1);
    expect(seats.ticketFor('m')).toBe('ticket of m');
    vi.advanceTimersByTime(1);
    expect(seats.ticketFor('m')).toBeNull();
    expect(state.leftMatch.value).toBeNull();
  });

  test('the way back is there after a reload and in another tab, as long as it was promised', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const memory = new Map<string, string>();
    const { session } = setUp({ memory });
    await session.play({ kind: 'quick-play' });
    session.leave();
    vi.advanceTimersByTime(1000);

    const reloaded = setUp({ memory });
    expect(reloaded.state.leftMatch.value).toEqual({
      matchId: 'quick1',
      untilMs: Date.now() + WAY_BACK_MS - 1000,
    });
    const playing = reloaded.session.play({ kind: 'join-friend', matchId: 'quick1' });
    expect(reloaded.state.screen.value).toMatchObject({ kind: 'joining', returning: true });
    await playing;
    expect(reloaded.joinMatch.mock.lastCall?.[0]).toMatchObject({ ticket: 'ticket of quick1' });
    expect(setUp({ memory }).state.leftMatch.value, 'it was gone').toBeNull();

    reloaded.session.leave();
    vi.advanceTimersByTime(WAY_BACK_MS - 1);
    const late = setUp({ memory });
    expect(late.state.leftMatch.value?.matchId).toBe('quick1');
    vi.advanceTimersByTime(1);
    expect(late.state.leftMatch.value).toBeNull();
    memory.set('driftball.left', 'quick1 soon');
    expect(setUp({ memory }).state.leftMatch.value).toBeNull();
  });

  test.each([
    ['unreachable', 'practice'],
    ['match-full', 'retry'],
    ['match-not-found', 'quick-play'],
    ['outdated', 'reload'],
  ] as const)('%s offers first to %s', async (failure, wayOn) => {
    const { session, state, joinMatch } = setUp();
    vi.spyOn(console, 'error').mockReturnValue();
    joinMatch.mockRejectedValueOnce(refuse(failure));
    await session.play({ kind: 'quick-play' });
    const screen = state.screen.value;
    expect(screen.kind === 'problem' && screen.problem.waysOn[0]).toBe(wayOn);
  });

  test('who has to wait is told how long, and not sent to practice without a word', async () => {
    const { session, state, joinMatch, startPractice } = setUp();
    vi.spyOn(console, 'error').mockReturnValue();
    const refusal = Object.assign(new Error(cooldownNotice(61_000)), { name: 'cooldown' });
    joinMatch.mockRejectedValueOnce(refusal);
    await session.play({ kind: 'quick-play', orElse: { kind: 'practice' } });
    expect(startPractice).not.toHaveBeenCalled();
    expect(state.screen.value).toMatchObject({
      problem: { code: 'cooldown', waitSeconds: 61, waysOn: ['practice', 'title', 'retry'] },
    });
  });

  test('what the browser lacks is said before anything is loaded', async () => {
    const { session, state, joinMatch } = setUp({ obstacle: 'no-webgl' });
    await session.play({ kind: 'quick-play' });
    expect(state.screen.value).toMatchObject({
      kind: 'problem',
      problem: { code: 'no-webgl' },
    });
    expect(joinMatch).not.toHaveBeenCalled();
  });

  test('the match is shown once its pitch was drawn, unless it was left before', async () => {
    const { session, state, seats, showFirstFrame } = setUp();
    await session.play({ kind: 'quick-play' });
    expect(state.screen.value).toMatchObject({ kind: 'joining', returning: false });
    showFirstFrame();
    expect(state.screen.value).toMatchObject({ kind: 'playing', match: { matchId: 'quick1' } });

    const returning = session.play({ kind: 'join-friend', matchId: 'quick1' });
    expect(state.screen.value).toMatchObject({ kind: 'joining', returning: true });
    await returning;
    session.leave();
    showFirstFrame();
    expect(state.screen.value.kind).toBe('title');
    await session.play({ kind: 'practice' });
    expect(seats.ticketFor('quick1'), 'another match ends the way back').toBeNull();
  });

  test('a friend’s match that is full can be watched, and the one who watches keeps no seat', async () => {
    const { session, state, seats, addresses, joinMatch, endLink } = setUp();
    vi.spyOn(console, 'error').mockReturnValue();
    joinMatch.mockRejectedValueOnce(refuse('match-full'));
    await session.play({ kind: 'join-friend', matchId: 'm' });
    const screen = state.screen.value;
    expect(screen.kind === 'problem' && screen.problem.waysOn).toContain('watch');

    seats.keep('m', 'of an earlier stay');
    await session.play({ kind: 'watch', matchId: 'm' });
    expect(joinMatch.mock.lastCall?.[0]).toMatchObject({ matchId: 'm', watch: true, ticket: null });
    expect(addresses).toEqual([{ kind: 'watch', matchId: 'm' }]);
    endLink({ message: 'The server went away', cause: 'lost' });
    expect(state.screen.value).toMatchObject({ intent: { kind: 'watch', matchId: 'm' } });

    await session.play({ kind: 'watch', matchId: 'm' });
    session.leave();
    expect(addresses.at(-1)).toEqual({ kind: 'none' });
    expect(seats.ticketFor('m'), 'nothing of seats has changed').toBe('of an earlier stay');
  });

  test('one watcher too many is told so', async () => {
    const { session, state, joinMatch } = setUp();
    vi.spyOn(console, 'error').mockReturnValue();
    joinMatch.mockRejectedValueOnce(refuse('match-full'));
    await session.play({ kind: 'watch', matchId: 'm' });
    expect(state.screen.value).toMatchObject({ problem: { code: 'stands-full' } });
  });

  test('a join that was cancelled does not come up later', async () => {
    const { session, state, joinMatch, leaveMatch } = setUp();
    const { promise, resolve } = Promise.withResolvers<MatchInfo>();
    joinMatch.mockReturnValueOnce(promise);
    const playing = session.play({ kind: 'quick-play' });
    await vi.waitFor(() => expect(joinMatch).toHaveBeenCalled());
    session.leave();
    resolve(matchInfo('late'));
    await playing;
    expect(state.screen.value.kind).toBe('title');
    expect(session.run).toBeNull();
    expect(leaveMatch).toHaveBeenCalledOnce();
  });

  test('a link that ends for good leads back to the same seat', async () => {
    const { session, state, seats, stopRun, endLink } = setUp();
    await session.play({ kind: 'quick-play' });
    endLink({ message: 'The server went away', cause: 'lost' });
    expect(stopRun).toHaveBeenCalledOnce();
    expect(state.screen.value).toMatchObject({
      kind: 'problem',
      intent: { kind: 'join-friend', matchId: 'quick1' },
      problem: { code: 'lost' },
    });
    expect(seats.ticketFor('quick1')).not.toBeNull();
  });

  test('a match that ended meanwhile is not offered again', async () => {
    const { session, state, seats, joinMatch, endLink } = setUp();
    vi.spyOn(console, 'error').mockReturnValue();
    const over = {
      problem: { code: 'own-match-over', waysOn: ['quick-play', 'practice', 'title'] },
    };
    await session.play({ kind: 'quick-play' });
    endLink({ message: 'That match is over or never was', cause: 'over' });
    expect(state.screen.value).toMatchObject(over);
    expect(seats.ticketFor('quick1')).toBeNull();

    seats.keep('m', 'kept');
    joinMatch.mockRejectedValueOnce(refuse('match-not-found'));
    await session.play({ kind: 'join-friend', matchId: 'm' });
    expect(state.screen.value).toMatchObject(over);
    expect(seats.ticketFor('m')).toBeNull();
  });
});

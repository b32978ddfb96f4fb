import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadRapier } from '#rapier';
import { type LinkProxy, startLinkProxy } from '../../e2e/fixtures/link-proxy.ts';
import { symmetricPath } from '../netcode/link-presets.ts';
import { PLAIN_LOOK } from '../protocol/car-look.ts';
import { MATCH_ROOM, type Welcome } from '../protocol/control-messages.ts';
import { createBotPilots } from '../server/bot-pilots.ts';
import { LiveMatch } from '../server/live-match.ts';
import { playWorld } from '../server/played-game.ts';
import { Follower, options } from '../server/testing/follower.ts';
import { runServer } from '../server/testing/run-server.ts';
import { arenaNamed } from '../sim/arena/arenas.ts';
import { packInput } from '../sim/input.ts';
import { CLASSIC_ARENA, matchSettings } from '../sim/match-settings.ts';
import { createWorld, type WorldOptions } from '../sim/world.ts';
import { openColyseusSocket } from './colyseus-socket.ts';
import { MatchStage } from './match-stage.ts';
import { OnlineMatch } from './online-match.ts';
import type { LinkState, WorkerToPage } from './page-messages.ts';
import { SYSTEM_CLOCK } from './system-clock.ts';
import { TickLoop } from './tick-loop.ts';
import { unpackGzip } from './unpack.ts';
import { VIEW_LENGTH } from './view-frame.ts';

const CONTROLS = {
  type: 'controls',
  steer: 0,
  throttle: 0,
  boost: false,
  handbrake: false,
  dash: false,
  skip: false,
} as const;

let server: Awaited<ReturnType<typeof runServer>>;
let link: LinkProxy;
const started: { match: OnlineMatch; loop: TickLoop }[] = [];

beforeAll(async () => {
  server = await runServer();
  const path = symmetricPath({ rttMs: 30, jitterMs: 5, lossShare: 0 });
  link = await startLinkProxy({ targetPort: server.port, ...path });
});
afterAll(async () => {
  await link.close();
  await server.close();
});
beforeEach(() => {
  for (const method of ['warn', 'error'] as const) vi.spyOn(console, method).mockReturnValue();
});
afterEach(async () => {
  for (const { match, loop } of started.splice(0)) {
    loop.stop();
    await match.leave();
  }
  vi.restoreAllMocks();
});

/** A player with a worker's match in this process. */
async function join(given: {
  matchId?: string;
  watch?: boolean;
  signal?: AbortSignal;
  world?: Partial<WorldOptions>;
}) {
  const realm = await loadRapier();
  const links: LinkState[] = [];
  const dashes: number[] = [];
  const stageOf = ({ teamSize, arena: id, seed }: Welcome) => {
    const arena = arenaNamed(id) ?? CLASSIC_ARENA;
    const settings = matchSettings({ arena, teamSize });
    return new MatchStage(createWorld(realm, { settings, seed, ...given.world }), {
      publish: (fill) => fill(new Float64Array(VIEW_LENGTH)),
    });
  };
  const post = (message: WorkerToPage) => {
    if (message.type === 'link') links.push(message.link);
    if (message.type !== 'events') return;
    for (const { event, state } of message.notices) {
      if (event.kind === 'dash' && state === 'confirmed') dashes.push(event.slot);
    }
  };
  const match = await OnlineMatch.open(
    {
      options: {
        serverUrl: link.url.replace('http', 'ws'),
        name: 'Ann',
        matchId: given.matchId ?? null,
        mode: '1v1',
        wish: null,
        ticket: null,
        pass: null,
        watch: given.watch ?? false,
        look: PLAIN_LOOK,
      },
      world: {
        clock: SYSTEM_CLOCK,
        openSocket: openColyseusSocket,
        unpack: unpackGzip,
        openDatagrams: null,
      },
      makeStage: stageOf,
      post,
    },
    given.signal ?? new AbortController().signal,
  );
  const loop = new TickLoop((error) => {
    throw error;
  });
  started.push({ match, loop });
  loop.start(match);
  await match.ready;
  return { match, links, dashes };
}

const ticksLater = async (match: OnlineMatch, ticks: number) => {
  const until = match.stats().confirmedTick + ticks;
  const reached = () => expect(match.stats().confirmedTick).toBeGreaterThan(until);
  await vi.waitFor(reached, { timeout: 20_000, interval: 50 });
};

describe('an online match', () => {
  it('agrees with the server on every hash while it predicts', async () => {
    const { match } = await join({});
    match.setControls({ ...CONTROLS, throttle: 1 });
    await ticksLater(match, 150);
    const stats = match.stats();
    expect(stats.hashesCompared).toBeGreaterThan(3);
    expect(stats.hashMismatches).toBe(0);
    expect(stats.predictedTick).toBeGreaterThan(stats.confirmedTick);
  });

  it('says so when its world and the server’s are not of one kind', async () => {
    const joining = join({ world: { tuning: { match: { clockTicks: 77 } } } });
    await expect(joining).rejects.toThrow('This page and the server do not fit together.');
  });

  it('takes its seat again after a cut, without a dash that nobody pressed', async () => {
    const { match, links, dashes } = await join({});
    const { localSlot } = match.info;
    match.setControls({ ...CONTROLS, dash: true });
    match.setControls(CONTROLS);
    await ticksLater(match, 240);
    const pressed = dashes.filter((slot) => slot === localSlot).length;
    link.cut();
    const isBack = () => expect(match.stats().rejoins).toBe(1);
    await vi.waitFor(isBack, { timeout: 20_000, interval: 50 });
    await ticksLater(match, 90);
    expect(links.map(({ kind }) => kind)).toEqual(['playing', 'reconnecting', 'playing']);
    expect(match.info.localSlot).toBe(localSlot);
    expect(dashes.filter((slot) => slot === localSlot)).toHaveLength(pressed);
    expect(match.stats().hashMismatches).toBe(0);
  }, 40_000);

  it('is watched without a guess, and again after a cut, without a seat', async () => {
    const host = await Follower.join(server.url, (client) =>
      client.create(MATCH_ROOM, options({ name: 'Host', wish: { teamSize: 1 } })),
    );
    const { match, links } = await join({ matchId: host.welcome.matchId, watch: true });
    expect(match.info).toMatchObject({ localSlot: null, ticket: null });
    // Nothing of it may go up: the server would close the connection.
    match.setControls({ ...CONTROLS, throttle: 1 });
    await ticksLater(match, 120);
    link.cut();
    const isBack = () => expect(match.stats().rejoins).toBe(1);
    await vi.waitFor(isBack, { timeout: 20_000, interval: 50 });
    await ticksLater(match, 90);
    expect(links.map(({ kind }) => kind)).toEqual(['playing', 'reconnecting', 'playing']);
    expect(match.info).toMatchObject({ localSlot: null, ticket: null });
    const stats = match.stats();
    expect(stats).toMatchObject({ rollbacks: 0, hashMismatches: 0, rejoins: 1 });
    expect(stats.hashesCompared).toBeGreaterThan(3);
    expect(stats.predictedTick).toBeLessThanOrEqual(stats.confirmedTick);
    expect(host.roster.filter(({ kind }) => kind === 'player')).toHaveLength(1);
    await host.leave();
  }, 40_000);

  it('gives the seat back when the player leaves while joining', async () => {
    const host = await Follower.join(server.url, (client) =>
      client.create(MATCH_ROOM, options({ name: 'Host', wish: { teamSize: 1 } })),
    );
    const given = new AbortController();
    const joining = join({ matchId: host.welcome.matchId, signal: given.signal });
    given.abort();
    await expect(joining).rejects.toThrow();
    await host.untilTick(host.tick + 60);
    expect(host.roster.filter(({ kind }) => kind === 'player')).toHaveLength(1);
    await host.leave();
  });
});

it('a seat taken again starts at no presses, as the client counts anew', async () => {
  const world = createWorld(await loadRapier(), {
    settings: matchSettings({ teamSize: 1 }),
    seed: 1,
  });
  const live = new LiveMatch(playWorld(world, createBotPilots()), 1);
  const dashes: number[] = [];
  const run = (ticks: number, dashCount: number | null) => {
    for (let i = 0; i < ticks; i++) {
      const { tick } = live;
      if (dashCount !== null) {
        const input = packInput({ ...CONTROLS, dashCount });
        live.receiveInputs(0, { tick, inputs: [input] }, 5);
      }
      live.advance();
      for (const event of world.events)
        if (event.kind === 'dash' && event.slot === 0) dashes.push(tick);
    }
  };
  live.advance();
  live.seatPerson(0, false);
  run(200, 0);
  run(200, 1);
  expect(dashes).toHaveLength(1);
  live.seatBot(0);
  run(30, null);
  dashes.length = 0;
  live.seatPerson(0, true);
  run(15, null);
  run(100, 0);
  expect(dashes).toHaveLength(0);
});

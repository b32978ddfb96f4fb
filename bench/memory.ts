/**
 * Whether a match leaks: an hour of play (216,000 ticks) as fast as it goes, on a fake clock, in one
 * process: the match worker as in the browser (memory saves, prediction, 30 rollbacks a second) and
 * the server's match, with a cut and a rejoin each minute, and somebody who comes and goes.
 *
 *   npm run bench:memory -- [--quick]
 *
 * Its last line is JSON: `growthMB` is what heap, external memory and both wasm memories hold at the
 * end beyond what they held after the warm-up; worker and server together.
 */

import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadRapier } from '#rapier';
import { symmetricPath } from '../src/netcode/link-presets.ts';
import { seededRandom } from '../src/netcode/seeded-random.ts';
import { PLAIN_LOOK } from '../src/protocol/car-look.ts';
import { encodeInputs } from '../src/protocol/inputs-message.ts';
import { MESSAGE } from '../src/protocol/message-type.ts';
import { PROTOCOL_VERSION } from '../src/protocol/version.ts';
import { createsDriftball } from '../src/server/played-game.ts';
import { matchSettings } from '../src/sim/match-settings.ts';
import { createWorld } from '../src/sim/world.ts';
import { randomInput } from '../src/trials/chip-game.ts';
import { FakeClock } from '../src/trials/fake-clock.ts';
import { FakeConnection } from '../src/trials/fake-connection.ts';
import { FakePath } from '../src/trials/fake-path.ts';
import { FakeThread } from '../src/trials/fake-thread.ts';
import { NO_FAULTS } from '../src/trials/faults.ts';
import { Story } from '../src/trials/story.ts';
import { MATCH_ID, TrialServer } from '../src/trials/trial-server.ts';
import { type Outlet, openTrialDatagrams, openTrialSocket } from '../src/trials/trial-socket.ts';
import { MatchStage } from '../src/worker/match-stage.ts';
import { OnlineMatch } from '../src/worker/online-match.ts';
import { TickLoop } from '../src/worker/tick-loop.ts';
import { unpackGzip } from '../src/worker/unpack.ts';
import { rounded } from './statistics.ts';

const TICKS = 216_000;
const QUICK_TICKS = 18_000;
const WARM_UP_TICKS = 3600;
const TICK_MS = 1000 / 60;
const SLICE_MS = 10_000;
const CUT_EVERY_MS = 60_000;
const REPLACED_EVERY_MS = 23_000;
/** The other player changes its mind so often; each time the worker has guessed wrong. */
const CHANGE_EVERY_MS = 33;
const MOST_MB = 20;

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const ticks = values.quick ? QUICK_TICKS : TICKS;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
console.warn = () => undefined;

const clock = new FakeClock();
const story = new Story(clock);
const random = seededRandom(1);
const thread = (originMs: number) =>
  new FakeThread({
    clock,
    originMs,
    rate: 1,
    timerSlackMs: 0.5,
    random,
    onError: (error) => {
      throw error;
    },
  });
const serverRealm = await loadRapier();
const workerRealm = await loadRapier();
const play = createsDriftball(serverRealm);
const server = new TrialServer({
  thread: thread(0),
  kind: {
    name: 'driftball',
    play: (teamSize, seed) =>
      play({ settings: matchSettings({ teamSize }), seed, botLevel: 'regular' }),
    prepare: () => Promise.reject(new Error('this benchmark makes its own')),
    digest: () => 0,
  },
  teamSize: 2,
  seed: 1,
  story,
  faults: NO_FAULTS,
});

const path = new FakePath(clock, symmetricPath({ rttMs: 100, jitterMs: 10, lossShare: 0 }), 2);
const connections = new Set<FakeConnection>();
const worker = thread(5000);
const outlet: Outlet = {
  path,
  thread: worker,
  server,
  connections,
  faults: NO_FAULTS,
  hasDatagrams: true,
  newest: null,
};
const view = new Float64Array(512);
const opening = OnlineMatch.open(
  {
    options: {
      serverUrl: '',
      name: 'Ann',
      matchId: MATCH_ID,
      mode: '2v2',
      wish: null,
      ticket: null,
      pass: null,
      watch: false,
      look: PLAIN_LOOK,
    },
    world: {
      clock: worker,
      openSocket: openTrialSocket(outlet),
      openDatagrams: openTrialDatagrams(outlet),
      unpack: unpackGzip,
    },
    makeStage: ({ teamSize, seed }) =>
      new MatchStage(createWorld(workerRealm, { settings: matchSettings({ teamSize }), seed }), {
        publish: (fill) => fill(view),
      }),
    post: () => undefined,
  },
  new AbortController().signal,
);
let match: OnlineMatch | null = null;
opening.then((opened) => {
  match = opened;
  opened.ready.catch(() => undefined);
  new TickLoop((error) => {
    throw error;
  }, worker).start(opened);
});
every(CUT_EVERY_MS, () => {
  for (const connection of connections) connection.cut(true);
  connections.clear();
});
every(120, () =>
  worker.post(() =>
    match?.setControls({
      type: 'controls',
      steer: Math.floor(random() * 3) - 1,
      throttle: 1,
      boost: random() < 0.3,
      handbrake: false,
      dash: random() < 0.2,
      skip: false,
    }),
  ),
);
startOther();

const startMs = performance.now();
await playUntil(WARM_UP_TICKS);
const before = measure();
const statsBefore = stats();
await playUntil(WARM_UP_TICKS + ticks);
const after = measure();
const statsAfter = stats();
const minutes = ticks / 3600;
const growthMB = after.totalMB - before.totalMB;
const result = {
  quick: values.quick,
  ticks,
  growthMB: rounded(growthMB, 2),
  before,
  after,
  rollbacksPerS: rounded((statsAfter.rollbacks - statsBefore.rollbacks) / (minutes * 60), 1),
  resimulatedTicks: statsAfter.resimulatedTicks - statsBefore.resimulatedTicks,
  rejoins: statsAfter.rejoins - statsBefore.rejoins,
  hashMismatches: statsAfter.hashMismatches,
  seconds: rounded((performance.now() - startMs) / 1000, 1),
  passed: growthMB < MOST_MB && statsAfter.hashMismatches === 0,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(result.passed ? 0 : 1);

function every(ms: number, run: () => void): void {
  clock.at(clock.nowMs + ms, () => {
    run();
    every(ms, run);
  });
}

function stats() {
  if (match === null) throw new Error('the worker never joined');
  return match.stats();
}

async function playUntil(tick: number): Promise<void> {
  const endMs = tick * TICK_MS;
  while (clock.nowMs < endMs) {
    await clock.runUntil(Math.min(endMs, clock.nowMs + SLICE_MS));
    server.truth.forgetBefore(server.tick - 1);
    story.lines.length = 0;
    if (Math.round(clock.nowMs / SLICE_MS) % 30 !== 0) continue;
    console.error(`${Math.round(clock.nowMs / 60_000)} min: ${measure().totalMB} MB`);
  }
}

function measure() {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const wasm = serverRealm.memory.buffer.byteLength + workerRealm.memory.buffer.byteLength;
  const inMB = (bytes: number) => rounded(bytes / 2 ** 20, 2);
  return {
    heapMB: inMB(heapUsed),
    externalMB: inMB(external),
    wasmMB: inMB(wasm),
    rssMB: inMB(rss),
    totalMB: inMB(heapUsed + external + wasm),
  };
}

/** A second player, without a world: sends inputs just in time, leaves now and then, and comes back. */
function startOther(): void {
  const other = thread(0);
  const way = new FakePath(clock, symmetricPath({ rttMs: 40, jitterMs: 2, lossShare: 0 }), 3);
  const join = () => {
    const claim = server.claim({ protocolVersion: PROTOCOL_VERSION, name: 'Bob' });
    if (claim.kind === 'refused') throw new Error(`refused with ${claim.code}`);
    const connection = new FakeConnection(way, other, server.thread, false);
    connection.clientEnd = {
      onBytes: () => undefined,
      onControl: () => undefined,
      onClosed: (code) => {
        throw new Error(`the other player was closed with ${code}`);
      },
    };
    server.connect(claim.sessionId, connection, 'Bob');
    clock.at(clock.nowMs + REPLACED_EVERY_MS, () => {
      connection.closeByClient(true);
      clock.at(clock.nowMs + 500, join);
    });
    const send = () => {
      if (!connection.isOpenAtClient) return;
      const input = randomInput(random);
      connection.sendUp(
        MESSAGE.inputs,
        encodeInputs({ tick: server.tick + 5, inputs: [input, input] }),
      );
      clock.at(clock.nowMs + CHANGE_EVERY_MS, send);
    };
    send();
  };
  join();
}

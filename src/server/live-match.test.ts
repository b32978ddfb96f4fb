import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { FrameDecoder } from '../protocol/frame-decoder.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { decodeSnapshot } from '../protocol/snapshot-message.ts';
import { createGame } from '../sim/game.ts';
import { matchSettings } from '../sim/match-settings.ts';
import { createWorld } from '../sim/world.ts';
import { createBotPilots } from './bot-pilots.ts';
import { LiveMatch } from './live-match.ts';
import { playWorld } from './played-game.ts';

const realm = await loadRapier();
const SETTINGS = {
  settings: matchSettings({ teamSize: 1 }),
  seed: 7,
  tuning: { match: { clockTicks: 600 } },
};

function start() {
  const world = createWorld(realm, SETTINGS);
  const live = new LiveMatch(playWorld(world, createBotPilots()), 3);
  const decoder = new FrameDecoder(decodeSnapshot(gunzipSync(live.snapshot())));
  const frames: MatchFrame[] = [];
  const run = (ticks: number) => {
    for (let left = ticks; left > 0; left--) frames.push(decoder.decode(live.advance()));
  };
  return { world, live, frames, run };
}

it('plays a match to its end and then another, and can be joined at any time', () => {
  const { world, live, frames, run } = start();
  while (!live.hasEnded) run(1);
  expect(live.tick).toBeLessThan(20_000);
  const joined = decodeSnapshot(gunzipSync(live.snapshot()));
  expect(joined.epoch).toBe(3);
  const from = live.tick;
  live.startRematch();
  run(600);
  expect(live.hasEnded).toBe(false);
  expect(frames[from]?.commands).toEqual([{ kind: 'rematch' }]);

  const replay = createGame(createWorld(realm, SETTINGS), 'snapshot');
  replay.decode(joined.snapshot.state);
  for (const frame of frames.slice(from)) {
    if (frame.hash !== null) expect(replay.hash()).toBe(frame.hash);
    replay.step(frame.inputs, frame.commands);
  }
  expect(replay.hash()).toBe(createGame(world, 'snapshot').hash());
});

it('remembers the hashes that it has sent, for a while', () => {
  const { live, frames, run } = start();
  run(100);
  for (const { tick, hash } of frames) expect(live.sentHash(tick)).toBe(hash);
  expect(live.sentHash(120)).toBeNull();
  run(2000);
  expect(live.sentHash(0)).toBeNull();
  expect(live.sentHash(2070)).toBe(frames[2070]?.hash);
});

it('lets a bot drive until a person comes, and again after the person has gone', () => {
  const { live, frames, run } = start();
  const promisesOf0 = (from: number) =>
    frames.slice(from).flatMap((frame) => frame.announcements.filter((a) => a.slot === 0));
  run(300);
  expect(promisesOf0(0).length).toBeGreaterThan(0);
  live.seatPerson(0, true);
  live.receiveInputs(0, { tick: 320, inputs: [5, 6] }, 10);
  run(60);
  expect(frames[300]?.commands).toEqual([{ kind: 'seat-player', slot: 0 }]);
  expect(promisesOf0(300)).toEqual([{ slot: 0, fromTick: 300, input: null }]);
  expect([319, 320].map((tick) => frames[tick]?.inputs[0])).toEqual([5, 6]);
  expect([319, 320].map((tick) => frames[tick]?.substituted)).toEqual([0, 0]);
  expect(frames[321]?.substituted).toBe(1);
  const [arrival] = frames.flatMap((frame) => frame.arrivals);
  // Ten milliseconds to tick 300, and 19 ticks more, in the coarse steps that so much comes in.
  expect(arrival).toEqual({ slot: 0, marginMs: 200 });
  live.seatBot(0);
  live.seatBot(0);
  run(300);
  expect(frames[360]?.commands).toEqual([{ kind: 'seat-bot', slot: 0 }]);
  expect(promisesOf0(360)[0]?.fromTick).toBeGreaterThanOrEqual(372);
});

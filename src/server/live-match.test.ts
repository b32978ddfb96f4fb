import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { FrameDecoder } from '../protocol/frame-decoder.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { decodeSnapshot } from '../protocol/snapshot-message.ts';
import { createGame } from '../sim/game.ts';
import { type CarInput, packInput } from '../sim/input.ts';
import { matchSettings } from '../sim/match-settings.ts';
import { Occupant } from '../sim/match-state.ts';
import { AHEAD, NEUTRAL_CONTROLS } from '../sim/testing/inputs.ts';
import { createWorld } from '../sim/world.ts';
import { createBotPilots } from './bot-pilots.ts';
import { LiveMatch, type LiveMatchOptions } from './live-match.ts';
import { playWorld } from './played-game.ts';

const realm = await loadRapier();
const SETTINGS = {
  settings: matchSettings({ teamSize: 1 }),
  seed: 7,
  tuning: { match: { clockTicks: 600 } },
};

function start(options: LiveMatchOptions = {}) {
  const world = createWorld(realm, SETTINGS);
  const live = new LiveMatch(playWorld(world, createBotPilots()), 3, options);
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

describe('somebody who does nothing', () => {
  const idle = { warnTicks: 60, awayTicks: 90, giveUpTicks: 300 };
  const PRESSED = packInput({ ...NEUTRAL_CONTROLS, throttle: 1, steer: 1 });

  function idler() {
    const match = start({ idle });
    const { live, run } = match;
    live.seatPerson(0, false);
    const states: string[] = [];
    const play = (ticks: number, input: CarInput) => {
      for (let left = ticks; left > 0; left--) {
        live.receiveInputs(0, { tick: live.tick + 3, inputs: [input] }, 5);
        for (const { slot, state } of live.updateIdle()) states.push(`${slot} ${state}`);
        run(1);
      }
    };
    return { ...match, states, play };
  }

  it('is driven by a bot, whose inputs are told ahead, and drives again with the first press', () => {
    const { world, frames, states, play } = idler();
    play(100, AHEAD);
    expect(states).toEqual(['0 warned', '0 away']);
    expect(world.state.cars[0]?.occupant).toBe(Occupant.bot);
    play(150, AHEAD);
    const promised = frames.flatMap(({ announcements }) => announcements);
    expect(promised.some(({ slot, input }) => slot === 0 && input !== null)).toBe(true);
    expect(new Set(frames.slice(-60).map(({ inputs }) => inputs[0])).size).toBeGreaterThan(1);

    play(10, PRESSED);
    expect(states).toEqual(['0 warned', '0 away', '0 present']);
    expect(world.state.cars[0]?.occupant).toBe(Occupant.player);
    // Three ticks lay between the press and the tick that it was meant for.
    expect(frames.slice(-10).map(({ inputs }) => inputs[0])).toEqual([
      ...[AHEAD, AHEAD, AHEAD],
      ...Array.from({ length: 7 }, () => PRESSED),
    ]);
  });

  it('is given up in the end', () => {
    const { states, play } = idler();
    play(400, AHEAD);
    expect(states.at(-1)).toBe('0 given-up');
  });
});

it('without bots has cars only for those who are there', () => {
  const { world, live, run } = start({ fill: false });
  const occupants = () => world.state.cars.map(({ occupant }) => occupant);
  run(1);
  expect(occupants()).toEqual([Occupant.empty, Occupant.empty]);
  live.seatPerson(1, false);
  run(1);
  expect(occupants()).toEqual([Occupant.empty, Occupant.player]);
  live.seatBot(1);
  run(60);
  expect(occupants()).toEqual([Occupant.empty, Occupant.bot]);
  live.vacate(1);
  run(60);
  expect(occupants()).toEqual([Occupant.empty, Occupant.empty]);
});

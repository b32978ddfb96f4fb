import { expect, test } from 'vitest';
import { AuthoritySession } from '../../netcode/authority-session.ts';
import { createGame } from '../../sim/game.ts';
import { INPUT_RULES, packInput } from '../../sim/input.ts';
import { matchSettings } from '../../sim/match-settings.ts';
import { loadRapier } from '../../sim/rapier/node.ts';
import { createWorld, type WorldOptions } from '../../sim/world.ts';
import { MatchStage } from '../match-stage.ts';
import type { EventNotice } from '../page-messages.ts';
import { VIEW, VIEW_LENGTH } from '../view-frame.ts';
import { REPLAY_LEAD_TICKS, REPLAY_TAIL_TICKS, type TapeMessage } from './api.ts';
import { MatchTape } from './match-tape.ts';
import { ReplayTheatre } from './replay-theatre.ts';

const OPTIONS: WorldOptions = { settings: matchSettings({ teamSize: 1 }), seed: 3 };
const AHEAD = packInput({
  steer: 0,
  throttle: 1,
  boost: true,
  handbrake: false,
  dashCount: 0,
  skip: false,
});

/** A match in which one car, which begins behind the ball, drives straight on, whose hashes and goals are known. */
async function playMatch(ticks: number, tape: MatchTape) {
  const game = createGame(createWorld(await loadRapier(), OPTIONS), 'snapshot');
  const session = new AuthoritySession({
    game,
    rules: INPUT_RULES,
    hashIntervalTicks: 30,
    arrivalIntervalTicks: 30,
  });
  session.openSlot(0);
  session.queueCommand({ kind: 'seat-player', slot: 0 });
  tape.setWorld(OPTIONS);
  tape.begin(game.tick, game.encode());
  const hashes = new Map<number, number>();
  let goalTick: number | null = null;
  for (let tick = 0; tick < ticks; tick++) {
    session.receiveInput(0, tick, AHEAD, 0);
    tape.write(session.advance());
    hashes.set(game.tick, game.hash());
    const goal = session.events.find(({ kind }) => kind === 'goal');
    goalTick ??= goal?.tick ?? null;
  }
  if (goalTick === null) throw new Error('nobody scored');
  return { hashes, goalTick };
}

async function setUp() {
  const realm = await loadRapier();
  const shown: number[] = [];
  const events: EventNotice[] = [];
  let stage: MatchStage | null = null;
  const theatre = new ReplayTheatre({
    makeStage: (world) => {
      stage = new MatchStage(createWorld(realm, world), {
        publish(fill) {
          const frame = new Float64Array(VIEW_LENGTH);
          fill(frame);
          shown.push(frame[VIEW.tick] ?? 0);
        },
      });
      return stage;
    },
    showEvents: (notices) => events.push(...notices),
  });
  const run = (): void => {
    for (let nowMs = 0; nowMs < 6000; nowMs += 10) theatre.update(nowMs);
  };
  return { theatre, shown, events, run, hash: () => stage?.game.hash() };
}

test('a goal is shown again exactly as it was, from before it until a moment after', async () => {
  const { theatre, shown, events, run, hash } = await setUp();
  const tape = new MatchTape();
  const { hashes, goalTick } = await playMatch(480, tape);
  // The reader comes late, and finds all that was written.
  tape.connect((message) => theatre.receive(structuredClone(message)));
  const ends: boolean[] = [];
  theatre.play(goalTick, (isWhole) => ends.push(isWhole));
  run();
  expect(ends).toEqual([true]);
  expect(shown[0]).toBe(Math.max(1, goalTick - REPLAY_LEAD_TICKS + 1));
  expect(shown.at(-1)).toBe(goalTick + REPLAY_TAIL_TICKS + 1);
  expect(hash()).toBe(hashes.get(goalTick + REPLAY_TAIL_TICKS + 1));
  expect(events.map(({ event }) => event.kind)).toContain('goal');
});

test('what is not on the tape is not shown, and a stop ends a show', async () => {
  const { theatre, shown, run } = await setUp();
  const ends: boolean[] = [];
  const note = (isWhole: boolean) => ends.push(isWhole);
  theatre.play(100, note);
  expect(ends).toEqual([false]);
  const tape = new MatchTape();
  tape.connect((message) => theatre.receive(structuredClone(message)));
  const { goalTick } = await playMatch(480, tape);
  theatre.play(5000, note);
  expect(ends).toEqual([false, false]);
  theatre.play(goalTick, note);
  theatre.update(0);
  theatre.stop();
  const count = shown.length;
  run();
  expect(ends).toEqual([false, false, false]);
  expect(shown).toHaveLength(count);
});

test('a tape that nobody reads is given up after a while, until the match begins anew', () => {
  const tape = new MatchTape();
  tape.setWorld(OPTIONS);
  tape.begin(0, new Uint8Array(1));
  for (let tick = 0; tick < 3000; tick++) tape.write({ tick, inputs: [0, 0], commands: [] });
  const read: TapeMessage[] = [];
  tape.connect((message) => read.push(message));
  expect(read).toEqual([]);
  tape.begin(3000, new Uint8Array(1));
  expect(read).toMatchObject([{ type: 'begin', tick: 3000 }]);
});

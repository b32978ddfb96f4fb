import { beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import { type CarInput, dashCountOf, NEUTRAL_INPUT, packInput } from '../sim/input.ts';
import { matchSettings } from '../sim/match-settings.ts';
import { loadRapier } from '../sim/rapier/node.ts';
import { step } from '../sim/step.ts';
import { createWorld, type World } from '../sim/world.ts';
import { type BotAnnouncement, BotDriver } from './bot-driver.ts';

const LEAD_TICKS = 12;
const HOLD_TICKS = 4;

let world: World;
let driver: BotDriver;
let promised: BotAnnouncement[];
let inForce: CarInput[];
let events: GameEvent[];

beforeEach(async () => {
  world = createWorld(await loadRapier(), { settings: matchSettings({ teamSize: 1 }), seed: 1 });
  driver = new BotDriver(LEAD_TICKS, HOLD_TICKS);
  promised = [];
  inForce = [NEUTRAL_INPUT, NEUTRAL_INPUT];
  events = [];
});

/** As an authority does it: ask the bots, then step with what is in force. */
function run(ticks: number, slots: readonly number[], commands: readonly Command[] = []): void {
  for (let count = 0; count < ticks; count += 1) {
    const { tick } = world.state;
    promised.push(...driver.decide(world, slots));
    for (const { slot, fromTick, input } of promised) {
      if (fromTick === tick) inForce[slot] = input;
    }
    events.push(...step(world, inForce, count === 0 ? commands : []));
  }
}

const seat = (slot: number): Command => ({ kind: 'seat-bot', slot });

describe('BotDriver', () => {
  test('decides a lead ahead and holds each input', () => {
    const decidedOn = new Map<BotAnnouncement, number>();
    run(1, [], [seat(0), seat(1)]);
    for (let count = 0; count < 900; count += 1) {
      const before = promised.length;
      const { tick } = world.state;
      run(1, [0, 1]);
      for (const made of promised.slice(before)) decidedOn.set(made, tick);
    }
    for (const [made, tick] of decidedOn) expect(made.fromTick).toBe(tick + LEAD_TICKS);
    for (const slot of [0, 1]) {
      const own = promised.filter((made) => made.slot === slot);
      expect(own.length).toBeGreaterThan(20);
      own.slice(1).forEach((made, index) => {
        const last = own[index];
        expect(made.fromTick - (last?.fromTick ?? 0)).toBeGreaterThanOrEqual(HOLD_TICKS);
        expect(made.input).not.toBe(last?.input);
      });
    }
  });

  test('counts one dash for one press', () => {
    run(1, [], [seat(0), seat(1)]);
    run(3000, [0, 1]);
    for (const slot of [0, 1]) {
      const counts = promised.filter((made) => made.slot === slot).map((m) => dashCountOf(m.input));
      const presses = counts.filter((count, index) => count !== (counts[index - 1] ?? 0));
      presses.forEach((count, index) => {
        expect(count).toBe((index + 1) & 3);
      });
      const dashes = events.filter((event) => event.kind === 'dash' && event.slot === slot);
      expect(dashes.length).toBeGreaterThan(0);
      expect(dashes.length).toBeLessThanOrEqual(presses.length);
    }
  });

  test('says nothing of slots that are no bots', () => {
    run(1, [], [seat(0), { kind: 'seat-player', slot: 1 }]);
    run(400, [0]);
    expect(promised.every(({ slot }) => slot === 0)).toBe(true);
  });

  test('a bot new in a seat starts clean, whatever its predecessor pressed', () => {
    run(1, [], [{ kind: 'seat-player', slot: 0 }, seat(1)]);
    inForce[0] = packInput({
      steer: 0,
      throttle: 0,
      boost: false,
      handbrake: false,
      dashCount: 3,
      skip: false,
    });
    run(300, [1]);
    inForce[0] = NEUTRAL_INPUT;
    events = [];
    run(1, [0, 1], [seat(0)]);
    run(LEAD_TICKS, [0, 1]);
    const first = promised.find(({ slot }) => slot === 0);
    expect(dashCountOf(first?.input ?? -1)).toBe(0);
    expect(events.some((event) => event.kind === 'dash' && event.slot === 0)).toBe(false);
  });

  test('a driver that starts in the middle of a match goes on from the presses before', () => {
    run(1, [], [seat(0), seat(1)]);
    run(250, [0, 1]);
    promised = [];
    inForce[0] = packInput({
      steer: 0,
      throttle: 0,
      boost: false,
      handbrake: false,
      dashCount: 2,
      skip: false,
    });
    run(5, []);
    driver = new BotDriver(LEAD_TICKS, HOLD_TICKS);
    run(HOLD_TICKS, [0]);
    expect([2, 3]).toContain(dashCountOf(promised[0]?.input ?? 0));
  });
});

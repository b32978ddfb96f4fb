import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { at } from './at.ts';
import { CLASSIC_ARENA, matchSettings } from './match-settings.ts';
import { Occupant } from './match-state.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { createPitch } from './testing/pitch.ts';
import { BOOST } from './tuning.ts';
import { createWorld } from './world.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

describe('a seat', () => {
  it('taken during play puts a car into its own half, where nobody is', () => {
    const pitch = createPitch(realm, [0, 1]);
    pitch.put(0, { x: -27, y: 8.5 });
    pitch.command({ kind: 'seat-player', slot: 2 }, { kind: 'seat-bot', slot: 3 });
    expect(pitch.pose(2).x).toBeLessThan(-20);
    expect(pitch.pose(3).x).toBeGreaterThan(20);
    pitch.step(30);
    expect(pitch.speed(0)).toBe(0);
    expect(pitch.speed(2)).toBe(0);
  });

  it('taken over leaves the car and its statistics, until somebody new has it', () => {
    const pitch = createPitch(realm, [0]);
    pitch.put(0, { x: 3, y: 4, speedMps: 10 });
    pitch.car(0).goals = 2;
    pitch.command({ kind: 'seat-bot', slot: 0 });
    expect(pitch.pose(0).x).toBeCloseTo(3.16, 1);
    expect(pitch.car(0).occupant).toBe(Occupant.bot);
    expect(pitch.car(0).goals).toBe(2);
    pitch.command({ kind: 'reset-statistics', slot: 0 });
    expect(pitch.car(0).goals).toBe(0);
  });

  it('vacated takes the car off the pitch: nothing touches it, and its boost goes out', () => {
    const pitch = createPitch(realm, [0, 1]);
    pitch.put(0, { x: 0, y: 4, speedMps: 5 });
    pitch.hold(0, { boost: true });
    pitch.step();
    pitch.command({ kind: 'vacate', slot: 0 });
    expect(pitch.events.map(({ kind }) => kind)).toContain('boost-stop');
    expect(pitch.car(0).occupant).toBe(Occupant.empty);
    pitch.put(1, { x: -6, y: 4, speedMps: 17 });
    pitch.hold(1, { throttle: 1 });
    pitch.step(60);
    expect(pitch.speed(1)).toBeGreaterThan(16);
    expect(pitch.car(0).boosting).toBe(0);
  });

  it('that does not exist is an error', () => {
    const pitch = createPitch(realm, [0]);
    expect(() => pitch.command({ kind: 'seat-bot', slot: 4 })).toThrow(/index 4 of 4/);
    expect(() => createWorld(realm, { settings: matchSettings({ teamSize: 9 }), seed: 0 })).toThrow(
      /1 to 8/,
    );
  });
});

describe('a boost pad', () => {
  const small = CLASSIC_ARENA.pads.findIndex(({ large }) => !large);
  const large = CLASSIC_ARENA.pads.findIndex((pad) => pad.large);

  it.each([
    { pad: small, gain: BOOST.smallPadAmount, ticks: 240 },
    { pad: large, gain: 1, ticks: 600 },
  ])('gives its boost once, and comes back: %j', ({ pad, gain, ticks }) => {
    const pitch = createPitch(realm, [0]);
    const { x, y } = at(CLASSIC_ARENA.pads, pad);
    pitch.put('ball', { x: 0, y: 3 });
    pitch.put(0, { x, y });
    pitch.car(0).boost = 0;
    pitch.step();
    expect(pitch.car(0).boost).toBeCloseTo(gain, 10);
    expect(pitch.events).toMatchObject([{ kind: 'pad', slot: 0, pad }]);
    pitch.step(ticks - 1);
    expect(at(pitch.world.state.pads, pad).readyInTicks).toBe(1);
    pitch.car(0).boost = 0;
    pitch.step(2);
    expect(pitch.car(0).boost).toBeCloseTo(gain, 10);
  });

  it('is not taken by a full car, and by the nearer of two', () => {
    const pitch = createPitch(realm, [0, 1]);
    const { x, y } = at(CLASSIC_ARENA.pads, large);
    pitch.put(0, { x: x - 1.5, y });
    pitch.put(1, { x: x + 1.2, y });
    pitch.car(0).boost = 1;
    pitch.car(1).boost = 1;
    pitch.step(5);
    expect(pitch.events).toEqual([]);
    pitch.car(0).boost = 0.5;
    pitch.car(1).boost = 0.5;
    pitch.step();
    expect(pitch.events).toMatchObject([{ kind: 'pad', slot: 1 }]);
  });
});

describe('the classic arena', () => {
  it('is the same for both teams', () => {
    const places = CLASSIC_ARENA.pads.map(({ x, y, large }) => `${x + 0},${y + 0},${large}`);
    for (const { x, y, large } of CLASSIC_ARENA.pads) {
      expect(places).toContain(`${0 - x},${0 - y},${large}`);
      expect(places).toContain(`${0 - x},${y + 0},${large}`);
    }
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeLessThanOrEqual(32);
    expect(CLASSIC_ARENA.pads.filter(({ large }) => large).length).toBe(6);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import type { EventKind, GameEvent } from './event.ts';
import { NEUTRAL_INPUT } from './input.ts';
import { matchSettings } from './match-settings.ts';
import { Phase } from './match-state.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { step } from './step.ts';
import { createPitch, type Pitch } from './testing/pitch.ts';
import { BOOST, MATCH, TICKS_PER_SECOND } from './tuning.ts';
import { createWorld } from './world.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

function find<K extends EventKind>(pitch: Pitch, kind: K): Extract<GameEvent, { kind: K }>[] {
  return pitch.events.filter((event): event is Extract<GameEvent, { kind: K }> => {
    return event.kind === kind;
  });
}

/** Rolls the ball into a goal: side 1 is the right one, in which team 0 scores. */
function score(pitch: Pitch, side: 1 | -1): void {
  pitch.put('ball', { x: side * 28, y: 0, angle: side > 0 ? 0 : Math.PI, speedMps: 20 });
  const goals = find(pitch, 'goal').length;
  pitch.stepUntil(() => find(pitch, 'goal').length > goals);
}

describe('a kick-off', () => {
  it('counts three seconds down, holding all cars, then starts play', () => {
    const world = createWorld(realm, { settings: matchSettings({ teamSize: 1 }), seed: 3 });
    const drive = [0x7f00, 0x7f00];
    const events = [
      ...step(world, drive, [
        { kind: 'seat-player', slot: 0 },
        { kind: 'seat-bot', slot: 1 },
      ]),
    ];
    const { x } = world.physics.poses[0] ?? { x: 0 };
    for (let tick = 1; tick < 3 * TICKS_PER_SECOND; tick += 1)
      events.push(...step(world, drive, []));
    expect(events.map(({ kind }) => kind)).toEqual(['countdown', 'countdown', 'countdown']);
    expect(world.physics.poses[0]?.x).toBe(x);
    expect(step(world, drive, []).map(({ kind }) => kind)).toEqual(['kick-off']);
    expect(world.state.phase).toBe(Phase.play);
    for (let tick = 0; tick < 30; tick += 1) step(world, drive, []);
    expect(world.physics.poses[0]?.x).toBeGreaterThan(x + 1);
  });

  it('is fair: what one team has, the other has through the middle', () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const world = createWorld(realm, { settings: matchSettings({ teamSize: 4 }), seed });
      step(
        world,
        world.state.cars.map(() => NEUTRAL_INPUT),
        world.state.cars.map((_, slot) => ({ kind: 'seat-bot', slot })),
      );
      const { poses } = world.physics;
      for (let slot = 0; slot < 8; slot += 2) {
        expect(poses[slot]?.x).toBeLessThan(0);
        expect(poses[slot + 1]?.x).toBeCloseTo(-(poses[slot]?.x ?? 0), 5);
        expect(poses[slot + 1]?.y).toBeCloseTo(-(poses[slot]?.y ?? 0), 5);
      }
      expect(new Set(poses.map(({ x, y }) => `${x},${y}`)).size).toBe(9);
    }
  });
});

describe('a goal', () => {
  it('needs the whole ball past the line', () => {
    const pitch = createPitch(realm, [0]);
    pitch.put('ball', { x: 30.5, y: 0 });
    pitch.step(5);
    expect(find(pitch, 'goal')).toEqual([]);
    pitch.put('ball', { x: 31.01, y: 0 });
    pitch.step();
    expect(find(pitch, 'goal')).toMatchObject([{ team: 0, scorer: -1, assist: -1, own: true }]);
    expect(pitch.world.state.score).toEqual([1, 0]);
  });

  it('belongs to the last attacker who touched, with the mate before as its assist', () => {
    const pitch = createPitch(realm, [0, 1, 2]);
    const now = pitch.world.state.tick;
    pitch.ball().touchTicks[2] = now - 200;
    pitch.ball().touchTicks[0] = now - 60;
    pitch.ball().touchTicks[1] = now - 10;
    score(pitch, 1);
    expect(find(pitch, 'goal')).toMatchObject([{ team: 0, scorer: 0, assist: 2, own: false }]);
    expect([pitch.car(0).goals, pitch.car(2).assists, pitch.car(1).ownGoals]).toEqual([1, 1, 0]);
  });

  it('is an own goal when no attacker touched it lately', () => {
    const pitch = createPitch(realm, [0, 1, 2]);
    pitch.ball().touchTicks[1] = pitch.world.state.tick - 30;
    score(pitch, 1);
    expect(find(pitch, 'goal')).toMatchObject([{ team: 0, scorer: 1, own: true, assist: -1 }]);
    expect([pitch.car(1).goals, pitch.car(1).ownGoals]).toEqual([0, 1]);
  });

  it('is celebrated for six seconds in which the clock stands, then all start anew', () => {
    const pitch = createPitch(realm, [0, 1]);
    pitch.car(0).boost = 0.9;
    const { cut } = pitch.world.state;
    score(pitch, -1);
    const clock = pitch.world.state.clockTicksLeft;
    pitch.step(MATCH.celebrationTicks - 1);
    expect(pitch.world.state.phase).toBe(Phase.celebration);
    pitch.step();
    expect(pitch.world.state.phase).toBe(Phase.countdown);
    expect(pitch.world.state.clockTicksLeft).toBe(clock);
    expect(pitch.world.state.cut).toBe(cut + 1);
    expect(pitch.pose('ball')).toMatchObject({ x: 0, y: 0, vx: 0, vy: 0 });
    expect(pitch.car(0).boost).toBe(BOOST.atKickOff);
    expect(pitch.world.state.score).toEqual([0, 1]);
  });

  it('counts once, and its celebration ends when all players ask, bots unasked', () => {
    const pitch = createPitch(realm, [0, 1, 2]);
    pitch.command({ kind: 'seat-bot', slot: 2 });
    score(pitch, 1);
    pitch.hold(0, { skip: true });
    pitch.step(20);
    expect(pitch.world.state.phase).toBe(Phase.celebration);
    pitch.hold(1, { skip: true });
    pitch.step();
    expect(pitch.world.state.phase).toBe(Phase.countdown);
    expect(find(pitch, 'goal').length).toBe(1);
  });
});

describe('the clock', () => {
  it('ends a match that has a winner', () => {
    const pitch = createPitch(realm, [0, 1], { tuning: { match: { clockTicks: 400 } } });
    score(pitch, 1);
    pitch.stepUntil(() => pitch.world.state.phase === Phase.end);
    expect(find(pitch, 'whistle').length).toBe(1);
    expect(find(pitch, 'match-end')).toMatchObject([{ winner: 0 }]);
    const { clockTicksLeft, overtime } = pitch.world.state;
    expect([clockTicksLeft, overtime]).toEqual([0, 0]);
  });

  it('of a tie runs into overtime, which the next goal ends', () => {
    const pitch = createPitch(realm, [0, 1], { tuning: { match: { clockTicks: 60 } } });
    pitch.stepUntil(() => find(pitch, 'overtime').length > 0);
    expect(pitch.world.state.phase).toBe(Phase.countdown);
    pitch.stepUntil(() => pitch.world.state.phase === Phase.play);
    pitch.step(100);
    expect(pitch.world.state.overtimeTicks).toBe(100);
    score(pitch, -1);
    pitch.stepUntil(() => pitch.world.state.phase === Phase.end);
    expect(find(pitch, 'match-end')).toMatchObject([{ winner: 1 }]);
  });

  it('stands at zero after the end, and cars roll out', () => {
    const pitch = createPitch(realm, [0, 1], { tuning: { match: { clockTicks: 100 } } });
    score(pitch, 1);
    pitch.stepUntil(() => pitch.world.state.phase === Phase.end);
    pitch.hold(0, { throttle: 1, boost: true, dashCount: 1 });
    pitch.step(200);
    expect(pitch.speed(0)).toBe(0);
    expect(find(pitch, 'dash')).toEqual([]);
  });
});

describe('a rematch', () => {
  it('starts a new match with the same seats', () => {
    const pitch = createPitch(realm, [0, 1], { tuning: { match: { clockTicks: 200 } } });
    pitch.ball().touchTicks[0] = pitch.world.state.tick;
    score(pitch, 1);
    pitch.stepUntil(() => pitch.world.state.phase === Phase.end);
    expect(pitch.car(0).goals).toBe(1);
    pitch.command({ kind: 'rematch' });
    const { phase, score: goals, clockTicksLeft, cars } = pitch.world.state;
    expect(phase).toBe(Phase.countdown);
    expect(goals).toEqual([0, 0]);
    expect(clockTicksLeft).toBe(200);
    expect(cars.map(({ occupant }) => occupant)).toEqual([1, 1, 0, 0]);
    expect(pitch.car(0).goals).toBe(0);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import type { GameEvent } from './event.ts';
import { CLASSIC_ARENA, matchSettings } from './match-settings.ts';
import { Phase } from './match-state.ts';
import { noise } from './noise.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { step } from './step.ts';
import { teamOfSlot } from './team.ts';
import { createPitch, type Pitch } from './testing/pitch.ts';
import { createScript } from './testing/scripted-match.ts';
import { MATCH } from './tuning.ts';
import { createWorld, freeWorld, type World } from './world.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

function slotsOf(pitch: Pitch, kind: 'shot' | 'save'): number[] {
  return pitch.events.flatMap((event) => (event.kind === kind ? [event.slot] : []));
}

/** The ball as slot 0 has shot it, long enough ago for it to be free. */
function shoot(pitch: Pitch, ball: { x: number; y: number; angle?: number; speedMps: number }) {
  const { state } = pitch.world;
  pitch.put('ball', ball);
  pitch.ball().touchTicks[0] = state.tick - 30;
  pitch.ball().shotTicks[0] = state.tick - 30;
  pitch.car(0).shots += 1;
  state.lastTouchSlot = 0;
  pitch.ball().shotSlot = 0;
}

/** Slot 1 comes from aside and knocks away what comes along the middle. */
function defend(pitch: Pitch): void {
  pitch.put(0, { x: -20, y: 12 });
  pitch.put(1, { x: 26, y: -5, angle: Math.PI / 2, speedMps: 10 });
  pitch.hold(1, { throttle: 1 });
}

describe('a shot', () => {
  it('is a touch that sends the ball into the goal', () => {
    const pitch = createPitch(realm, [0]);
    pitch.put('ball', { x: 8, y: 1 });
    pitch.put(0, { x: 2, y: 1, speedMps: 17 });
    pitch.hold(0, { throttle: 1 });
    pitch.step(40);
    expect(slotsOf(pitch, 'shot')).toEqual([0]);
    expect(pitch.car(0).shots).toBe(1);
  });

  it('is none when the ball goes beside the goal, or is too slow or too far away', () => {
    for (const { x, y, speedMps } of [
      { x: 8, y: 10, speedMps: 17 },
      { x: 8, y: 1, speedMps: 2.5 },
      { x: -24, y: 1, speedMps: 15 },
    ]) {
      const pitch = createPitch(realm, [0]);
      pitch.put('ball', { x, y });
      pitch.put(0, { x: x - 2.4, y, speedMps });
      pitch.step(30);
      expect(pitch.world.state.lastTouchSlot).toBe(0);
      expect(slotsOf(pitch, 'shot')).toEqual([]);
    }
  });

  it.each([
    { lastShot: 1000, opponent: 1000, shots: 1, why: 'the first' },
    { lastShot: 1000, opponent: 3, shots: 0, why: 'in a duel' },
    { lastShot: 30, opponent: 1000, shots: 0, why: 'still the same attack' },
    { lastShot: 30, opponent: 18, shots: 1, why: 'an opponent had it in between' },
  ])('is counted $shots times: $why', ({ lastShot, opponent, shots }) => {
    const pitch = createPitch(realm, [0, 1]);
    pitch.put(1, { x: -20, y: 12 });
    pitch.put('ball', { x: 8, y: 1 });
    pitch.put(0, { x: 5.8, y: 1, speedMps: 17 });
    pitch.ball().shotTicks[0] = pitch.world.state.tick - lastShot;
    pitch.ball().touchTicks[1] = pitch.world.state.tick - opponent;
    pitch.step(3);
    expect(pitch.world.state.lastTouchSlot).toBe(0);
    expect(pitch.car(0).shots).toBe(shots);
  });

  it('counts once for a run with the ball, and the goal at its end adds none', () => {
    const pitch = createPitch(realm, [0]);
    pitch.put('ball', { x: 10, y: 0 });
    pitch.put(0, { x: 7.5, y: 0, speedMps: 9 });
    pitch.hold(0, { throttle: 1, boost: true });
    pitch.stepUntil(() => pitch.car(0).goals === 1);
    expect(pitch.car(0).shots).toBe(1);
    expect(slotsOf(pitch, 'shot')).toEqual([0]);
  });

  it('counts with the goal when the touch itself was none', () => {
    const pitch = createPitch(realm, [0, 1]);
    pitch.put('ball', { x: 28, y: 0, speedMps: 20 });
    pitch.ball().touchTicks[0] = pitch.world.state.tick - 60;
    pitch.stepUntil(() => pitch.car(0).goals === 1);
    expect(pitch.car(0).shots).toBe(1);
    expect(slotsOf(pitch, 'shot')).toEqual([0]);
  });

  it('counts with the goal when the one that was counted has been taken off the books', () => {
    const pitch = createPitch(realm, [0, 1]);
    shoot(pitch, { x: 20, y: 0, speedMps: 20 });
    pitch.command({ kind: 'reset-statistics', slot: 0 });
    pitch.stepUntil(() => pitch.car(0).goals === 1);
    expect(pitch.car(0).shots).toBe(1);
  });

  it('is not counted for an own goal', () => {
    const pitch = createPitch(realm, [0, 1]);
    pitch.put('ball', { x: 28, y: 0, speedMps: 20 });
    pitch.ball().touchTicks[1] = pitch.world.state.tick - 60;
    pitch.stepUntil(() => pitch.car(1).ownGoals === 1);
    expect(pitch.car(1).shots).toBe(0);
    expect(pitch.car(0).shots).toBe(0);
  });
});

describe('a save', () => {
  it('turns away a shot that would have gone in, once', () => {
    const pitch = createPitch(realm, [0, 1]);
    defend(pitch);
    shoot(pitch, { x: 18, y: 0, speedMps: 15 });
    pitch.step(60);
    expect(slotsOf(pitch, 'save')).toEqual([1]);
    expect(pitch.car(1).saves).toBe(1);
    expect(pitch.ball().shotSlot).toBe(-1);
  });

  it('needs a shot: a ball that nobody shot, or a mate passed back, only gets cleared', () => {
    for (const passer of [-1, 3]) {
      const pitch = createPitch(realm, [0, 1, 3]);
      pitch.put(3, { x: 0, y: 14 });
      defend(pitch);
      pitch.put('ball', { x: 18, y: 0, speedMps: 15 });
      if (passer !== -1) pitch.car(passer).lastTouchTick = pitch.world.state.tick - 20;
      pitch.step(60);
      expect(pitch.world.state.lastTouchSlot).toBe(1);
      expect(slotsOf(pitch, 'save')).toEqual([]);
    }
  });

  it('needs the ball on its way into the goal', () => {
    const pitch = createPitch(realm, [0, 1]);
    defend(pitch);
    shoot(pitch, { x: 20.2, y: -8, angle: Math.PI / 3, speedMps: 12 });
    pitch.stepUntil(() => pitch.world.state.lastTouchSlot === 1);
    expect(slotsOf(pitch, 'save')).toEqual([]);
  });

  it('is not made far from the goal, nor in a duel', () => {
    for (const { x, sinceTouch } of [
      { x: 2, sinceTouch: 30 },
      { x: 20, sinceTouch: -4 },
    ]) {
      const pitch = createPitch(realm, [0, 1]);
      pitch.put(0, { x: -20, y: 12 });
      pitch.put(1, { x: x + 4, y: 0, angle: Math.PI, speedMps: 15 });
      shoot(pitch, { x, y: 0, speedMps: 26 });
      pitch.ball().touchTicks[0] = pitch.world.state.tick - sinceTouch;
      pitch.step(20);
      expect(pitch.pose('ball').vx).toBeLessThan(0);
      expect(slotsOf(pitch, 'save')).toEqual([]);
      expect(pitch.ball().shotSlot).toBe(slotsOf(pitch, 'shot').at(-1) ?? -1);
    }
  });
});

describe('a kick-off', () => {
  it('has no saves, however the cars meet over the ball', () => {
    for (let early = 0; early < 8; early += 1) {
      const pitch = createPitch(realm, [0, 1]);
      pitch.put(0, { x: -15, y: 0, speedMps: 12 });
      pitch.put(1, { x: 15, y: 0.2 * early, angle: Math.PI, speedMps: 12 });
      pitch.hold(0, { throttle: 1, boost: true });
      pitch.step(early);
      pitch.hold(1, { throttle: 1, boost: true, dashCount: early % 2 });
      pitch.step(120 - early);
      expect(slotsOf(pitch, 'save')).toEqual([]);
      expect(slotsOf(pitch, 'shot').length).toBeLessThan(3);
    }
  });
});

interface Counts {
  readonly shots: [number, number];
  readonly saves: [number, number];
  readonly goals: [number, number];
}

function createCounts(): Counts {
  return { shots: [0, 0], saves: [0, 0], goals: [0, 0] };
}

/** Adds what a step reported, with checks that need the moment. */
function add(counts: Counts, events: readonly GameEvent[], world: World): void {
  for (const event of events) {
    if (event.kind === 'shot') counts.shots[teamOfSlot(event.slot)] += 1;
    if (event.kind === 'goal' && !event.own) counts.goals[event.team] += 1;
    if (event.kind !== 'save') continue;
    const team = teamOfSlot(event.slot);
    counts.saves[team] += 1;
    const ball = world.physics.poses[world.physics.ballIndex];
    const fromGoalM = CLASSIC_ARENA.halfLength - (ball?.x ?? 0) * (team === 0 ? -1 : 1);
    expect(fromGoalM, `a save at tick ${event.tick}`).toBeLessThan(MATCH.saveFromM);
  }
}

/** Throws when the numbers contradict each other. */
function check(counts: Counts, world: World, when: string): void {
  for (const [team, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    if (counts.goals[team] + counts.saves[other] <= counts.shots[team]) continue;
    throw new Error(`${when}: ${JSON.stringify(counts)}`);
  }
  for (const { goals, shots } of world.state.cars) {
    if (goals > shots) throw new Error(`${when}: ${goals} goals from ${shots} shots`);
  }
}

describe('the numbers agree on every tick', () => {
  it('of lively matches, and no two events of one key are near to each other', () => {
    const total = createCounts();
    for (let seed = 11; seed < 20; seed += 1) {
      const teamSize = [1, 2, 4][seed % 3] ?? 1;
      const world = createWorld(realm, {
        settings: matchSettings({ teamSize }),
        seed,
        tuning: { match: { clockTicks: 4_000 } },
      });
      const script = createScript(seed);
      const counts = createCounts();
      const lastTick = new Map<string, number>();
      for (let tick = 0; tick < 5_000; tick += 1) {
        const events = step(world, script.inputs(world), script.commands(world));
        add(counts, events, world);
        add(total, events, world);
        check(counts, world, `seed ${seed}, tick ${tick}`);
        for (const { kind, key } of events) {
          if (kind !== 'shot' && kind !== 'save') continue;
          expect(tick - (lastTick.get(key) ?? -100), `${key}, tick ${tick}`).toBeGreaterThan(12);
          lastTick.set(key, tick);
        }
      }
      freeWorld(world);
    }
    expect(total.shots[0] + total.shots[1]).toBeGreaterThan(30);
    expect(total.goals[0] + total.goals[1]).toBeGreaterThan(10);
  });

  it('of a siege: shots from everywhere at keepers who are anywhere', () => {
    const pitch = createPitch(realm, [0, 1, 2, 3], { tuning: { match: { clockTicks: 1e6 } } });
    let drawn = 0;
    const between = (from: number, to: number): number => {
      drawn += 1;
      return from + ((to - from) * noise(5, drawn, 0)) / 0x7fffffff;
    };
    const counts = createCounts();
    for (let attack = 0; attack < 250; attack += 1) {
      pitch.stepUntil(() => pitch.world.state.phase === Phase.play);
      const ball = { x: between(4, 24), y: between(-10, 10) };
      const aim = Math.atan2(between(-6, 6) - ball.y, 30 - ball.x);
      const [dx, dy] = [Math.cos(aim), Math.sin(aim)];
      pitch.put('ball', ball);
      pitch.put(0, {
        x: ball.x - dx * 3,
        y: ball.y - dy * 3,
        angle: aim,
        speedMps: between(5, 24),
      });
      pitch.put(2, { x: ball.x - dx * 8, y: ball.y - dy * 8, angle: aim, speedMps: 20 });
      for (const keeper of [1, 3]) {
        const [x, y] = [between(ball.x + 2, 29), between(-5, 5)];
        pitch.put(keeper, { x, y, angle: between(-3, 3), speedMps: between(0, 15) });
        pitch.hold(keeper, { throttle: between(-1, 1), steer: between(-1, 1) });
      }
      for (const attacker of [0, 2]) pitch.hold(attacker, { throttle: 1, boost: attack % 2 === 0 });
      for (let tick = 0; tick < 90; tick += 1) {
        pitch.events.length = 0;
        pitch.step();
        add(counts, pitch.events, pitch.world);
        check(counts, pitch.world, `attack ${attack}`);
      }
    }
    expect(counts.shots[0]).toBeGreaterThan(100);
    expect(counts.goals[0]).toBeGreaterThan(100);
    expect(counts.saves[1]).toBeGreaterThan(40);
  });
});

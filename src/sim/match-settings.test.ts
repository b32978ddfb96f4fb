import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { ARENAS } from './arena/arenas.ts';
import { type Mutators, NORMAL } from './match-settings.ts';
import { Phase } from './match-state.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { createPitch, type Pitch, type PitchOptions } from './testing/pitch.ts';
import { mergeTuning, TICKS_PER_SECOND, TUNING } from './tuning.ts';
import { freeWorld } from './world.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

function pitchWith(
  mutators: Partial<Mutators>,
  seats: readonly number[] = [0],
  options: PitchOptions = {},
): Pitch {
  return createPitch(realm, seats, { ...options, mutators: { ...NORMAL, ...mutators } });
}

function scoreWith(pitch: Pitch, ball: number): void {
  pitch.put({ ball }, { x: 29, y: 0, speedMps: 20 });
  const goals = pitch.world.state.score[0];
  pitch.stepUntil(() => pitch.world.state.score[0] > goals);
}

describe('tuning', () => {
  it('is the game’s own in an ordinary match', () => {
    expect(pitchWith({}).world.tuning).toEqual(TUNING);
  });

  it('takes a number of the game and nothing else', () => {
    expect(mergeTuning({ drive: { topSpeedMps: 20 } }).drive.topSpeedMps).toBe(20);
    expect(() => mergeTuning({ drive: { topSpeedMps: Number.NaN } })).toThrow(/drive.topSpeedMps/);
    expect(() => mergeTuning(JSON.parse('{"wings":{"lift":1}}'))).toThrow(/wings/);
    expect(() => mergeTuning(JSON.parse('{"drive":3}'))).toThrow(/drive/);
  });
});

describe('mutators', () => {
  it('end a match at the score limit', () => {
    const pitch = pitchWith({ scoreLimit: 1 }, [0, 1]);
    scoreWith(pitch, 0);
    pitch.stepUntil(() => pitch.world.state.phase === Phase.end);
    expect(pitch.events.some(({ kind }) => kind === 'match-end')).toBe(true);
  });

  it('set the clock, the ball and the pace', () => {
    const { world } = pitchWith({ minutes: 7, ballSize: 2, carSpeed: 1.2 });
    expect(world.state.clockTicksLeft).toBe(7 * 60 * TICKS_PER_SECOND);
    expect(world.tuning.ball.radiusM).toBe(2);
    const fast = pitchWith({ carSpeed: 1.2 });
    fast.put('ball', { x: 0, y: 16 });
    fast.put(0, { x: -28, y: 0 });
    fast.hold(0, { throttle: 1 });
    fast.stepUntil(() => fast.pose(0).x > 20);
    expect(fast.speed(0)).toBeGreaterThan(TUNING.drive.topSpeedMps * 1.15);
  });

  it('give boost without end', () => {
    const pitch = pitchWith({ unlimitedBoost: true });
    pitch.hold(0, { boost: true });
    pitch.step(600);
    expect(pitch.car(0).boost).toBe(1);
    expect(pitch.car(0).boosting).toBe(1);
  });

  it('do without demolitions', () => {
    for (const demolitions of [true, false]) {
      const pitch = pitchWith({ demolitions }, [0, 1]);
      pitch.put('ball', { x: 0, y: 16 });
      pitch.put(1, { x: 10, y: 0, angle: Math.PI / 2 });
      pitch.put(0, { x: 0, y: 0, speedMps: 25 });
      pitch.car(0).boost = 1;
      pitch.hold(0, { boost: true });
      pitch.step(60);
      expect(pitch.events.some(({ kind }) => kind === 'demolition')).toBe(demolitions);
    }
  });
});

describe('several balls', () => {
  it('begin apart, and a goal takes one away for two seconds while play goes on', () => {
    const pitch = pitchWith({ balls: 3 }, [0, 1]);
    const home = pitch.pose({ ball: 2 });
    expect(Math.abs(home.y)).toBeGreaterThan(2);
    scoreWith(pitch, 2);
    expect(pitch.world.state.phase).toBe(Phase.play);
    expect(pitch.pose({ ball: 2 }).y).toBeGreaterThan(50);
    expect(pitch.events.find(({ kind }) => kind === 'goal')).toMatchObject({ ball: 2, team: 0 });
    pitch.step(TUNING.match.ballAwayTicks);
    expect(pitch.pose({ ball: 2 })).toMatchObject({ x: home.x, y: home.y });
    scoreWith(pitch, 2);
    expect(pitch.world.state.score).toEqual([2, 0]);
  });

  it('keep touches apart: who touched another ball does not score with this one', () => {
    const pitch = pitchWith({ balls: 2 }, [0, 1, 2]);
    const { tick } = pitch.world.state;
    pitch.ball(0).touchTicks[0] = tick - 10;
    pitch.ball(1).touchTicks[2] = tick - 40;
    scoreWith(pitch, 1);
    expect([pitch.car(0).goals, pitch.car(2).goals]).toEqual([0, 1]);
  });

  it('end overtime with the first goal', () => {
    const tuning = { match: { clockTicks: 60 } };
    const pitch = pitchWith({ balls: 2 }, [0, 1], { tuning });
    const { state } = pitch.world;
    pitch.stepUntil(() => state.overtime === 1 && state.phase === Phase.play);
    scoreWith(pitch, 1);
    expect(state.phase).toBe(Phase.celebration);
    pitch.stepUntil(() => state.phase === Phase.end);
  });
});

describe('a goal', () => {
  it('throws the cars near it away from the ball, the near ones more', () => {
    const pitch = pitchWith({}, [0, 1, 2]);
    pitch.put(0, { x: 24, y: 4 });
    pitch.put(1, { x: 20, y: -6 });
    pitch.put(2, { x: -20, y: 0 });
    scoreWith(pitch, 0);
    pitch.step();
    expect(pitch.speed(0)).toBeGreaterThan(pitch.speed(1));
    expect(pitch.speed(1)).toBeGreaterThan(2);
    expect(pitch.pose(0).vx).toBeLessThan(0);
    expect(pitch.speed(2)).toBeLessThan(0.1);
  });
});

describe('free play', () => {
  it('has no clock, no kick-off and no end, and puts a scored ball back', () => {
    const pitch = pitchWith({ minutes: 1 }, [0], { flow: 'free' });
    expect(pitch.world.state.phase).toBe(Phase.play);
    pitch.step(70 * TICKS_PER_SECOND);
    expect(pitch.world.state.phase).toBe(Phase.play);
    scoreWith(pitch, 0);
    expect(pitch.pose('ball').x).toBeGreaterThan(30);
    pitch.step(TUNING.match.ballAwayTicks);
    expect(pitch.pose('ball').x).toBe(0);
    expect(pitch.events.map(({ kind }) => kind)).not.toContain('whistle');
  });

  it('puts balls and cars where a command says', () => {
    const pitch = pitchWith({}, [0], { flow: 'free' });
    scoreWith(pitch, 0);
    pitch.command(
      { kind: 'place-ball', ball: 0, x: 5, y: 6, vx: 3, vy: 0 },
      { kind: 'place-car', slot: 0, x: -4, y: 2, angle: 1, speedMps: 8, boost: 0.5 },
    );
    expect(pitch.pose('ball').x).toBeCloseTo(5.05, 2);
    expect(pitch.speed(0)).toBeCloseTo(8, 0);
    expect(pitch.car(0).boost).toBe(0.5);
    pitch.step(TUNING.match.ballAwayTicks);
    expect(pitch.pose('ball').x).toBeGreaterThan(9);
    expect(() => pitch.command({ kind: 'place-ball', ball: 1, x: 0, y: 0, vx: 0, vy: 0 })).toThrow(
      /index 1/,
    );
  });
});

describe.each(ARENAS.map((arena) => [arena.name, arena] as const))('the arena %s', (_, arena) => {
  it('holds balls and cars that fly at its walls', () => {
    for (let shot = 0; shot < 12; shot += 1) {
      const pitch = createPitch(realm, [0, 1], { arena, teamSize: 1, flow: 'free' });
      for (let turn = 0; turn < 8; turn += 1) {
        const angle = shot * 0.51 + turn * 1.7;
        const place = { x: (turn - 4) * 1.5, y: (shot % 5) - 2, angle };
        pitch.put('ball', { ...place, speedMps: 45 });
        for (const slot of [0, 1])
          pitch.put(slot, { ...place, x: place.x + 3, angle: -angle, speedMps: 28 });
        const { cut } = pitch.car(0);
        pitch.hold(0, { throttle: 1, boost: true });
        pitch.hold(1, { throttle: 1, steer: 0.3 });
        pitch.step(40);
        // Nothing had to be put back.
        expect(pitch.car(0).cut).toBe(cut);
      }
      freeWorld(pitch.world);
    }
  });
});

describe('what gets out all the same', () => {
  it('is put back in the same tick', () => {
    const pitch = createPitch(realm, [0]);
    const { cut } = pitch.ball();
    pitch.put('ball', { x: 0, y: 60 });
    pitch.put(0, { x: 70, y: 0 });
    pitch.step();
    expect(pitch.pose('ball')).toMatchObject({ x: 0, y: 0 });
    expect(pitch.ball().cut).toBe(cut + 1);
    expect(Math.abs(pitch.pose(0).x)).toBeLessThan(30);
  });
});

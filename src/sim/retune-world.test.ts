import { describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { NORMAL } from './match-settings.ts';
import { retuneWorld } from './retune-world.ts';
import { step } from './step.ts';
import { AHEAD } from './testing/inputs.ts';
import { createPitch } from './testing/pitch.ts';
import { readBody, type World } from './world.ts';

const realm = await loadRapier();
const BLANK = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };

function posesOf(world: World): unknown[] {
  const cars = Array.from({ length: world.slotCount }, (_, slot) => slot);
  const loose = Array.from({ length: world.looseCount }, (_, number) => ({ loose: number }));
  return [...cars, { ball: 0 }, ...loose].map((what) => readBody(world, what, { ...BLANK }));
}

describe('retuneWorld', () => {
  it('leaves everything where it is and as fast as it is, empty places included', () => {
    const pitch = createPitch(realm, [0, 3], { mutators: { ...NORMAL, crates: 20 } });
    pitch.hold(0, { throttle: 1, steer: 0.4, boost: true });
    pitch.hold(3, { throttle: 1 });
    pitch.put('ball', { x: 3, y: 8, speedMps: 12 });
    pitch.step(90);
    const before = posesOf(pitch.world);
    const state = JSON.stringify(pitch.world.state);
    const next = retuneWorld(pitch.world, { ball: { radiusM: 1.5 }, car: { massKg: 90 } });
    expect(posesOf(next)).toEqual(before);
    expect(JSON.stringify(next.state)).toBe(state);
    expect(next.tuning.ball.radiusM).toBe(1.5);
  });

  it('drives by the new numbers from the next tick on, and by the old ones as it would have', () => {
    const speedAfter = (tuning: { drive?: { topSpeedMps: number } } | null): number => {
      const pitch = createPitch(realm, [0]);
      pitch.put('ball', { x: 0, y: -16 });
      pitch.put(0, { x: -25, y: 8 });
      pitch.hold(0, { throttle: 1 });
      pitch.step(60);
      const world = tuning === null ? pitch.world : retuneWorld(pitch.world, tuning);
      const inputs = world.state.cars.map(() => AHEAD);
      for (let tick = 0; tick < 60; tick += 1) step(world, inputs, []);
      return readBody(world, 0, { ...BLANK }).vx;
    };
    expect(speedAfter({})).toBe(speedAfter(null));
    expect(speedAfter({ drive: { topSpeedMps: 30 } })).toBeGreaterThan(speedAfter(null) + 1);
  });
});

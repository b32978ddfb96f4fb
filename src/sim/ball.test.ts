import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { CLASSIC_ARENA } from './match-settings.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { createPitch } from './testing/pitch.ts';
import { freeWorld } from './world.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

describe('the ball', () => {
  it.each([5, 15, 30, 45])('comes back from a wall with three quarters of %d m/s', (speedMps) => {
    const pitch = createPitch(realm, []);
    pitch.put('ball', { x: 0, y: 12, angle: Math.PI / 2, speedMps });
    let before = speedMps;
    pitch.stepUntil(() => {
      const { vy } = pitch.pose('ball');
      if (vy > 0) before = vy;
      return vy < 0;
    });
    expect(-pitch.pose('ball').vy / before).toBeCloseTo(0.745, 2);
  });

  it('never leaves the pitch, and never comes to rest inside a wall', () => {
    const { halfLength, halfWidth } = CLASSIC_ARENA;
    const goalDepth = 3;
    for (let shot = 0; shot < 48; shot += 1) {
      const pitch = createPitch(realm, []);
      pitch.put('ball', { x: shot % 7, y: shot % 5, angle: shot * 0.131, speedMps: 45 });
      for (let tick = 0; tick < 240; tick += 1) {
        pitch.step();
        const { x, y } = pitch.pose('ball');
        expect(Math.abs(y)).toBeLessThan(halfWidth - 0.5);
        expect(Math.abs(x)).toBeLessThan(halfLength + goalDepth - 0.5);
      }
      freeWorld(pitch.world);
    }
  });

  it('is not faster than its top speed, whoever hits it', () => {
    const pitch = createPitch(realm, [0]);
    pitch.put(0, { x: -4, y: 0, speedMps: 28 });
    pitch.car(0).boost = 1;
    pitch.put('ball', { x: 0, y: 0, angle: Math.PI, speedMps: 40 });
    pitch.hold(0, { throttle: 1, boost: true, dashCount: 1 });
    for (let tick = 0; tick < 60; tick += 1) {
      pitch.step();
      expect(pitch.speed('ball')).toBeLessThan(45.01);
    }
  });

  it('goes where the touch sends it: to the side on which it is struck', () => {
    const sideOf = (offsetM: number): number => {
      const pitch = createPitch(realm, [0]);
      pitch.put('ball', { x: 0, y: 4 + offsetM });
      pitch.put(0, { x: -5, y: 4, speedMps: 15 });
      pitch.hold(0, { throttle: 1 });
      pitch.stepUntil(() => pitch.events.some(({ kind }) => kind === 'ball-hit'));
      return pitch.pose('ball').vy;
    };
    expect(sideOf(0.5)).toBeGreaterThan(2);
    expect(sideOf(-0.5)).toBeLessThan(-2);
    expect(Math.abs(sideOf(0))).toBeLessThan(0.5);
  });
});

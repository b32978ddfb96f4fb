import { beforeAll, describe, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { setVelocity } from './physics.ts';
import type { RapierRealm } from './rapier/realm.ts';
import { createPitch, type Pitch } from './testing/pitch.ts';
import { BOOST, DASH, DRIVE } from './tuning.ts';

let realm: RapierRealm;
beforeAll(async () => {
  realm = await loadRapier();
});

/** One car in the open, the ball out of its way. */
function openPitch(speedMps = 0, angle = 0): Pitch {
  const pitch = createPitch(realm, [0]);
  pitch.put('ball', { x: 0, y: -16 });
  pitch.put(0, { x: -10, y: 4, angle, speedMps });
  return pitch;
}

function countOf(pitch: Pitch, kind: string): number {
  return pitch.events.filter((event) => event.kind === kind).length;
}

describe('steering', () => {
  it('to the right turns clockwise as seen on the screen, and the other way in reverse', () => {
    const ahead = openPitch(10);
    ahead.hold(0, { steer: 1, throttle: 1 });
    ahead.step(15);
    expect(ahead.pose(0).angle).toBeGreaterThan(0.2);
    expect(ahead.pose(0).y).toBeGreaterThan(4);

    const back = openPitch();
    back.hold(0, { steer: 1, throttle: -1 });
    back.step(45);
    expect(back.pose(0).angle).toBeLessThan(-0.2);
  });

  it('does not turn a car that stands', () => {
    const pitch = openPitch();
    pitch.hold(0, { steer: 1 });
    pitch.step(30);
    expect(pitch.pose(0).angle).toBe(0);
  });

  it('holds a turn at top speed without losing it', () => {
    const pitch = openPitch(DRIVE.topSpeedMps);
    pitch.hold(0, { steer: 1, throttle: 1 });
    pitch.step(90);
    expect(pitch.speed(0)).toBeGreaterThan(DRIVE.topSpeedMps * 0.98);
    expect(pitch.car(0).drifting).toBe(0);
  });
});

describe('the throttle', () => {
  it('settles at the top speed, half of it at half', () => {
    const full = openPitch();
    full.hold(0, { throttle: 1 });
    full.step(110);
    expect(full.speed(0)).toBeCloseTo(DRIVE.topSpeedMps, 1);
    const half = openPitch();
    half.hold(0, { throttle: 0.5 });
    half.step(150);
    expect(half.speed(0)).toBeCloseTo(DRIVE.topSpeedMps / 2, 0);
  });

  it('let go, lets the car roll to a stop, and brakes harder than that', () => {
    const rolling = openPitch(DRIVE.topSpeedMps);
    rolling.step(30);
    const braking = openPitch(DRIVE.topSpeedMps);
    braking.hold(0, { throttle: -1 });
    braking.step(20);
    expect(braking.speed(0)).toBeLessThan(rolling.speed(0));
    rolling.step(200);
    expect(rolling.speed(0)).toBe(0);
  });
});

describe('boost', () => {
  it('burns a full meter in three seconds, then stops, and says both', () => {
    const pitch = openPitch();
    pitch.car(0).boost = 1;
    for (const pad of pitch.world.state.pads) pad.readyInTicks = 1000;
    pitch.hold(0, { steer: 1, boost: true });
    pitch.step(Math.round(1 / BOOST.burnPerTick) - 1);
    expect(pitch.car(0).boosting).toBe(1);
    pitch.step(3);
    expect(pitch.car(0).boost).toBe(0);
    expect(pitch.car(0).boosting).toBe(0);
    expect([countOf(pitch, 'boost-start'), countOf(pitch, 'boost-stop')]).toEqual([1, 1]);
  });

  it('never takes the car beyond its boosted top speed, in a slide neither', () => {
    for (const handbrake of [false, true]) {
      const pitch = openPitch(20);
      for (let tick = 0; tick < 120; tick += 1) {
        pitch.car(0).boost = 1;
        pitch.hold(0, { boost: true, throttle: 1, steer: tick % 50 < 25 ? 1 : -1, handbrake });
        pitch.step();
        expect(pitch.speed(0)).toBeLessThan(DRIVE.boostTopSpeedMps + 0.01);
      }
    }
  });

  it('leaves a car that is faster than its engine slowing down gently', () => {
    const pitch = openPitch(DRIVE.boostTopSpeedMps);
    pitch.hold(0, { throttle: 1 });
    pitch.step(60);
    expect(pitch.speed(0)).toBeGreaterThan(DRIVE.topSpeedMps + 2);
    expect(pitch.speed(0)).toBeLessThan(DRIVE.boostTopSpeedMps - 3);
  });
});

describe('the handbrake', () => {
  it('lets the tyres slide, and they hold again soon after', () => {
    const pitch = openPitch(DRIVE.topSpeedMps);
    pitch.hold(0, { steer: 1, throttle: 1, handbrake: true });
    pitch.step(20);
    const { vx, vy, angle } = pitch.pose(0);
    expect(pitch.car(0).drifting).toBe(1);
    expect(Math.abs(angle - Math.atan2(vy, vx))).toBeGreaterThan(0.35);
    pitch.hold(0, { throttle: 1 });
    pitch.step(30);
    const after = pitch.pose(0);
    expect(pitch.car(0).drifting).toBe(0);
    expect(Math.abs(after.angle - Math.atan2(after.vy, after.vx))).toBeLessThan(0.05);
    expect(pitch.speed(0)).toBeGreaterThan(12);
  });
});

describe('a car struck from the side', () => {
  it('is pushed aside, and does not drive off ahead', () => {
    const pitch = openPitch();
    setVelocity(pitch.world.physics, 0, 0, 12);
    pitch.step(30);
    expect(pitch.pose(0).y).toBeGreaterThan(5);
    expect(Math.abs(pitch.pose(0).x + 10)).toBeLessThan(0.2);
  });
});

describe('a dash', () => {
  it('goes ahead, or ahead and aside when steered, or back', () => {
    const pushOf = (steer: number, throttle: number): { vx: number; vy: number } => {
      const pitch = openPitch();
      pitch.hold(0, { steer, throttle, dashCount: 1 });
      pitch.step();
      return pitch.pose(0);
    };
    expect(pushOf(0, 0).vx).toBeCloseTo(DASH.speedMps, 1);
    expect(pushOf(0, 0).vy).toBeCloseTo(0, 5);
    expect(pushOf(1, 0).vx).toBeGreaterThan(4);
    expect(pushOf(1, 0).vy).toBeGreaterThan(5);
    expect(pushOf(-1, 0).vy).toBeLessThan(-5);
    expect(pushOf(0, -1).vx).toBeLessThan(-DASH.speedMps);
  });

  it('happens once for a press, however long it is held, and not during the cooldown', () => {
    const pitch = openPitch();
    pitch.hold(0, { dashCount: 1 });
    pitch.step(30);
    pitch.hold(0, { dashCount: 2 });
    pitch.step(200);
    expect(countOf(pitch, 'dash')).toBe(1);
    pitch.hold(0, { dashCount: 3 });
    pitch.step(1);
    expect(countOf(pitch, 'dash')).toBe(2);
  });

  it('waits for the end of the cooldown when pressed shortly before', () => {
    const pitch = openPitch();
    pitch.hold(0, { dashCount: 1 });
    pitch.step(DASH.cooldownTicks - DASH.earlyTicks + 2);
    pitch.hold(0, { dashCount: 2 });
    pitch.step(DASH.earlyTicks);
    expect(countOf(pitch, 'dash')).toBe(2);
  });

  it('does not come from a counter that was elsewhere when the seat was taken', () => {
    const pitch = openPitch();
    pitch.hold(0, { dashCount: 3 });
    pitch.command({ kind: 'seat-player', slot: 0 });
    pitch.step(10);
    expect(countOf(pitch, 'dash')).toBe(0);
    pitch.hold(0, { dashCount: 0 });
    pitch.step();
    expect(countOf(pitch, 'dash')).toBe(1);
  });
});

describe('walls', () => {
  it.each([20, 40, 60])('struck at %d degrees turn a car along them', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const pitch = createPitch(realm, [0]);
    pitch.put(0, { x: -12, y: 18 - 8 * Math.sin(angle), angle, speedMps: 17 });
    pitch.hold(0, { throttle: 1 });
    pitch.step(100);
    expect(pitch.speed(0)).toBeGreaterThan(12);
    expect(Math.abs(pitch.pose(0).vy)).toBeLessThan(6);
    expect(countOf(pitch, 'wall-hit')).toBeGreaterThan(0);
  });

  it('do not hold the nose of a car that drives straight at them and steers', () => {
    const pitch = createPitch(realm, [0]);
    pitch.put(0, { x: -12, y: 12, angle: Math.PI / 2, speedMps: 17 });
    pitch.hold(0, { throttle: 1 });
    pitch.step(60);
    expect(pitch.speed(0)).toBeLessThan(0.5);
    pitch.hold(0, { throttle: 1, steer: -1 });
    pitch.step(90);
    expect(pitch.speed(0)).toBeGreaterThan(8);
  });

  it('let a car out of the goal again, from every angle', () => {
    for (let turn = 0; turn < 16; turn += 1) {
      const pitch = createPitch(realm, [0]);
      pitch.put('ball', { x: -20, y: 16 });
      pitch.put(0, { x: 31.4, y: turn % 2 === 0 ? 3.4 : -3.4, angle: (turn * Math.PI) / 8 });
      // What a player does: nose or tail to the mouth, and the other pedal when it does not go on.
      for (let tick = 0; tick < 240 && pitch.pose(0).x > 29; tick += 1) {
        const { angle } = pitch.pose(0);
        const nudge = tick % 60 >= 40 ? -1 : 1;
        const pedal = (Math.cos(angle) < 0 ? 1 : -1) * nudge;
        pitch.hold(0, { throttle: pedal, steer: Math.sin(angle) > 0 ? nudge : -nudge });
        pitch.step();
      }
      expect(pitch.pose(0).x, `facing ${turn}/16 of a turn`).toBeLessThan(29);
    }
  });
});

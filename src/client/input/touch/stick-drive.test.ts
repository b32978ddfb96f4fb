import { describe, expect, test } from 'vitest';
import { loadRapier } from '#rapier';
import { createPitch } from '../../../sim/testing/pitch.ts';
import { type Heading, StickDriver } from './stick-drive.ts';

function heading(angle: number, speed: number): Heading {
  return { angle, vx: speed * Math.cos(angle), vy: speed * Math.sin(angle), canMove: true };
}

describe('towards where the stick points', () => {
  const drive = (x: number, y: number, from: Heading) =>
    new StickDriver().drive({ x, y }, from, 'towards', 0);

  test('a thumb at rest drives nothing', () => {
    expect(drive(0.05, -0.05, heading(0, 10))).toEqual({
      steer: 0,
      throttle: 0,
      handbrake: false,
    });
  });

  test('straight on where the car points already', () => {
    expect(drive(1, 0, heading(0, 5))).toEqual({ steer: 0, throttle: 1, handbrake: false });
  });

  test('turns the short way: down is clockwise of right, and over the seam of the angles', () => {
    expect(drive(0, 1, heading(0, 5))).toMatchObject({ steer: 1, throttle: 1 });
    expect(drive(0, -1, heading(0, 5)).steer).toBe(-1);
    expect(drive(-1, 0.3, heading(-3, 5)).steer).toBeLessThan(0);
  });

  test('turns the wheel less the nearer it is', () => {
    const near = drive(1, 0.1, heading(0, 5)).steer;
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(0.4);
  });

  test('a gentle push drives gently', () => {
    const { throttle } = drive(0.4, 0, heading(0, 5));
    expect(throttle).toBeGreaterThan(0.2);
    expect(throttle).toBeLessThan(0.7);
  });

  test('turns back on the handbrake at speed, until it is nearly round', () => {
    const driver = new StickDriver();
    const back = (angle: number, speed: number) =>
      driver.drive({ x: -1, y: 0.01 }, heading(angle, speed), 'towards', 0).handbrake;
    expect(back(0, 3)).toBe(false);
    expect(back(0, 15)).toBe(true);
    expect(back(1.8, 12)).toBe(true);
    expect(back(2.6, 12)).toBe(false);
  });
});

test('along a wall that it cannot turn into, the car turns round the other way', () => {
  const driver = new StickDriver();
  const steer = (angle: number, nowMs: number) =>
    driver.drive({ x: 0.8, y: -0.6 }, heading(angle, 10), 'towards', nowMs).steer;
  const down = Math.PI / 2;
  expect(steer(down, 0)).toBe(-1);
  expect(steer(down, 200)).toBe(-1);
  expect(steer(down, 320)).toBe(1);
  expect(steer(down + 1, 520)).toBe(1);
  expect(steer(down + 2, 700)).toBe(1);
  expect(steer(down + 3.9, 900), 'nearly there').toBeLessThan(1);
});

test.each([
  ['in the corner of a goal', { x: 33.7, y: 9.1, angle: -1.7 }, 2.4],
  ['at a goal’s post', { x: 32.3, y: -3.9, angle: -1.57 }, 0.1],
  ['in a corner of the pitch', { x: 28.9, y: -14.1, angle: 1.1 }, 5.2],
  ['with its nose at the touchline', { x: -19.9, y: -17.6, angle: -2.58 }, 0],
])('a car that stands %s comes to where the stick points', async (_place, start, way) => {
  const pitch = createPitch(await loadRapier(), [0]);
  pitch.put(0, start);
  const driver = new StickDriver();
  const stick = { x: Math.cos(way), y: Math.sin(way) };
  for (let tick = 0; tick < 150; tick++) {
    const now = { ...pitch.pose(0), canMove: true };
    pitch.hold(0, driver.drive(stick, now, 'towards', (tick * 1000) / 60));
    pitch.step();
  }
  const { angle } = pitch.pose(0);
  expect(Math.cos(angle - way)).toBeGreaterThan(0.8);
});

test('a wedged car goes on ahead as soon as the stick lies there', () => {
  const driver = new StickDriver();
  const throttle = (x: number, nowMs: number) =>
    driver.drive({ x, y: 0 }, heading(0, 0), 'towards', nowMs).throttle;
  expect([throttle(-1, 0), throttle(-1, 400)]).toEqual([1, -1]);
  expect(throttle(1, 420)).toBe(1);
});

test('a car that is held at the kick-off does not back off', () => {
  const driver = new StickDriver();
  const held = { ...heading(0, 0), canMove: false };
  const throttles = [0, 400, 800].map(
    (nowMs) => driver.drive({ x: -1, y: 0 }, held, 'towards', nowMs).throttle,
  );
  expect(throttles).toEqual([1, 1, 1]);
});

test('classic: across steers, up is the throttle, down reverses', () => {
  const driver = new StickDriver();
  const drive = driver.drive({ x: 0.5, y: -1 }, heading(2, 5), 'classic', 0);
  expect(drive.throttle).toBe(1);
  expect(drive.steer).toBeGreaterThan(0.3);
  expect(driver.drive({ x: 0, y: 1 }, heading(2, 5), 'classic', 0).throttle).toBe(-1);
});

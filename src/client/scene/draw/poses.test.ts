import { describe, expect, it } from 'vitest';
import { createDrawnView, type DrawnCar } from '../../view/drawn-view.ts';
import { BallRoll } from './ball-roll.ts';
import { createShadowOffsets, shadowOffsets } from './floodlights.ts';
import { wheelAngle } from './wheel-angle.ts';

const PITCH = {
  halfLength: 30,
  halfWidth: 19,
  cornerRadius: 7,
  goalHalfWidth: 5,
  goalDepth: 3,
  ballRadius: 1,
  carLength: 2.2,
  carWidth: 1.2,
  pads: [],
};

function carLike(part: Partial<DrawnCar>): DrawnCar {
  const [car] = createDrawnView().cars;
  if (car === undefined) throw new Error('a view has cars');
  return Object.assign(car, part);
}

describe('BallRoll', () => {
  it('keeps its pattern on the sphere, whatever the path', () => {
    const roll = new BallRoll(1);
    const ball = { x: 0, y: 0, angle: 0, vx: 0, vy: 0, cut: 0 };
    for (let n = 0; n < 2000; n++) {
      ball.x = 14 * Math.sin(n / 40);
      ball.y = 9 * Math.cos(n / 31);
      ball.angle = n / 17;
      roll.moveTo(ball);
    }
    for (const { x, y, z } of roll.patches) expect(Math.hypot(x, y, z)).toBeCloseTo(1, 6);
  });

  it('ends alike after the same way in few steps and in many', () => {
    const end = (steps: number) => {
      const roll = new BallRoll(1);
      for (let n = 0; n <= steps; n++) {
        roll.moveTo({ x: (n / steps) * 5, y: (n / steps) * 2, angle: 0, vx: 0, vy: 0, cut: 0 });
      }
      return roll.patches.flatMap(({ x, y, z }) => [x, y, z]);
    };
    const few = end(4);
    end(60).forEach((value, n) => {
      expect(value).toBeCloseTo(few[n] ?? Number.NaN, 6);
    });
  });

  it('does not roll over a leap', () => {
    const roll = new BallRoll(1);
    const before = roll.patches.map((patch) => ({ ...patch }));
    roll.moveTo({ x: 0, y: 0, angle: 0, vx: 0, vy: 0, cut: 0 });
    roll.moveTo({ x: 20, y: 3, angle: 2, vx: 0, vy: 0, cut: 1 });
    expect(roll.patches).toEqual(before);
  });
});

describe('wheelAngle', () => {
  const settle = (car: DrawnCar) => {
    let angle = 0;
    for (let n = 0; n < 60; n++) angle = wheelAngle(car, angle, 1 / 60);
    return angle;
  };

  it('turns into the curve', () => {
    expect(settle(carLike({ vx: 10, yawRate: 3 }))).toBeGreaterThan(0.1);
    expect(settle(carLike({ vx: 10, yawRate: -3 }))).toBeLessThan(-0.1);
  });

  it('turns the other way when driving backwards', () => {
    expect(settle(carLike({ vx: -8, yawRate: 2 }))).toBeLessThan(-0.1);
  });

  it('points where the car slides in a drift', () => {
    expect(settle(carLike({ vx: 10, vy: -3, yawRate: 3, drifting: true }))).toBeLessThan(-0.1);
  });

  it('stands straight when the car stands', () => {
    expect(settle(carLike({}))).toBeCloseTo(0);
  });
});

describe('shadowOffsets', () => {
  it('throws four shadows outwards from the middle, alike on all sides', () => {
    const offsets = createShadowOffsets();
    shadowOffsets(PITCH, 0, 0, offsets);
    expect(offsets.reduce((sum, offset) => sum + offset.dx, 0)).toBeCloseTo(0);
    expect(offsets.reduce((sum, offset) => sum + offset.dy, 0)).toBeCloseTo(0);
    for (const offset of offsets) expect(offset.strength).toBeCloseTo(offsets[0]?.strength ?? 0);
  });
});

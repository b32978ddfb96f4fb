import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CameraRig, type CameraSubject, softClamp } from './camera-rig.ts';
import { Shake } from './shake.ts';
import { stepSpring } from './spring.ts';
import { WatchFocus } from './watch-focus.ts';

const LIMITS = { halfWidth: 60, halfHeight: 40, nearWidth: 40, farWidth: 70 };
const ASPECT = 16 / 9;
const INSETS = { left: 0.27, right: 0.27, top: 0.17, bottom: 0.08 };

function subject(part: Partial<CameraSubject>): CameraSubject {
  return { x: 0, y: 0, vx: 0, vy: 0, cut: 0, ballX: 0, ballY: 0, ballVx: 0, ballVy: 0, ...part };
}

function settle(rig: CameraRig, at: CameraSubject, aspect = ASPECT): CameraRig {
  for (let n = 0; n < 600; n++) rig.step(at, aspect, INSETS, 1 / 60);
  return rig;
}

function isSeen(rig: CameraRig, x: number, y: number, aspect: number): boolean {
  return Math.abs(x - rig.x) <= rig.width / 2 && Math.abs(y - rig.y) <= rig.width / aspect / 2;
}

describe('CameraRig', () => {
  it('sees car and ball when they fit, and always the car', () => {
    const place = fc.record({
      x: fc.double({ min: -50, max: 50, noNaN: true }),
      y: fc.double({ min: -32, max: 32, noNaN: true }),
      ballX: fc.double({ min: -50, max: 50, noNaN: true }),
      ballY: fc.double({ min: -32, max: 32, noNaN: true }),
    });
    const aspects = fc.constantFrom(4 / 3, 16 / 9, 20 / 9);
    fc.assert(
      fc.property(place, aspects, (at, aspect) => {
        const rig = settle(new CameraRig(LIMITS), subject(at), aspect);
        expect(isSeen(rig, at.x, at.y, aspect)).toBe(true);
        const fits =
          Math.abs(at.ballX - at.x) < rig.width * 0.7 &&
          Math.abs(at.ballY - at.y) < (rig.width / aspect) * 0.7;
        if (fits) expect(isSeen(rig, at.ballX, at.ballY, aspect)).toBe(true);
      }),
    );
  });

  it('keeps a moving car clear of the HUD while the zoom follows', () => {
    const rig = settle(new CameraRig(LIMITS), subject({}));
    for (let n = 0; n < 120; n++) {
      const x = Math.max(-30, -n / 2);
      rig.step(subject({ x, vx: -30, ballX: 45, ballY: 20 }), ASPECT, INSETS, 1 / 60);
      const height = rig.width / ASPECT;
      expect(x - rig.x).toBeGreaterThanOrEqual(-rig.width / 2 + INSETS.left * height - 1e-9);
      expect(-rig.y).toBeGreaterThanOrEqual(-height / 2 + INSETS.top * height - 1e-9);
    }
  });

  it('shows nothing beyond the stadium', () => {
    const rig = settle(new CameraRig(LIMITS), subject({ x: 59, y: -39, ballX: 59, ballY: -39 }));
    expect(rig.x + rig.width / 2).toBeLessThanOrEqual(LIMITS.halfWidth + 1e-6);
    expect(rig.y - rig.width / ASPECT / 2).toBeGreaterThanOrEqual(-LIMITS.halfHeight - 1e-6);
  });

  it('sees the same area on a wide screen and on a narrow one', () => {
    const wide = settle(new CameraRig(LIMITS), subject({}), 2.2);
    const narrow = settle(new CameraRig(LIMITS), subject({}), 1.4);
    expect((wide.width * wide.width) / 2.2).toBeCloseTo((narrow.width * narrow.width) / 1.4);
  });

  it('glides when the car leaps', () => {
    const rig = settle(new CameraRig(LIMITS), subject({ x: -20, ballX: -20 }));
    const before = rig.x;
    rig.step(subject({ x: 20, ballX: 20, cut: 1 }), ASPECT, INSETS, 1 / 60);
    expect(Math.abs(rig.x - before)).toBeLessThan(2);
    settle(rig, subject({ x: 20, ballX: 20, cut: 1 }));
    expect(rig.x).toBeCloseTo(20, 1);
  });

  it('moves alike at every display rate', () => {
    const endAt = (hz: number) => {
      const rig = new CameraRig(LIMITS);
      rig.step(subject({}), ASPECT, INSETS, 1 / hz);
      for (let n = 1; n <= hz; n++) {
        rig.step(subject({ x: 10, ballX: 24, vx: 12, ballY: 6 }), ASPECT, INSETS, 1 / hz);
      }
      return rig;
    };
    const reference = endAt(60);
    for (const hz of [30, 120, 144]) {
      const rig = endAt(hz);
      expect(rig.x).toBeCloseTo(reference.x, 6);
      expect(rig.y).toBeCloseTo(reference.y, 6);
      expect(rig.width).toBeCloseTo(reference.width, 6);
    }
  });
});

describe('softClamp', () => {
  it('stays within the limit, rises steadily, and leaves the middle alone', () => {
    let last = -Infinity;
    for (let value = -30; value <= 30; value += 0.25) {
      const clamped = softClamp(value, 10, 4);
      expect(Math.abs(clamped)).toBeLessThanOrEqual(10);
      expect(clamped).toBeGreaterThanOrEqual(last);
      if (Math.abs(value) <= 6) expect(clamped).toBe(value);
      last = clamped;
    }
  });
});

describe('stepSpring', () => {
  it('arrives without overshoot', () => {
    const spring = { value: 0, velocity: 0 };
    for (let n = 0; n < 240; n++) {
      stepSpring(spring, 1, 4, 1 / 60);
      expect(spring.value).toBeLessThanOrEqual(1);
    }
    expect(spring.value).toBeCloseTo(1, 3);
  });
});

describe('Shake', () => {
  it('dies away', () => {
    const shake = new Shake(0.5);
    shake.add(0.8);
    shake.step(1 / 60);
    expect(Math.hypot(shake.x, shake.y)).toBeGreaterThan(0);
    shake.step(1);
    expect(Math.hypot(shake.x, shake.y)).toBe(0);
  });
});

describe('WatchFocus', () => {
  it('keeps a ball in sight that is shot and bounces back, and is not jerked by it', () => {
    const rig = new CameraRig({ ...LIMITS, nearWidth: 60, farWidth: 60 });
    const focus = new WatchFocus();
    let ballX = -20;
    let last = { x: 0, step: 0 };
    for (let n = 0; n < 150; n++) {
      const ballVx = n < 30 ? 0 : n < 90 ? 35 : -35;
      ballX += ballVx / 60;
      focus.step({ x: ballX, y: 0 }, 1 / 60);
      rig.step(subject({ x: focus.x, y: focus.y, ballX, ballVx }), ASPECT, INSETS, 1 / 60);
      expect(isSeen(rig, ballX, 0, ASPECT)).toBe(true);
      const step = n < 2 ? 0 : rig.x - last.x;
      expect(Math.abs(step - last.step), 'metres a frame').toBeLessThan(0.1);
      last = { x: rig.x, step };
    }
  });
});

/**
 * What was last drawn, in metres: for tests and for measuring the way from a key to the screen.
 * Read-only to everyone but the scene.
 */
import type { DrawnView } from '../view/drawn-view.ts';

export interface DrawnPose {
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly angle: number;
}

export interface Drawn {
  /** The tick that the drawn poses move towards; -1 before the first frame. */
  readonly tick: number;
  /** 0 at the tick before, 1 at `tick`. */
  readonly alpha: number;
  /** `performance.timeOrigin` + time of the drawn frame, ms. */
  readonly timeMs: number;
  /** By slot; null while the slot has no car on the pitch. */
  readonly cars: readonly (DrawnPose | null)[];
  readonly ball: DrawnPose;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface DrawnProbe extends Writable<Omit<Drawn, 'cars' | 'ball'>> {
  readonly cars: (Writable<DrawnPose> | null)[];
  readonly ball: Writable<DrawnPose>;
  readonly poses: readonly Writable<DrawnPose>[];
}

export function createDrawnProbe(slotCount: number): DrawnProbe {
  const poses = Array.from({ length: slotCount }, () => ({ x: 0, y: 0, angle: 0 }));
  return {
    tick: -1,
    alpha: 0,
    timeMs: 0,
    cars: poses.map(() => null),
    ball: { x: 0, y: 0, angle: 0 },
    poses,
  };
}

export function updateDrawnProbe(probe: DrawnProbe, view: DrawnView): void {
  probe.tick = view.tick;
  probe.alpha = view.alpha;
  probe.timeMs = view.timeMs;
  probe.ball.x = view.ball.x;
  probe.ball.y = view.ball.y;
  probe.ball.angle = view.ball.angle;
  probe.poses.forEach((pose, slot) => {
    const car = view.cars[slot];
    const isThere = car?.present === true && !car.demolished;
    probe.cars[slot] = isThere ? pose : null;
    if (!isThere) return;
    pose.x = car.x;
    pose.y = car.y;
    pose.angle = car.angle;
  });
}

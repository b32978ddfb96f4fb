/**
 * Fades corrections out on the screen. When a rollback moves a body, what was drawn stays where it
 * was, and the difference shrinks to nothing over a few ticks, so that nothing snaps. Only drawing
 * knows of it; the world is right at once.
 */
export interface Pose {
  x: number;
  y: number;
  /** Radians. */
  angle: number;
}

/** Share of the difference that is left a tick later: half of it is gone after 4 ticks. */
const KEEP_PER_TICK = 0.84;
/** A larger difference (metres) would be seen gliding across the pitch: show the truth instead. */
const SNAP_DISTANCE = 4;

export class CorrectionSmoother {
  readonly #offsets: Pose[];
  readonly #before: Pose[];

  constructor(bodyCount: number) {
    const still = () => ({ x: 0, y: 0, angle: 0 });
    this.#offsets = Array.from({ length: bodyCount }, still);
    this.#before = Array.from({ length: bodyCount }, still);
  }

  /** Notes where a body stands before the world may be put right. */
  noteBefore(body: number, pose: Pose): void {
    const before = this.#at(this.#before, body);
    before.x = pose.x;
    before.y = pose.y;
    before.angle = pose.angle;
  }

  /**
   * Takes in where the same body stands after, at the same tick.
   *
   * @returns how far it was moved, in metres
   */
  noteAfter(body: number, pose: Pose): number {
    const before = this.#at(this.#before, body);
    const offset = this.#at(this.#offsets, body);
    const [dx, dy] = [before.x - pose.x, before.y - pose.y];
    offset.x += dx;
    offset.y += dy;
    offset.angle = wrapAngle(offset.angle + before.angle - pose.angle);
    if (offset.x * offset.x + offset.y * offset.y > SNAP_DISTANCE * SNAP_DISTANCE) this.reset(body);
    return Math.hypot(dx, dy);
  }

  /** One tick passes. */
  decay(): void {
    for (const offset of this.#offsets) {
      offset.x *= KEEP_PER_TICK;
      offset.y *= KEEP_PER_TICK;
      offset.angle *= KEEP_PER_TICK;
    }
  }

  /** Shows this body where it is, from now on. */
  reset(body: number): void {
    const offset = this.#at(this.#offsets, body);
    offset.x = 0;
    offset.y = 0;
    offset.angle = 0;
  }

  resetAll(): void {
    for (let body = 0; body < this.#offsets.length; body++) this.reset(body);
  }

  /** What to add to a body's true pose to draw it. */
  offset(body: number): Readonly<Pose> {
    return this.#at(this.#offsets, body);
  }

  #at(poses: readonly Pose[], body: number): Pose {
    const pose = poses[body];
    if (pose === undefined) throw new RangeError(`no body ${body} among ${poses.length}`);
    return pose;
  }
}

function wrapAngle(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

/** Poses of cars and balls between the last two ticks, for slow motion. */
import { createPose } from '../../sim/physics.ts';
import {
  type BallName,
  type BodyName,
  type BodyPose,
  readBody,
  type World,
} from '../../sim/world.ts';

interface Seen {
  readonly before: BodyPose;
  readonly now: BodyPose;
  /** Of the body's own leaps; it is not drawn on the way of one. */
  cut: number;
}

export class MixedPoses {
  readonly #seen = new Map<string, Seen>();
  readonly #out = createPose();
  #world: World;

  constructor(world: World) {
    this.#world = world;
    this.look(world);
  }

  /** The world stands at another tick, or is another one. */
  look(world: World): void {
    this.#world = world;
    const { cars, balls } = world.state;
    for (const [slot, car] of cars.entries()) this.#note(slot, car.cut);
    for (const [ball, { cut }] of balls.entries()) this.#note({ ball }, cut);
  }

  /** @param share 0 as of the tick before, 1 as of the last. Valid until the next call */
  between(body: BodyName, share: number): BodyPose {
    const out = this.#out;
    readBody(this.#world, body, out);
    const seen = typeof body === 'object' && 'loose' in body ? undefined : this.#of(body);
    if (seen === undefined || share === 1) return out;
    const { before } = seen;
    out.x = before.x + (out.x - before.x) * share;
    out.y = before.y + (out.y - before.y) * share;
    out.angle = before.angle + shortTurn(out.angle - before.angle) * share;
    return out;
  }

  #note(body: number | BallName, cut: number): void {
    const seen = this.#of(body);
    const leapt = seen.cut !== cut;
    Object.assign(seen.before, seen.now);
    readBody(this.#world, body, seen.now);
    if (leapt) Object.assign(seen.before, seen.now);
    seen.cut = cut;
  }

  #of(body: number | BallName): Seen {
    const key = typeof body === 'number' ? `car ${body}` : `ball ${body.ball}`;
    const seen = this.#seen.get(key) ?? { before: createPose(), now: createPose(), cut: -1 };
    this.#seen.set(key, seen);
    return seen;
  }
}

function shortTurn(turn: number): number {
  if (turn > Math.PI) return turn - 2 * Math.PI;
  return turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

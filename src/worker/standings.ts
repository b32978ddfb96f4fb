/**
 * What is decided of a match, by tick: score, phase, and what was counted for each car. Kept for
 * the last ticks, because the page shows these only once confirmed, while the world is further on.
 */
import { TickRing } from '../netcode/tick-ring.ts';
import type { World } from '../sim/world.ts';

export interface Tally {
  goals: number;
  assists: number;
  saves: number;
  shots: number;
}

export interface Standing {
  readonly score: [number, number];
  /** One of `Phase`. */
  phase: number;
  readonly tallies: readonly Tally[];
}

/** More than a prediction can run ahead. */
const KEPT_TICKS = 128;

export class Standings {
  readonly #world: World;
  readonly #ring = new TickRing<Standing>(KEPT_TICKS);

  constructor(world: World) {
    this.#world = world;
    this.note();
  }

  /** To be called whenever the world stands at a tick, whether for the first time or again. */
  note(): void {
    const { tick, score, phase, cars } = this.#world.state;
    const standing = this.#ring.reusable(tick) ?? emptyStanding(cars.length);
    standing.score[0] = score[0];
    standing.score[1] = score[1];
    standing.phase = phase;
    for (const [slot, tally] of standing.tallies.entries()) {
      const car = cars[slot];
      if (car === undefined) continue;
      tally.goals = car.goals;
      tally.assists = car.assists;
      tally.saves = car.saves;
      tally.shots = car.shots;
    }
    this.#ring.set(tick, standing);
  }

  /** As of before the tick; the newest there is when that lies further back or ahead. */
  at(tick: number): Standing {
    const standing = this.#ring.get(tick) ?? this.#ring.get(this.#world.state.tick);
    if (standing === undefined) throw new Error(`no standing noted at ${this.#world.state.tick}`);
    return standing;
  }
}

function emptyStanding(slotCount: number): Standing {
  const empty = () => ({ goals: 0, assists: 0, saves: 0, shots: 0 });
  return { score: [0, 0], phase: 0, tallies: Array.from({ length: slotCount }, empty) };
}

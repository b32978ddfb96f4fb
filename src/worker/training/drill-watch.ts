/**
 * Shows a drill the world after each tick and hands its commands on. Knows neither who steps the
 * world nor who looks at it, so that a test can play a drill in a loop.
 */
import { at } from '../../sim/at.ts';
import type { Command } from '../../sim/command.ts';
import type { GameEvent } from '../../sim/event.ts';
import { type MatchSettings, matchSettings } from '../../sim/match-settings.ts';
import { type BodyPose, readBody, type World } from '../../sim/world.ts';
import type { TrainingOrder, TrainingState } from './api.ts';
import { createDrill } from './create-drill.ts';
import { type Drill, type Seen, TRAINEE } from './drill.ts';

/** What is trained on: no clock, no kick-offs, boost as much as one likes. */
export function trainingSettings(): MatchSettings {
  return matchSettings({ teamSize: 1, flow: 'free', mutators: { unlimitedBoost: true } });
}

export class DrillWatch {
  readonly #world: World;
  readonly #car = createPose();
  readonly #ball = createPose();
  #drill: Drill;

  constructor(world: World, order: TrainingOrder) {
    this.#world = world;
    this.#drill = createDrill(order);
  }

  get state(): TrainingState {
    return this.#drill.state;
  }

  get hidesBall(): boolean {
    return this.#drill.hidesBall;
  }

  /** @returns what takes effect in the next tick */
  begin(order: TrainingOrder): readonly Command[] {
    this.#drill = createDrill(order);
    return this.#drill.begin(this.#see([]));
  }

  /** @param events of the tick that was just stepped */
  watch(events: readonly GameEvent[]): readonly Command[] {
    return this.#drill.watch(this.#see(events));
  }

  #see(events: readonly GameEvent[]): Seen {
    const world = this.#world;
    return {
      tick: world.state.tick,
      car: readBody(world, TRAINEE, this.#car),
      isBoosting: at(world.state.cars, TRAINEE).boosting === 1,
      ball: readBody(world, { ball: 0 }, this.#ball),
      events,
    };
  }
}

function createPose(): BodyPose {
  return { x: 0, y: 0, angle: 0, vx: 0, vy: 0, angularVelocity: 0 };
}

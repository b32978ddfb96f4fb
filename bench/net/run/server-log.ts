/** What a stack's server notes of a run: the worlds as decided, and which input took effect in which. */
import { at } from '../../../src/sim/at.ts';
import type { World } from '../../../src/sim/world.ts';
import type { DecidedWorld } from '../metrics/recordings.ts';
import { isSceneStart, sceneNumberAt, type Trace } from '../scenario/trace.ts';
import type { Traffic, TrafficMeter } from './traffic-meter.ts';

export interface ServerRecording {
  readonly worlds: ReadonlyMap<number, DecidedWorld>;
  /** By slot: the world in which each input took effect, or was due to, by the input's number. */
  readonly inputWorlds: readonly ReadonlyMap<number, number>[];
  readonly substitutedInputs: number;
  readonly skippedInputs: number;
  /** What the sockets had carried when a scene began, by the scene's number. */
  readonly trafficAtScenes: ReadonlyMap<number, Traffic>;
}

export class ServerLog {
  readonly #worlds = new Map<number, DecidedWorld>();
  readonly #inputWorlds: Map<number, number>[] = [];
  #substituted = 0;
  #skipped = 0;
  #newest = 0;
  readonly #traffic = new Map<number, Traffic>();
  readonly #trace: Trace;
  readonly #meter: TrafficMeter;

  constructor(slotCount: number, trace: Trace, meter: TrafficMeter) {
    this.#trace = trace;
    this.#meter = meter;
    for (let slot = 0; slot < slotCount; slot += 1) this.#inputWorlds.push(new Map());
  }

  /** The number of the world noted last. */
  get newestWorld(): number {
    return this.#newest;
  }

  get recording(): ServerRecording {
    return {
      worlds: this.#worlds,
      inputWorlds: this.#inputWorlds,
      substitutedInputs: this.#substituted,
      skippedInputs: this.#skipped,
      trafficAtScenes: this.#traffic,
    };
  }

  /** To be called between steps, once for each world. */
  noteWorld({ state, physics }: World): void {
    if (isSceneStart(this.#trace, state.tick)) {
      this.#traffic.set(sceneNumberAt(this.#trace, state.tick), this.#meter.total);
    }
    this.#newest = state.tick;
    this.#worlds.set(state.tick, {
      positions: physics.poses.flatMap(({ x, y }) => [x, y]),
      touching: [...state.cars.keys()].filter(
        (slot) => at(state.cars, slot).lastTouchTick === state.tick - 1,
      ),
      lastTouchSlot: state.lastTouchSlot,
    });
  }

  noteInput(slot: number, seq: number, world: number): void {
    this.#inputWorlds[slot]?.set(seq, world);
  }

  noteSubstitutedInput(): void {
    this.#substituted += 1;
  }

  noteSkippedInput(): void {
    this.#skipped += 1;
  }
}

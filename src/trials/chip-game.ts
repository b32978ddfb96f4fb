/**
 * The smallest game that the real protocol can carry: a handful of integers that every input and
 * every command stirs, so that a single wrong input anywhere changes all that follows. Takes
 * Driftball's inputs and commands and costs next to nothing, so thousands of matches are cheap.
 *
 * One number (`hidden`) stands in the state but not in its hash, like a physics engine's caches:
 * it comes to light some ticks later.
 */

import type { Announcement } from '../netcode/frame.ts';
import type { Game } from '../netcode/game.ts';
import { seededRandom } from '../netcode/seeded-random.ts';
import { BOT_HOLD_TICKS, BOT_LEAD_TICKS } from '../protocol/timing.ts';
import type { PlayedGame } from '../server/played-game.ts';
import type { Command } from '../sim/command.ts';
import type { GameEvent } from '../sim/event.ts';
import { type CarInput, dashCountOf, packInput } from '../sim/input.ts';

const TICK = 0;
const PHASE_LEFT = 1;
const HIDDEN = 2;
/** Then two for each slot: what it has come to, and its last dash count. */
const HEADER = 3;
const PER_SLOT = 2;
/** A hidden number comes to light on ticks divisible by this. */
const SURFACE_TICKS = 8;
const MATCH_TICKS = 1500;

export type ChipSave = Int32Array;

export class ChipGame implements Game<CarInput, Command, GameEvent, ChipSave> {
  readonly slotCount: number;
  readonly state: Int32Array;

  constructor(slotCount: number, seed: number) {
    this.slotCount = slotCount;
    this.state = new Int32Array(HEADER + PER_SLOT * slotCount);
    this.state[PHASE_LEFT] = MATCH_TICKS;
    this.state[HIDDEN] = seed | 0;
  }

  get tick(): number {
    return this.state[TICK] ?? 0;
  }

  get hasEnded(): boolean {
    return this.state[PHASE_LEFT] === 0;
  }

  step(inputs: readonly CarInput[], commands: readonly Command[]): readonly GameEvent[] {
    const { state, tick } = this;
    const events: GameEvent[] = [];
    for (const command of commands) this.#obey(command);
    for (let slot = 0; slot < this.slotCount; slot++) this.#drive(slot, inputs[slot] ?? 0, events);
    if (tick % SURFACE_TICKS === 0) this.#stir(0, state[HIDDEN] ?? 0);
    if ((state[PHASE_LEFT] ?? 0) > 0) {
      state[PHASE_LEFT] = (state[PHASE_LEFT] ?? 0) - 1;
      if (this.hasEnded) events.push({ tick, key: 'whistle', kind: 'whistle' });
    }
    state[TICK] = tick + 1;
    return events;
  }

  save(reuse?: ChipSave): ChipSave {
    const into = reuse ?? new Int32Array(this.state.length);
    into.set(this.state);
    return into;
  }

  load(save: ChipSave): void {
    this.state.set(save);
  }

  hash(): number {
    return this.#digest(HIDDEN);
  }

  /** Of all of the state. */
  digest(): number {
    return this.#digest(-1);
  }

  encode(): Uint8Array {
    return new Uint8Array(this.state.slice().buffer);
  }

  decode(bytes: Uint8Array): void {
    if (bytes.byteLength !== this.state.byteLength) throw new Error('not a state of this game');
    this.state.set(new Int32Array(bytes.slice().buffer));
  }

  #digest(without: number): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < this.state.length; index++) {
      if (index !== without) hash = Math.imul(hash ^ (this.state[index] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
    }
    return hash >>> 0;
  }

  #obey(command: Command): void {
    if (command.kind === 'rematch') this.state[PHASE_LEFT] = MATCH_TICKS;
    else if ('slot' in command) this.#stir(command.slot, command.kind.length);
  }

  #drive(slot: number, input: CarInput, events: GameEvent[]): void {
    const { state, tick } = this;
    this.#stir(slot, input + 1);
    state[HIDDEN] = Math.imul((state[HIDDEN] ?? 0) ^ input, 0x85ebca6b) + slot;
    const at = HEADER + PER_SLOT * slot + 1;
    const dashes = dashCountOf(input);
    if (dashes === state[at]) return;
    state[at] = dashes;
    events.push({ tick, key: `dash:${slot}`, kind: 'dash', slot, x: 0, y: 0 });
  }

  #stir(slot: number, amount: number): void {
    const { state, slotCount } = this;
    const at = HEADER + PER_SLOT * slot;
    const neighbour = state[HEADER + PER_SLOT * ((slot + 1) % slotCount)] ?? 0;
    state[at] = Math.imul((state[at] ?? 0) + amount, 0x9e3779b1) ^ (neighbour >>> 7);
  }
}

/** The game as a match plays it, with bots that change their minds at random. */
export function playChips(
  slotCount: number,
  seed: number,
): PlayedGame & { readonly game: ChipGame } {
  const game = new ChipGame(slotCount, seed);
  const random = seededRandom(seed ^ 0x5bd1e995);
  return {
    game,
    expectsInputs: true,
    get hasEnded() {
      return game.hasEnded;
    },
    decideBots: (botSlots) => decide(game.tick, botSlots, random),
    dispose: () => undefined,
  };
}

function decide(
  tick: number,
  slots: readonly number[],
  random: () => number,
): readonly Announcement<CarInput>[] {
  const fromTick = tick + BOT_LEAD_TICKS;
  return slots
    .filter((slot) => (tick + slot) % BOT_HOLD_TICKS === 0 && random() < 0.3)
    .map((slot) => ({ slot, fromTick, input: randomInput(random) }));
}

/** Any that a keyboard or a stick makes. */
export function randomInput(random: () => number): CarInput {
  const isStick = random() < 0.3;
  const axis = () => (isStick ? random() * 2 - 1 : Math.floor(random() * 3) - 1);
  return packInput({
    steer: axis(),
    throttle: axis(),
    boost: random() < 0.3,
    handbrake: random() < 0.2,
    dashCount: Math.floor(random() * 4),
    skip: random() < 0.05,
  });
}

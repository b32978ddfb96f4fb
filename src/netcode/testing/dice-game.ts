/**
 * The second game under the netcode, for tests alone: a handful of integers that every input and
 * command stirs, so that a single wrong input anywhere changes every later hash. Costs next to
 * nothing, so thousands of seeded sessions are cheap.
 */
import type { Game } from '../game.ts';

export interface DiceEvent {
  readonly tick: number;
  readonly key: string;
}

export type DiceCommand = { readonly kind: 'add'; readonly amount: number };

export class DiceGame implements Game<number, DiceCommand, DiceEvent, Int32Array> {
  readonly slotCount: number;
  /** [tick, then one number for each slot]. */
  readonly state: Int32Array;

  constructor(slotCount: number) {
    this.slotCount = slotCount;
    this.state = new Int32Array(slotCount + 1);
  }

  get tick(): number {
    return this.state[0] ?? 0;
  }

  step(inputs: readonly number[], commands: readonly DiceCommand[]): readonly DiceEvent[] {
    const tick = this.tick;
    const events: DiceEvent[] = [];
    for (const command of commands) this.#stir(1, command.amount);
    for (const [slot, input] of inputs.entries()) {
      this.#stir(slot + 1, input + 1);
      if (input === 7) events.push({ tick, key: `seven:${slot}` });
    }
    this.state[0] = tick + 1;
    return events;
  }

  save(reuse?: Int32Array): Int32Array {
    const into = reuse ?? new Int32Array(this.state.length);
    into.set(this.state);
    return into;
  }

  load(save: Int32Array): void {
    this.state.set(save);
  }

  hash(): number {
    return this.state.reduce(
      (hash, value) => Math.imul(hash ^ value, 0x01000193) >>> 0,
      0x811c9dc5,
    );
  }

  encode(): Uint8Array {
    return new Uint8Array(this.state.slice().buffer);
  }

  decode(bytes: Uint8Array): void {
    if (bytes.byteLength !== this.state.byteLength) throw new Error('not a state of the dice game');
    this.state.set(new Int32Array(bytes.slice().buffer));
  }

  #stir(index: number, amount: number): void {
    const before = this.state[index] ?? 0;
    const neighbour = this.state[1 + (index % this.slotCount)] ?? 0;
    this.state[index] = Math.imul(before + amount, 0x9e3779b1) ^ (neighbour >>> 7);
  }
}

/**
 * What the netcode needs to know of a game. Any deterministic simulation that can step, save, load
 * and hash can be put under it; nothing in this folder knows which one it is.
 *
 * An input is a primitive value that `===` compares (Driftball packs its own into an integer of 24
 * bits). A save is opaque: the ring hands an old one back to be overwritten, so that a rollback
 * allocates nothing.
 */
export interface Game<I extends InputValue, C, E extends GameEventLike, S> {
  /** Number of input slots, fixed for the life of a session. */
  readonly slotCount: number;
  /** The tick that the next step simulates. */
  readonly tick: number;
  /**
   * Simulates one tick and moves `tick` on by one.
   *
   * @param inputs one for each slot
   * @param commands in the order in which they apply
   * @returns what happened; valid until the next step
   */
  step(inputs: readonly I[], commands: readonly C[]): readonly E[];
  /** Stores the whole state. `reuse`, if given, is a save of this game that may be overwritten. */
  save(reuse?: S): S;
  /** Puts the whole state back, `tick` included. */
  load(save: S): void;
  /** A hash of 32 bits (unsigned) of what players could tell apart. */
  hash(): number;
  /** The whole state as bytes for another machine. */
  encode(): Uint8Array;
  /** Takes over what `encode` made elsewhere. Throws on bytes that are not a state of this game. */
  decode(bytes: Uint8Array): void;
}

export type InputValue = number | bigint | string;

export interface GameEventLike {
  readonly tick: number;
  /** Names the occurrence; equal keys a few ticks apart are one event that moved. */
  readonly key: string;
}

/** How a session treats inputs. */
export interface InputRules<I extends InputValue> {
  readonly neutral: I;
  /** The guess for a slot whose newest known input, `last`, was meant for `age` (>= 1) ticks ago. */
  substitute(last: I, age: number): I;
}

/**
 * The predicting half of a session: runs the world ahead of what the authority has confirmed, on
 * the player's own inputs and guesses for the rest, and puts it right when a frame says otherwise.
 * At most one rollback a call, to the oldest wrong tick.
 *
 * It must never read a clock or a socket; whoever drives it says how far to run and what came in.
 */
import { EventLedger, type EventNotice } from './event-ledger.ts';
import type { Frame, Snapshot } from './frame.ts';
import type { Game, GameEventLike, InputRules, InputValue } from './game.ts';
import { InputSchedule } from './input-schedule.ts';
import { TickRing } from './tick-ring.ts';

export interface ClientOptions<I extends InputValue, C, E extends GameEventLike, S> {
  readonly game: Game<I, C, E, S>;
  readonly rules: InputRules<I>;
  /** The slot that this player feeds, or null for one who only watches. */
  readonly localSlot: number | null;
  /** As the authority's: which ticks carry hashes. */
  readonly hashIntervalTicks: number;
}

/** Saves kept, and so the furthest that a prediction can run ahead of the confirmed ticks. */
export const RING_TICKS = 64;

export interface Desync {
  readonly tick: number;
  readonly ours: number;
  readonly theirs: number;
}

export interface SessionCounts {
  rollbacks: number;
  resimulatedTicks: number;
  /** Of the local slot's inputs: those that the authority had to make up. */
  substitutedInputs: number;
  hashesCompared: number;
  hashMismatches: number;
}

interface SlotGuess<I extends InputValue> {
  held: { input: I; tick: number };
  readonly schedule: InputSchedule<I>;
}

export class ClientSession<I extends InputValue, C, E extends GameEventLike, S> {
  readonly counts: SessionCounts = {
    rollbacks: 0,
    resimulatedTicks: 0,
    substitutedInputs: 0,
    hashesCompared: 0,
    hashMismatches: 0,
  };

  readonly #game: Game<I, C, E, S>;
  readonly #options: ClientOptions<I, C, E, S>;
  readonly #slots: SlotGuess<I>[];
  readonly #saves = new TickRing<S>(RING_TICKS);
  readonly #hashes = new TickRing<number>(RING_TICKS);
  /** Inputs that the world was stepped with, confirmed or guessed. */
  readonly #used = new TickRing<I[]>(RING_TICKS);
  /** Twice the saves: frames may run ahead of a client that was held up. */
  readonly #frames = new TickRing<Frame<I, C>>(2 * RING_TICKS);
  /** Given ahead of the world by as much as the input delay. */
  readonly #localInputs = new TickRing<I>(2 * RING_TICKS);
  readonly #ledger = new EventLedger<E>();
  readonly #theirHashes: { tick: number; hash: number }[] = [];
  #confirmedTick = 0;
  #firstIncorrectTick: number | null = null;
  #desync: Desync | null = null;

  constructor(options: ClientOptions<I, C, E, S>) {
    this.#options = options;
    this.#game = options.game;
    this.#slots = Array.from({ length: options.game.slotCount }, () => ({
      held: { input: options.rules.neutral, tick: -1 },
      schedule: new InputSchedule<I>(),
    }));
  }

  /** The tick that the next `advance` simulates; the world shown is the one before it. */
  get predictedTick(): number {
    return this.#game.tick;
  }

  /** All frames before this tick are known. */
  get confirmedTick(): number {
    return this.#confirmedTick;
  }

  /** False when a further tick could no longer be taken back: wait for frames. */
  get canAdvance(): boolean {
    return this.predictedTick - this.#confirmedTick < RING_TICKS - 1;
  }

  /** False when frames have run so far ahead of the world that only a snapshot helps. */
  get canCatchUp(): boolean {
    return this.#confirmedTick - this.predictedTick < RING_TICKS;
  }

  /** Whether `reconcile` will take ticks back. */
  get needsRollback(): boolean {
    return this.#firstIncorrectTick !== null;
  }

  /** The first difference to the authority that a hash has shown, or null. */
  get desync(): Desync | null {
    return this.#desync;
  }

  /** Takes over a snapshot: at the start, and whenever prediction cannot be put right. */
  load(snapshot: Snapshot<I>): void {
    this.#game.decode(snapshot.state);
    if (this.#game.tick !== snapshot.tick) {
      throw new Error(`snapshot of tick ${snapshot.tick} holds a world of tick ${this.#game.tick}`);
    }
    this.#confirmedTick = snapshot.tick;
    this.#firstIncorrectTick = null;
    this.#desync = null;
    this.#theirHashes.length = 0;
    for (const ring of [this.#saves, this.#hashes, this.#used, this.#frames]) ring.clear();
    this.#ledger.restart(snapshot.tick);
    for (const [slot, guess] of this.#slots.entries()) {
      const held = snapshot.held[slot];
      if (held !== undefined) guess.held = { ...held };
      guess.schedule.clear();
    }
    for (const promise of snapshot.announcements) {
      this.#slots[promise.slot]?.schedule.announce(promise.fromTick, promise.input);
    }
  }

  /** Forgets inputs given for ticks to come: the seat has been taken anew, and nothing is held. */
  forgetLocalInputs(): void {
    this.#localInputs.clear();
  }

  /** Takes in the next frame. The world is put right by the next `reconcile` or `advance`. */
  receiveFrame(frame: Frame<I, C>): void {
    if (frame.tick !== this.#confirmedTick) {
      throw new Error(`frame of tick ${frame.tick} came where ${this.#confirmedTick} was due`);
    }
    for (const promise of frame.announcements) {
      this.#slots[promise.slot]?.schedule.announce(promise.fromTick, promise.input);
      this.#checkPromise(promise.slot, promise.fromTick);
    }
    this.#frames.set(frame.tick, frame);
    this.#confirmedTick = frame.tick + 1;
    this.#noteInputs(frame);
    if (frame.hash !== null) this.#theirHashes.push({ tick: frame.tick, hash: frame.hash });
    if (frame.tick < this.predictedTick && !this.#wasPredicted(frame))
      this.#markIncorrect(frame.tick);
  }

  /** Rolls back to the oldest wrong tick, if there is one, and steps forward to where it was. */
  reconcile(): void {
    const from = this.#firstIncorrectTick;
    this.#firstIncorrectTick = null;
    if (from !== null) {
      const to = this.predictedTick;
      const save = this.#saves.get(from);
      if (save === undefined) throw new Error(`no save of tick ${from} (now ${to})`);
      this.#ledger.reopen(from);
      this.#game.load(save);
      while (this.predictedTick < to) this.#stepOnce();
      this.counts.rollbacks++;
      this.counts.resimulatedTicks += to - from;
    }
    this.#ledger.settle(Math.min(this.#confirmedTick, this.predictedTick));
    this.#compareHashes();
  }

  /**
   * The player's own input for a tick that is not simulated yet. The first one given for a tick
   * stands, also across a resync, because it has been sent.
   * @returns the input that stands
   */
  setLocalInput(tick: number, input: I): I {
    const given = this.#localInputs.get(tick);
    if (given !== undefined) return given;
    this.#localInputs.set(tick, input);
    return input;
  }

  /** Simulates one tick more. Reconcile first. Throws when `canAdvance` is false. */
  advance(): void {
    if (!this.canAdvance) {
      throw new Error(
        `prediction is at ${this.predictedTick}, confirmed only ${this.#confirmedTick}`,
      );
    }
    this.#stepOnce();
  }

  takeNotices(): EventNotice<E>[] {
    return this.#ledger.takeNotices();
  }

  #stepOnce(): void {
    const tick = this.predictedTick;
    // A tick that is confirmed before it is stepped can never turn out wrong: it needs no save.
    if (tick >= this.#confirmedTick) {
      this.#saves.set(tick, this.#game.save(this.#saves.reusable(tick)));
    }
    if (tick % this.#options.hashIntervalTicks === 0) this.#hashes.set(tick, this.#game.hash());
    const frame = this.#frames.get(tick);
    const inputs = this.#used.reusable(tick) ?? [];
    for (let slot = 0; slot < this.#slots.length; slot++) {
      inputs[slot] = frame?.inputs[slot] ?? this.#guess(slot, tick);
    }
    this.#used.set(tick, inputs);
    for (const event of this.#game.step(inputs, frame?.commands ?? [])) this.#ledger.record(event);
  }

  #guess(slot: number, tick: number): I {
    const guess = this.#slots[slot];
    if (guess === undefined) throw new RangeError(`no slot ${slot} among ${this.#slots.length}`);
    // What is promised comes first at the authority, too: somebody else drives for this player.
    const promised = guess.schedule.at(tick);
    if (promised !== null) return promised;
    if (slot === this.#options.localSlot) {
      const own = this.#localInputs.get(tick);
      if (own !== undefined) return own;
    }
    return this.#options.rules.substitute(guess.held.input, tick - guess.held.tick);
  }

  #noteInputs(frame: Frame<I, C>): void {
    for (const [slot, guess] of this.#slots.entries()) {
      const input = frame.inputs[slot];
      if (input === undefined) throw new Error(`frame of tick ${frame.tick} lacks slot ${slot}`);
      guess.schedule.prune(frame.tick);
      const substituted = (frame.substituted & (1 << slot)) !== 0;
      if (!substituted) guess.held = { input, tick: frame.tick };
      else if (slot === this.#options.localSlot) this.counts.substitutedInputs++;
    }
  }

  #wasPredicted(frame: Frame<I, C>): boolean {
    if (frame.commands.length > 0) return false;
    const used = this.#used.get(frame.tick);
    if (used === undefined) throw new Error(`no inputs kept of tick ${frame.tick}`);
    return frame.inputs.every((input, slot) => input === used[slot]);
  }

  /** A promise for ticks that are predicted already makes the guesses there wrong. */
  #checkPromise(slot: number, fromTick: number): void {
    for (let tick = fromTick; tick < this.predictedTick; tick++) {
      const used = this.#used.get(tick);
      if (used !== undefined && used[slot] !== this.#guess(slot, tick)) {
        this.#markIncorrect(tick);
        return;
      }
    }
  }

  #markIncorrect(tick: number): void {
    if (this.#firstIncorrectTick === null || tick < this.#firstIncorrectTick) {
      this.#firstIncorrectTick = tick;
    }
  }

  /** Only hashes of ticks whose whole past is confirmed and simulated can be held against each other. */
  #compareHashes(): void {
    for (;;) {
      const theirs = this.#theirHashes[0];
      if (theirs === undefined || theirs.tick >= this.predictedTick) return;
      this.#theirHashes.shift();
      const ours = this.#hashes.get(theirs.tick);
      if (ours === undefined) continue;
      this.counts.hashesCompared++;
      if (ours === theirs.hash) continue;
      this.counts.hashMismatches++;
      this.#desync ??= { tick: theirs.tick, ours, theirs: theirs.hash };
    }
  }
}

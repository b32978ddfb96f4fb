/**
 * The deciding half of a session: owns the true world, takes what players send, and turns each tick
 * into a frame. The server runs one for each match; practice runs one in the page's worker. It never
 * waits: an input that is not there at its tick is made up, and the frame says so.
 *
 * It must never read a clock or a socket; whoever drives it says when and what.
 */
import type { Announcement, Arrival, Frame, Snapshot } from './frame.ts';
import type { Game, GameEventLike, InputRules, InputValue } from './game.ts';
import { InputSchedule } from './input-schedule.ts';
import { TickRing } from './tick-ring.ts';

export interface AuthorityOptions<I extends InputValue, C, E extends GameEventLike, S> {
  readonly game: Game<I, C, E, S>;
  readonly rules: InputRules<I>;
  /** Frames of ticks divisible by this carry a hash. */
  readonly hashIntervalTicks: number;
  /** A slot's tightest arrival is reported every so many ticks. */
  readonly arrivalIntervalTicks: number;
}

/** `late` still shapes the guesses to come; `refused` lies too far ahead or repeats a known tick. */
export type InputVerdict = 'accepted' | 'late' | 'refused';

/** How many ticks ahead of the world an input may be. */
export const MAX_INPUT_LEAD_TICKS = 64;

interface SlotState<I extends InputValue> {
  /** Whether somebody outside feeds this slot; others rest at neutral or follow their schedule. */
  open: boolean;
  readonly inputs: TickRing<I>;
  readonly schedule: InputSchedule<I>;
  held: { input: I; tick: number };
  /** Margin of the tightest arrival since the last report. */
  tightestMs: number | null;
}

export class AuthoritySession<I extends InputValue, C, E extends GameEventLike, S> {
  readonly #game: Game<I, C, E, S>;
  readonly #options: AuthorityOptions<I, C, E, S>;
  readonly #slots: SlotState<I>[];
  #commands: C[] = [];
  #announcements: Announcement<I>[] = [];
  #events: readonly E[] = [];
  #substitutions = 0;

  constructor(options: AuthorityOptions<I, C, E, S>) {
    this.#options = options;
    this.#game = options.game;
    this.#slots = Array.from({ length: options.game.slotCount }, () => ({
      open: false,
      inputs: new TickRing<I>(MAX_INPUT_LEAD_TICKS),
      schedule: new InputSchedule<I>(),
      held: { input: options.rules.neutral, tick: -1 },
      tightestMs: null,
    }));
  }

  /** The tick that the next `advance` decides. */
  get tick(): number {
    return this.#game.tick;
  }

  /** What happened in the tick that was decided last. */
  get events(): readonly E[] {
    return this.#events;
  }

  /** Inputs made up so far. */
  get substitutions(): number {
    return this.#substitutions;
  }

  /** From now on somebody feeds the slot. What was held or promised of it is forgotten. */
  openSlot(slot: number): void {
    const state = this.#slot(slot);
    state.open = true;
    state.inputs.clear();
    state.held = { input: this.#options.rules.neutral, tick: this.tick - 1 };
    state.tightestMs = null;
    this.endPromises(slot);
  }

  /** From now on nobody feeds the slot. */
  closeSlot(slot: number): void {
    const state = this.#slot(slot);
    state.open = false;
    state.inputs.clear();
    state.held = { input: this.#options.rules.neutral, tick: this.tick - 1 };
    state.tightestMs = null;
  }

  /**
   * @param tick the tick that the input is meant for
   * @param marginMs time left until that tick is decided; negative when it has been; null when the
   *   authority itself is late, so that this says nothing about the path
   */
  receiveInput(slot: number, tick: number, input: I, marginMs: number | null): InputVerdict {
    const state = this.#slot(slot);
    if (!state.open) return 'refused';
    if (tick >= this.tick + MAX_INPUT_LEAD_TICKS) {
      // Too early to be kept, but whoever sends so far ahead must hear of it to come back.
      this.#noteArrival(state, marginMs);
      return 'refused';
    }
    if (tick >= this.tick) {
      if (state.inputs.has(tick)) return 'refused';
      this.#noteArrival(state, marginMs);
      state.inputs.set(tick, input);
      return 'accepted';
    }
    if (tick <= state.held.tick) return 'refused';
    this.#noteArrival(state, marginMs);
    state.held = { input, tick };
    return 'late';
  }

  /** The command takes effect in the tick that is decided next. */
  queueCommand(command: C): void {
    this.#commands.push(command);
  }

  /**
   * Promises that the slot's input is `input` from `fromTick` on, whatever somebody who feeds it
   * says. `fromTick` must not be decided yet.
   */
  announce(slot: number, fromTick: number, input: I | null): void {
    if (fromTick < this.tick) {
      throw new Error(`slot ${slot}: tick ${fromTick} is decided already (now ${this.tick})`);
    }
    this.#slot(slot).schedule.announce(fromTick, input);
    this.#announcements.push({ slot, fromTick, input });
  }

  /** From the tick that is decided next on, the slot does what whoever feeds it says. */
  endPromises(slot: number): void {
    if (this.#slot(slot).schedule.at(Number.MAX_SAFE_INTEGER) === null) return;
    this.announce(slot, this.tick, null);
  }

  /** Decides one tick, steps the world by it, and returns the frame for all. */
  advance(): Frame<I, C> {
    const tick = this.tick;
    const hash = tick % this.#options.hashIntervalTicks === 0 ? this.#game.hash() : null;
    const inputs: I[] = [];
    let substituted = 0;
    for (const [slot, state] of this.#slots.entries()) {
      const own = this.#ownInput(state, tick);
      if (own === null) substituted |= 1 << slot;
      inputs.push(own ?? this.#options.rules.substitute(state.held.input, tick - state.held.tick));
    }
    this.#substitutions += popCount(substituted);
    const frame: Frame<I, C> = {
      tick,
      inputs,
      substituted,
      commands: this.#commands,
      announcements: this.#announcements,
      hash,
      arrivals: this.#takeArrivals(tick),
    };
    this.#commands = [];
    this.#announcements = [];
    this.#events = this.#game.step(inputs, frame.commands);
    return frame;
  }

  /** The state before the next tick, for someone who joins now and then follows the frames. */
  snapshot(): Snapshot<I> {
    return {
      tick: this.tick,
      state: this.#game.encode(),
      held: this.#slots.map((state) => ({ ...state.held })),
      announcements: this.#slots.flatMap((state, slot) => {
        const pending = new Set(
          this.#announcements.filter((a) => a.slot === slot).map((a) => a.fromTick),
        );
        return state.schedule.announcements(slot).filter((a) => !pending.has(a.fromTick));
      }),
    };
  }

  /** What the slot itself says for the tick, or null when that has to be made up. */
  #ownInput(state: SlotState<I>, tick: number): I | null {
    state.schedule.prune(tick);
    const own = state.schedule.at(tick) ?? state.inputs.get(tick) ?? null;
    if (own !== null) {
      state.held = { input: own, tick };
      return own;
    }
    return state.open ? null : this.#options.rules.neutral;
  }

  #noteArrival(state: SlotState<I>, marginMs: number | null): void {
    if (marginMs === null) return;
    state.tightestMs = Math.min(state.tightestMs ?? marginMs, marginMs);
  }

  #takeArrivals(tick: number): readonly Arrival[] {
    if (tick % this.#options.arrivalIntervalTicks !== 0) return [];
    const arrivals: Arrival[] = [];
    for (const [slot, state] of this.#slots.entries()) {
      if (state.tightestMs !== null) arrivals.push({ slot, marginMs: state.tightestMs });
      state.tightestMs = null;
    }
    return arrivals;
  }

  #slot(slot: number): SlotState<I> {
    const state = this.#slots[slot];
    if (state === undefined) throw new RangeError(`no slot ${slot} among ${this.#slots.length}`);
    return state;
  }
}

function popCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

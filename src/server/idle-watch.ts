/**
 * Notices people who have left the keyboard: whose inputs stay the same while the match expects them
 * to act. Pure bookkeeping in ticks; the match asks it once a tick and does what follows.
 *
 * Nothing that a client can send costs more than playing: whoever changes an input at every tick is
 * simply there, and from one change of state to the next pass many seconds.
 */
import { TICKS_PER_SECOND } from '../sim/tuning.ts';

export interface IdleLimits {
  /** Without a change, of time in which the match expects one. */
  readonly warnTicks: number;
  readonly awayTicks: number;
  /** Of any time, from then on. */
  readonly giveUpTicks: number;
}

export const IDLE_LIMITS: IdleLimits = {
  warnTicks: 20 * TICKS_PER_SECOND,
  awayTicks: 30 * TICKS_PER_SECOND,
  giveUpTicks: 180 * TICKS_PER_SECOND,
};

/** `given-up`: away for so long that the seat is somebody else's; it is no longer watched. */
export type IdleState = 'present' | 'warned' | 'away' | 'given-up';

export interface IdleChange {
  readonly slot: number;
  readonly state: IdleState;
}

interface Watched {
  state: IdleState;
  input: number | null;
  /** The newest whose input is known. */
  tick: number;
  hasChanged: boolean;
  /** Since the last change; away, since then. */
  ticks: number;
}

export class IdleWatch {
  readonly #limits: IdleLimits;
  readonly #watched = new Map<number, Watched>();

  constructor(limits: IdleLimits = IDLE_LIMITS) {
    this.#limits = limits;
  }

  /** A person has taken the slot. */
  watch(slot: number): void {
    this.#watched.set(slot, {
      state: 'present',
      input: null,
      tick: -1,
      hasChanged: false,
      ticks: 0,
    });
  }

  forget(slot: number): void {
    this.#watched.delete(slot);
  }

  /** An input of the person, for a tick for which the match could still use one. */
  note(slot: number, tick: number, input: number): void {
    const watched = this.#watched.get(slot);
    // Messages repeat older ticks, and may come in another order.
    if (watched === undefined || tick <= watched.tick) return;
    if (input !== watched.input) watched.hasChanged = true;
    watched.input = input;
    watched.tick = tick;
  }

  /**
   * To be called once a tick.
   *
   * @param expectsInputs whether the match is one in which people act now
   */
  update(expectsInputs: boolean): readonly IdleChange[] {
    const changes: IdleChange[] = [];
    for (const [slot, watched] of this.#watched) {
      const state = advance(watched, expectsInputs, this.#limits);
      if (state === watched.state) continue;
      watched.state = state;
      changes.push({ slot, state });
      if (state === 'given-up') this.forget(slot);
    }
    return changes;
  }
}

function advance(watched: Watched, expectsInputs: boolean, limits: IdleLimits): IdleState {
  if (watched.hasChanged) {
    watched.hasChanged = false;
    watched.ticks = 0;
    return 'present';
  }
  if (watched.state === 'away') {
    watched.ticks++;
    return watched.ticks < limits.giveUpTicks ? 'away' : 'given-up';
  }
  if (!expectsInputs) return watched.state;
  watched.ticks++;
  if (watched.ticks >= limits.awayTicks) {
    watched.ticks = 0;
    return 'away';
  }
  return watched.ticks >= limits.warnTicks ? 'warned' : 'present';
}

/**
 * Turns key presses and releases into the controls of a car. Pure bookkeeping: the keyboard
 * adapter feeds it, and it never touches the DOM. Of two opposite keys the last pressed wins, and
 * the other takes over again when that one is let go.
 */
import type { ControlsMessage } from '../../worker/page-messages.ts';
import { type Action, actionsBySource, type KeyBindings } from './bindings.ts';

export class HeldKeys {
  #actions: ReadonlyMap<string, Action>;
  /** Codes that are down, oldest first. */
  #codes: readonly string[] = [];

  constructor(bindings: KeyBindings) {
    this.#actions = actionsBySource(bindings);
  }

  /** Other keys from now on. What is held goes on for keys that still do something. */
  rebind(bindings: KeyBindings): void {
    this.#actions = actionsBySource(bindings);
    this.#codes = this.#codes.filter((code) => this.isBound(code));
  }

  isBound(code: string): boolean {
    return this.#actions.has(code);
  }

  actionOf(code: string): Action | undefined {
    return this.#actions.get(code);
  }

  /** @returns whether this changed what is held: false for unbound keys and auto-repeat */
  press(code: string): boolean {
    if (!this.isBound(code) || this.#codes.includes(code)) return false;
    this.#codes = [...this.#codes, code];
    return true;
  }

  /** @returns whether the key was held */
  release(code: string): boolean {
    if (!this.#codes.includes(code)) return false;
    this.#codes = this.#codes.filter((held) => held !== code);
    return true;
  }

  /** @returns whether any key was held */
  releaseAll(): boolean {
    if (this.#codes.length === 0) return false;
    this.#codes = [];
    return true;
  }

  controls(): ControlsMessage {
    const actions = this.#codes.map((code) => this.#actions.get(code));
    return {
      type: 'controls',
      steer: axisOf(actions, 'left', 'right'),
      throttle: axisOf(actions, 'reverse', 'throttle'),
      boost: actions.includes('boost'),
      handbrake: actions.includes('handbrake'),
      dash: actions.includes('dash'),
      skip: actions.includes('skip'),
    };
  }
}

function axisOf(
  actions: readonly (Action | undefined)[],
  negative: Action,
  positive: Action,
): -1 | 0 | 1 {
  const newest = Math.max(actions.lastIndexOf(negative), actions.lastIndexOf(positive));
  if (newest < 0) return 0;
  return actions[newest] === negative ? -1 : 1;
}

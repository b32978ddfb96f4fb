/**
 * A gamepad in menus: cross and left stick move the focus, the lower button presses, the right one
 * goes back, the shoulders turn the pages of a dialog. In the order of the standard mapping, whatever
 * drives the car: who has bound everything wrongly still gets to the settings.
 */
import type { DeadZones } from '../../settings/settings.ts';
import { goBack, moveFocus, type Step, turnPage, uiRoot } from '../../ui/move-focus.ts';
import { type PadState, PRESSED_FROM, sourceValue } from './read-pad.ts';

const STEPS: readonly (readonly [Step, readonly string[]])[] = [
  ['up', ['b12', 'a1-']],
  ['down', ['b13', 'a1+']],
  ['left', ['b14', 'a0-']],
  ['right', ['b15', 'a0+']],
];
const PRESS = 'b0';
const BACK = ['b1', 'b9'];
const PAGES: readonly (readonly [-1 | 1, string])[] = [
  [-1, 'b4'],
  [1, 'b5'],
];
/** A direction that is held repeats. */
const REPEAT_AFTER_MS = 420;
const REPEAT_EVERY_MS = 110;

export class MenuPad {
  readonly #document: Document;
  /** What was held the frame before, and so is no press. */
  #held = new Set<string>();
  #step: Step | null = null;
  #repeatAtMs = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /** The pad drives a car: what is held now presses nothing when a dialog comes up. */
  hold(state: PadState | null): void {
    this.#held = state === null ? new Set() : heldOf(state);
    this.#step = null;
    this.#repeatAtMs = Number.POSITIVE_INFINITY;
  }

  /** One frame with a menu up. */
  step(state: PadState, zones: DeadZones, nowMs: number): void {
    const before = this.#held;
    const held = heldOf(state);
    this.#held = held;
    const isNew = (source: string): boolean => held.has(source) && !before.has(source);
    const root = uiRoot(this.#document);
    const step = STEPS.find(([, sources]) =>
      sources.some((source) => sourceValue(state, source, zones) >= PRESSED_FROM),
    )?.[0];
    this.#move(root, step ?? null, nowMs);
    if (isNew(PRESS)) press(root);
    else if (BACK.some(isNew)) goBack(root);
    for (const [direction, source] of PAGES) if (isNew(source)) turnPage(root, direction);
  }

  #move(root: HTMLElement, step: Step | null, nowMs: number): void {
    if (step === null) {
      this.#step = null;
      this.#repeatAtMs = 0;
      return;
    }
    const isFirst = step !== this.#step && this.#repeatAtMs !== Number.POSITIVE_INFINITY;
    if (!isFirst && nowMs < this.#repeatAtMs) return;
    this.#repeatAtMs = nowMs + (isFirst ? REPEAT_AFTER_MS : REPEAT_EVERY_MS);
    this.#step = step;
    moveFocus(root, step);
  }
}

function heldOf(state: PadState): Set<string> {
  const held = state.buttons.flatMap(({ value, pressed }, index) =>
    pressed || value >= PRESSED_FROM ? [`b${index}`] : [],
  );
  return new Set(held);
}

function press(root: HTMLElement): void {
  const { activeElement } = root.ownerDocument;
  if (activeElement instanceof HTMLElement && root.contains(activeElement)) activeElement.click();
  else moveFocus(root, 'down');
}

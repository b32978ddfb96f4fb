/** Arrow keys as a way from button to button in a dialog. */

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** @returns whether the key was an arrow, and so is used up */
export function moveFocus(within: HTMLElement, code: string): boolean {
  const step = STEPS[code];
  if (step === undefined) return false;
  const buttons = [...within.querySelectorAll<HTMLButtonElement>('button:enabled')];
  const now = buttons.findIndex((button) => button.matches(':focus'));
  const first = step > 0 ? -1 : 0;
  const next = ((now < 0 ? first : now) + step + buttons.length) % buttons.length;
  buttons[next]?.focus();
  return true;
}

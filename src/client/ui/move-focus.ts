/**
 * Ways around a screen or a dialog without a pointer: by arrow keys and by a gamepad. The focus goes
 * to the nearest control in that direction; on a slider, across moves the slider.
 */

export type Step = 'up' | 'down' | 'left' | 'right';

const STEP_OF_KEY: Readonly<Record<string, Step>> = {
  ArrowDown: 'down',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowLeft: 'left',
};

const CONTROLS = 'button:enabled, input:enabled, summary, a[href], [tabindex="0"]';
const ONE_STOP = ['radio', 'tab'];
/** What lies beside the way counts as this much further off. */
const ASIDE_WEIGHT = 3;

export function stepOfKey(code: string): Step | null {
  return STEP_OF_KEY[code] ?? null;
}

/** The open dialog that lies on top, or else the screen. */
export function uiRoot(document: Document): HTMLElement {
  const dialogs = document.querySelectorAll<HTMLElement>('dialog[open]');
  return dialogs[dialogs.length - 1] ?? document.body;
}

/** Moves the focus, or the slider that has it. */
export function moveFocus(within: HTMLElement, step: Step): void {
  const controls = [...within.querySelectorAll<HTMLElement>(CONTROLS)].filter(isShown);
  const now = controls.find((control) => control.matches(':focus'));
  if (now === undefined) {
    focus(controls.find((control) => control.matches('.primary')) ?? controls[0]);
    return;
  }
  if ((step === 'left' || step === 'right') && slide(now, step)) return;
  focus(nearest(now, controls, step) ?? along(now, controls, step));
}

/**
 * As across in every group of radio buttons: chooses the one beside. Up and down lead out of the
 * group, and so does across at its ends.
 *
 * @returns whether the focus was in a group, and there is one beside
 */
export function chooseBeside(target: EventTarget | null, step: Step): boolean {
  if (step === 'up' || step === 'down' || !(target instanceof HTMLElement)) return false;
  if (target.getAttribute('role') !== 'radio') return false;
  const group = target.closest('[role="radiogroup"]');
  const radios = [...(group?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
  const next = radios[radios.indexOf(target) + (step === 'right' ? 1 : -1)];
  if (next === undefined) return false;
  next.click();
  focus(next);
  return true;
}

/** As Escape does: closes the dialog on top, or presses the screen's way back. */
export function goBack(root: HTMLElement): void {
  if (root instanceof HTMLDialogElement) {
    root.dispatchEvent(new Event('cancel', { cancelable: true }));
  } else root.querySelector<HTMLElement>('[data-back]')?.click();
}

/** The next or last tab of a dialog that has tabs. */
export function turnPage(root: HTMLElement, direction: -1 | 1): void {
  const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
  const now = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  const next = tabs[now + direction];
  if (now < 0 || next === undefined) return;
  next.click();
  focus(next);
}

function nearest(
  from: HTMLElement,
  controls: readonly HTMLElement[],
  step: Step,
): HTMLElement | undefined {
  const start = from.getBoundingClientRect();
  let best: HTMLElement | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const control of controls) {
    if (control === from) continue;
    const cost = costOf(start, control.getBoundingClientRect(), step);
    if (cost >= bestCost) continue;
    best = control;
    bestCost = cost;
  }
  return best;
}

/** Infinite for what does not lie that way. */
function costOf(from: DOMRect, to: DOMRect, step: Step): number {
  const isAcross = step === 'left' || step === 'right';
  const sign = step === 'right' || step === 'down' ? 1 : -1;
  const ahead = isAcross ? middleX(to) - middleX(from) : middleY(to) - middleY(from);
  // In the same row or column nothing is further that way.
  const clear = (isAcross ? Math.min(from.width, to.width) : Math.min(from.height, to.height)) / 2;
  if (sign * ahead < clear) return Number.POSITIVE_INFINITY;
  const aside = isAcross
    ? gap(from.top, from.bottom, to.top, to.bottom)
    : gap(from.left, from.right, to.left, to.right);
  return sign * ahead + ASIDE_WEIGHT * aside;
}

/** Between two stretches of a line; 0 where they overlap. */
function gap(from: number, until: number, otherFrom: number, otherUntil: number): number {
  return Math.max(0, otherFrom - until, from - otherUntil);
}

/** Where nothing lies that way, the next or last one of the screen, round and round. */
function along(
  from: HTMLElement,
  controls: readonly HTMLElement[],
  step: Step,
): HTMLElement | undefined {
  const by = step === 'down' || step === 'right' ? 1 : -1;
  return controls[(controls.indexOf(from) + by + controls.length) % controls.length];
}

function slide(control: HTMLElement, step: 'left' | 'right'): boolean {
  if (!(control instanceof HTMLInputElement) || control.type !== 'range') return false;
  if (step === 'right') control.stepUp();
  else control.stepDown();
  control.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

function focus(element: HTMLElement | null | undefined): void {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
}

/** Of radio buttons and tabs the Tab key stops at one of a group; arrows and gamepads go to each. */
function isShown(element: HTMLElement): boolean {
  const isReached = element.tabIndex >= 0 || ONE_STOP.includes(element.getAttribute('role') ?? '');
  return isReached && element.getClientRects().length > 0;
}

function middleX(box: DOMRect): number {
  return box.left + box.width / 2;
}

function middleY(box: DOMRect): number {
  return box.top + box.height / 2;
}

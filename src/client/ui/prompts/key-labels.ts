/**
 * What is printed on the player's keys. Codes are positions; where the browser knows the layout, it
 * says what stands there (`KeyW` is Z on a French keyboard), else the layout is taken for QWERTY.
 */
import { type Signal, signal } from '@preact/signals';

/** Chromium only: https://wicg.github.io/keyboard-map/ */
interface WithKeyboard {
  readonly keyboard?: { getLayoutMap?(): Promise<ReadonlyMap<string, string>> };
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowRight: '→',
  Escape: 'Esc',
  ShiftLeft: 'Shift',
  ShiftRight: 'Right shift',
  NumpadEnter: 'Num enter',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
  NumpadMultiply: 'Num *',
  NumpadDivide: 'Num /',
  NumpadDecimal: 'Num .',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  PageUp: 'Page up',
  PageDown: 'Page down',
  CapsLock: 'Caps lock',
};

/** Of arrows, for ears. */
export const SPOKEN: Readonly<Record<string, string>> = {
  '↑': 'up arrow',
  '←': 'left arrow',
  '↓': 'down arrow',
  '→': 'right arrow',
};

/** Empty until the browser has said what it knows. */
export const layoutOf: Signal<ReadonlyMap<string, string>> = signal(new Map());

export function keyLabel(code: string, layout: ReadonlyMap<string, string>): string {
  const printed = layout.get(code)?.trim();
  if (printed !== undefined && printed !== '') return printed.toUpperCase();
  const named = NAMES[code];
  if (named !== undefined) return named;
  return code.replace(/^(?:Key|Digit)/, '').replace(/^Numpad/, 'Num ');
}

/** Asks once; a layout that the player changes meanwhile is seen on the next visit. */
export async function readLayout(navigator: object): Promise<ReadonlyMap<string, string>> {
  try {
    return (await (navigator as WithKeyboard).keyboard?.getLayoutMap?.()) ?? new Map();
  } catch {
    // Refused in frames of other sites.
    return new Map();
  }
}

/**
 * What is printed on the player's keys. Codes are positions; where the browser knows the layout, it
 * says what stands there (`KeyW` is Z on a French keyboard), else the layout is taken for QWERTY.
 */
import { type Signal, signal } from '@preact/signals';
import type { PromptText } from './texts/index.ts';

/** Chromium only: https://wicg.github.io/keyboard-map/ */
interface WithKeyboard {
  readonly keyboard?: { getLayoutMap?(): Promise<ReadonlyMap<string, string>> };
}

/** The same in every language. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowRight: '→',
  Escape: 'Esc',
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
};

/** On the number pad. */
const PAD_SIGNS: Readonly<Record<string, string>> = {
  Add: '+',
  Subtract: '-',
  Multiply: '*',
  Divide: '/',
  Decimal: '.',
};

const WORDS = {
  Space: 'keySpace',
  Enter: 'keyEnter',
  ShiftLeft: 'keyShift',
  ShiftRight: 'keyRightShift',
  PageUp: 'keyPageUp',
  PageDown: 'keyPageDown',
  CapsLock: 'keyCapsLock',
  Backspace: 'keyBackspace',
  Delete: 'keyDelete',
  Insert: 'keyInsert',
  Home: 'keyHome',
  End: 'keyEnd',
} as const;

/** Of arrows, for ears. */
const SPOKEN = {
  '↑': 'arrow-up',
  '←': 'arrow-left',
  '↓': 'arrow-down',
  '→': 'arrow-right',
} as const;

/** How a label is said, where it is not said as it is written. */
export function spokenLabel(label: string, t: PromptText): string | null {
  return has(SPOKEN, label) ? t(SPOKEN[label]) : null;
}

/** Empty until the browser has said what it knows. */
export const layoutOf: Signal<ReadonlyMap<string, string>> = signal(new Map());

export function keyLabel(code: string, layout: ReadonlyMap<string, string>, t: PromptText): string {
  const printed = layout.get(code)?.trim();
  if (printed !== undefined && printed !== '') return printed.toUpperCase();
  if (has(WORDS, code)) return t(WORDS[code]);
  if (code.startsWith('Numpad')) {
    const key = code.slice('Numpad'.length);
    return t('keyNum', { key: PAD_SIGNS[key] ?? key });
  }
  return SIGNS[code] ?? code.replace(/^(?:Key|Digit)/, '');
}

function has<T extends object>(record: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(record, key);
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

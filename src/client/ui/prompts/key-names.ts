/**
 * What a key is called: as it is printed where the browser knows that, else as if the layout were
 * QWERTY.
 */
import type { PromptText } from './texts/index.ts';

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

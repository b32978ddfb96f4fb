/**
 * What can be bound, and to what it is bound at first. Codes of keys are positions
 * (`KeyboardEvent.code`), so the same fingers drive on any layout. Plain data: the settings keep
 * it, the devices read it.
 */
export const CAR_ACTIONS = [
  'throttle',
  'reverse',
  'left',
  'right',
  'boost',
  'dash',
  'handbrake',
  'skip',
] as const;
export type CarAction = (typeof CAR_ACTIONS)[number];

/** What has a key that the player may choose. */
export const KEY_ACTIONS = [...CAR_ACTIONS, 'scoreboard', 'mute'] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

/** What has a place on a gamepad that the player may choose. */
export const PAD_ACTIONS = [...CAR_ACTIONS, 'scoreboard', 'menu'] as const;
export type PadAction = (typeof PAD_ACTIONS)[number];

export type Action = KeyAction | PadAction;

/** Every action has its own keys; no key is in two lists. */
export type KeyBindings = Readonly<Record<KeyAction, readonly string[]>>;

/**
 * One thing on a gamepad that goes from 0 to 1: `b3` the button, `a0-` half of an axis that rests in
 * its middle, `f5+` an axis that rests at its lower end (`f5-`: at its upper), as triggers of some
 * pads do.
 */
export type PadSource = string;

export type PadBindings = Readonly<Record<PadAction, readonly PadSource[]>>;

export const DEFAULT_KEYS: KeyBindings = {
  throttle: ['KeyW', 'ArrowUp'],
  reverse: ['KeyS', 'ArrowDown'],
  left: ['KeyA', 'ArrowLeft'],
  right: ['KeyD', 'ArrowRight'],
  boost: ['Space'],
  dash: ['KeyE', 'KeyK', 'KeyX'],
  handbrake: ['ShiftLeft', 'ShiftRight', 'KeyJ'],
  skip: ['Enter'],
  scoreboard: ['Tab'],
  mute: ['KeyM'],
};

/** By the standard mapping: https://w3c.github.io/gamepad/#remapping */
export const DEFAULT_PAD: PadBindings = {
  throttle: ['b7'],
  reverse: ['b6'],
  left: ['a0-', 'b14'],
  right: ['a0+', 'b15'],
  boost: ['b0'],
  dash: ['b2'],
  handbrake: ['b1', 'b5'],
  skip: ['b3'],
  scoreboard: ['b8'],
  menu: ['b9'],
};

/** Keys that the page or the browser needs for itself: the menu, the net panel, reloading. */
export const RESERVED_KEYS: readonly string[] = [
  'Escape',
  'F3',
  'Backquote',
  'F5',
  'F11',
  'F12',
  'MetaLeft',
  'MetaRight',
  'AltLeft',
  'AltRight',
  'ControlLeft',
  'ControlRight',
  'ContextMenu',
];

const PAD_SOURCE = /^(?:b\d{1,2}|[af]\d{1,2}[+-])$/;

export function isPadSource(text: string): boolean {
  return PAD_SOURCE.test(text);
}

export function isBindableKey(code: string): boolean {
  return /^[A-Za-z0-9]{1,24}$/.test(code) && !RESERVED_KEYS.includes(code);
}

/** Several keys or places an action, turned round: what each one does. */
export function actionsBySource<A extends string>(
  bindings: Readonly<Record<A, readonly string[]>>,
): ReadonlyMap<string, A> {
  const actions = new Map<string, A>();
  for (const action of Object.keys(bindings) as A[]) {
    for (const source of bindings[action]) actions.set(source, action);
  }
  return actions;
}

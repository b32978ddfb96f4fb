/**
 * What a gamepad says, in terms of what its buttons and sticks are bound to. Pure; the pads' poller
 * calls it once a frame.
 */
import type { ControlsMessage } from '../../../worker/page-messages.ts';
import type { DeadZones } from '../../settings/settings.ts';
import type { PadAction, PadBindings, PadSource } from '../bindings.ts';
import { applyAxialZone, applyRadialZone } from './dead-zones.ts';

/** The part of `Gamepad` that is read. */
export interface PadState {
  readonly mapping: string;
  readonly axes: readonly number[];
  readonly buttons: readonly { readonly pressed: boolean; readonly value: number }[];
}

/** Sticks of the standard mapping: which axes are across, the next ones along. */
const STANDARD_STICKS = [0, 2];
/** Buttons and half axes count as pressed from here on. */
export const PRESSED_FROM = 0.5;
const TRIGGER_ZONES: DeadZones = { inner: 0.06, outer: 0.04 };

/** 0..1 of one button or half of an axis, the dead zones taken off. */
export function sourceValue(pad: PadState, source: PadSource, zones: DeadZones): number {
  const index = Number.parseInt(source.slice(1), 10);
  const sign = source.endsWith('-') ? -1 : 1;
  if (source.startsWith('b')) return buttonValue(pad, index);
  if (source.startsWith('a')) return Math.max(0, sign * axisValue(pad, index, zones));
  const raw = pad.axes[index] ?? 0;
  // Until it is first moved, a browser reports the middle for an axis that rests at its end.
  return raw === 0 ? 0 : applyAxialZone((sign * raw + 1) / 2, TRIGGER_ZONES);
}

/** The most of all that the action is bound to. */
export function actionValue(
  pad: PadState,
  bindings: PadBindings,
  action: PadAction,
  zones: DeadZones,
): number {
  return Math.max(0, ...bindings[action].map((source) => sourceValue(pad, source, zones)));
}

export function controlsOfPad(
  pad: PadState,
  bindings: PadBindings,
  zones: DeadZones,
): ControlsMessage {
  const value = (action: PadAction): number => actionValue(pad, bindings, action, zones);
  const isPressed = (action: PadAction): boolean => value(action) >= PRESSED_FROM;
  return {
    type: 'controls',
    steer: value('right') - value('left'),
    throttle: value('throttle') - value('reverse'),
    boost: isPressed('boost'),
    handbrake: isPressed('handbrake'),
    dash: isPressed('dash'),
    skip: isPressed('skip'),
  };
}

/**
 * What was just pressed or pushed, for binding it.
 *
 * @param rest the same pad before, untouched
 */
export function sourceMoved(rest: PadState, now: PadState): PadSource | null {
  const button = now.buttons.findIndex(
    ({ value, pressed }, index) =>
      (pressed || value >= PRESSED_FROM) && buttonValue(rest, index) < PRESSED_FROM,
  );
  if (button >= 0) return `b${button}`;
  for (const [index, value] of now.axes.entries()) {
    const before = rest.axes[index] ?? 0;
    if (before < -0.7 && value > -0.2) return `f${index}+`;
    if (before > 0.7 && value < 0.2) return `f${index}-`;
    if (Math.abs(before) < 0.4 && Math.abs(value) > 0.7) return `a${index}${value < 0 ? '-' : '+'}`;
  }
  return null;
}

/** Whether somebody does something with the pad, as against how it was the frame before. */
export function isUsed(before: PadState, now: PadState): boolean {
  const pressed = now.buttons.some(
    ({ value }, index) => value >= PRESSED_FROM && buttonValue(before, index) < PRESSED_FROM,
  );
  return pressed || now.axes.some((value, index) => isPushed(value, before.axes[index] ?? 0));
}

/** A frame's worth of moving, far enough out; a worn stick that drifts is nobody's hand. */
function isPushed(value: number, before: number): boolean {
  return Math.abs(value) > 0.4 && Math.abs(value) < 1.01 && Math.abs(value - before) > 0.04;
}

function buttonValue(pad: PadState, index: number): number {
  const button = pad.buttons[index];
  if (button === undefined) return 0;
  return button.pressed ? Math.max(button.value, PRESSED_FROM) : button.value;
}

function axisValue(pad: PadState, index: number, zones: DeadZones): number {
  const stick = STANDARD_STICKS.find((first) => index === first || index === first + 1);
  if (pad.mapping !== 'standard' || stick === undefined) {
    return applyAxialZone(pad.axes[index] ?? 0, zones);
  }
  const pose = applyRadialZone(pad.axes[stick] ?? 0, pad.axes[stick + 1] ?? 0, zones);
  return index === stick ? pose.x : pose.y;
}

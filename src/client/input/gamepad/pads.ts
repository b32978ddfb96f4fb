/**
 * The gamepads: polled once a drawn frame, as browsers tell of their buttons in no other way. Of
 * several the one used last counts. In a match it drives; while a dialog or another screen is up it
 * moves the focus and presses. Loaded and started once the first pad has shown itself. It must leave
 * nothing held of a pad that is gone.
 */
import { effect } from '@preact/signals';
import type { ControlsMessage } from '../../../worker/page-messages.ts';
import type { PadAction, PadSource } from '../bindings.ts';
import { NEUTRAL } from '../controls.ts';
import type { GameInput } from '../game-input.ts';
import { MenuPad } from './menu-pad.ts';
import {
  actionValue,
  controlsOfPad,
  isUsed,
  type PadState,
  PRESSED_FROM,
  sourceMoved,
  sourceValue,
} from './read-pad.ts';
import { startRumble } from './rumble.ts';

/** What a match gives the pads to act on. */
export interface PadSeat {
  /** False while a dialog has the controls. */
  readonly isDriving: () => boolean;
  /** Called once a frame. */
  readonly drive: (controls: ControlsMessage) => void;
  readonly openMenu: () => void;
  readonly showScoreboard: (shown: boolean) => void;
}

export interface Pads {
  /** The match under way, or null. */
  seat: PadSeat | null;
  /** What the player presses next, for binding it; null when they cancel. Nothing else acts meanwhile. */
  capture(cancelled: AbortSignal): Promise<PadSource | null>;
  /** @param strong low-frequency motor, 0..1; `weak` the high-frequency one */
  rumble(strong: number, weak: number, ms: number): void;
  /** Whether there is one now whose buttons are in no order that the browser knows. */
  hasUnknownOrder(): boolean;
}

/** Another frame's state of the pad: browsers reuse the object. */
interface Known {
  readonly index: number;
  readonly id: string;
  state: PadState;
}

/** Vendors whose buttons bear shapes. */
const SHAPES = /054c|dualshock|dualsense|playstation/i;

export function startPads(input: GameInput): Pads {
  const known = new Map<number, Known>();
  let current: Known | null = null;
  /** Buttons that went down while a dialog was up, and drive no car until they are let go. */
  let stale = new Set<PadSource>();
  let wasDriving = false;
  let wasMenuHeld = true;
  let capturing: { rest: Map<number, PadState>; done: (source: PadSource) => void } | null = null;
  const menu = new MenuPad(document);
  const rumble = startRumble(
    () => gamepads().find((pad) => pad.index === current?.index) ?? null,
    () => input.settings.controls.value.vibration && input.active.value === 'gamepad',
  );

  const lose = (): void => {
    current = null;
    pads.seat?.drive(NEUTRAL);
    pads.seat?.showScoreboard(false);
    if (input.active.value === 'gamepad') input.padLost.value = true;
  };
  const use = (pad: Known): void => {
    current = pad;
    input.padStyle.value = SHAPES.test(pad.id) ? 'shapes' : 'letters';
    input.active.value = 'gamepad';
    input.padLost.value = false;
  };
  /** Plugged in again it is the player's at once. */
  const isWaitedFor = (): boolean => input.padLost.value && current === null;

  const look = (): void => {
    const seen = gamepads();
    for (const [index, pad] of known) {
      if (seen.some((each) => each.index === index && each.id === pad.id)) continue;
      known.delete(index);
      if (pad === current) lose();
    }
    for (const pad of seen) {
      const before = known.get(pad.index);
      const state = copyOf(pad);
      if (before === undefined) {
        const added = { index: pad.index, id: pad.id, state };
        known.set(pad.index, added);
        if (isWaitedFor() || anyPressed(state)) use(added);
        // The press that woke the pad is no press of a button on the screen.
        menu.hold(state);
        continue;
      }
      if (isUsed(before.state, state)) use(before);
      before.state = state;
    }
  };

  const drive = (seat: PadSeat, pad: Known): void => {
    const { gamepad: bindings, deadZones } = input.settings.controls.value;
    if (!wasDriving) stale = pressedButtons(pad.state);
    for (const source of stale) {
      if (sourceValue(pad.state, source, deadZones) < PRESSED_FROM) stale.delete(source);
    }
    const state = stale.size === 0 ? pad.state : without(pad.state, stale);
    seat.drive(controlsOfPad(state, bindings, deadZones));
    const isHeld = (action: PadAction): boolean =>
      actionValue(state, bindings, action, deadZones) >= PRESSED_FROM;
    seat.showScoreboard(isHeld('scoreboard'));
    const isMenuHeld = isHeld('menu');
    if (isMenuHeld && !wasMenuHeld) seat.openMenu();
    wasMenuHeld = isMenuHeld;
  };

  const frame = (nowMs: number): void => {
    requestAnimationFrame(frame);
    look();
    if (capturing !== null) {
      captureFrom(capturing, known.values());
      menu.hold(current?.state ?? null);
      return;
    }
    const { seat } = pads;
    const isDriving = seat?.isDriving() === true;
    if (current !== null && seat !== null && isDriving) {
      drive(seat, current);
      menu.hold(current.state);
    } else if (current !== null) {
      if (wasDriving) seat?.drive(NEUTRAL);
      wasMenuHeld = true;
      menu.step(current.state, input.settings.controls.value.deadZones, nowMs);
    }
    wasDriving = isDriving;
  };

  const pads: Pads = {
    seat: null,
    capture(cancelled) {
      return new Promise((resolve) => {
        const rest = new Map([...known].map(([index, pad]) => [index, pad.state]));
        const end = (source: PadSource | null): void => {
          capturing = null;
          resolve(source);
        };
        capturing = { rest, done: end };
        cancelled.addEventListener('abort', () => end(null), { once: true });
      });
    },
    rumble,
    hasUnknownOrder: () => gamepads().some(({ mapping }) => mapping !== 'standard'),
  };

  // Who goes on by other means needs no sentence about the pad.
  effect(() => {
    if (input.active.value !== 'gamepad') input.padLost.value = false;
  });
  requestAnimationFrame(frame);
  return pads;
}

function captureFrom(
  capturing: { readonly rest: Map<number, PadState>; readonly done: (source: PadSource) => void },
  pads: Iterable<Known>,
): void {
  for (const { index, state } of pads) {
    const rest = capturing.rest.get(index);
    const source = rest === undefined ? null : sourceMoved(rest, state);
    if (source !== null) {
      capturing.done(source);
      return;
    }
    // What was held when it began has to be let go first, and then counts.
    if (rest === undefined || anyPressed(rest)) capturing.rest.set(index, state);
  }
}

function gamepads(): readonly Gamepad[] {
  return navigator.getGamepads().filter((pad): pad is Gamepad => pad?.connected === true);
}

function copyOf({ mapping, axes, buttons }: Gamepad): PadState {
  return {
    mapping,
    axes: [...axes],
    buttons: buttons.map(({ pressed, value }) => ({ pressed, value })),
  };
}

function anyPressed(state: PadState): boolean {
  return state.buttons.some(({ pressed }) => pressed);
}

function pressedButtons(state: PadState): Set<PadSource> {
  const pressed = state.buttons.flatMap((button, index) => (button.pressed ? [`b${index}`] : []));
  return new Set(pressed);
}

function without(state: PadState, released: ReadonlySet<PadSource>): PadState {
  const buttons = state.buttons.map((button, index) =>
    released.has(`b${index}`) ? { pressed: false, value: 0 } : button,
  );
  return { ...state, buttons };
}

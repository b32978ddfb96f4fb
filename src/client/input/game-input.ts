/**
 * The devices of the player for as long as the page lives: which one is in use, which keys are down,
 * and the gamepads, whose code is loaded when there is one. Made once by main.tsx. The UI shows
 * prompts by it, a match drives by it (take-seat.ts); it knows of neither.
 */
import { effect, type Signal, signal } from '@preact/signals';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createActiveDevice, type Device } from './active-device.ts';
import type { Pads } from './gamepad/pads.ts';
import { type KeysDown, watchKeys } from './keys-down.ts';

/** How the buttons of a gamepad are marked. */
export type PadStyle = 'letters' | 'shapes';

export interface GameInput {
  readonly settings: SettingsStore;
  readonly active: Signal<Device>;
  readonly keysDown: KeysDown;
  /** Null until there was a gamepad. */
  readonly pads: Signal<Pads | null>;
  readonly padStyle: Signal<PadStyle>;
  /** The gamepad that the player used has gone; false once they go on, with it or without. */
  readonly padLost: Signal<boolean>;
}

export interface GameInputOptions {
  readonly window: Window;
  readonly document: Document;
  readonly settings: SettingsStore;
  readonly loadPads: () => Promise<{ startPads(input: GameInput): Pads }>;
}

export function createGameInput(options: GameInputOptions): GameInput {
  const { window, document } = options;
  const isTouchDevice = window.matchMedia('(hover: none) and (pointer: coarse)').matches;
  const input: GameInput = {
    settings: options.settings,
    active: createActiveDevice({ window, isTouchDevice }),
    keysDown: watchKeys(window, document),
    pads: signal(null),
    padStyle: signal('letters'),
    padLost: signal(false),
  };
  effect(() => {
    document.documentElement.dataset.device = input.active.value;
  });
  // Styles show where the focus is once that is of use: no key, no frame.
  window.addEventListener(
    'keydown',
    () => {
      document.documentElement.dataset.keys = '';
    },
    { once: true, capture: true },
  );
  const onPad = (): void => {
    options.loadPads().then(
      ({ startPads }) => {
        input.pads.value ??= startPads(input);
      },
      (error: unknown) => console.warn('The gamepad’s part of the page did not load.', error),
    );
  };
  window.addEventListener('gamepadconnected', onPad, { once: true });
  return input;
}

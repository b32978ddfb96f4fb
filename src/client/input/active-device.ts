/**
 * Which device the player uses just now: the one that was used last. Prompts show its keys, buttons
 * or thumbs. A mouse counts for nothing, since nobody drives with it. The gamepad's own module sets
 * it for gamepads.
 */
import { type Signal, signal } from '@preact/signals';

export type Device = 'keyboard' | 'gamepad' | 'touch';

export interface ActiveDeviceOptions {
  readonly window: EventTarget;
  /** Of a device whose main pointer is a finger. */
  readonly isTouchDevice: boolean;
}

export function createActiveDevice(options: ActiveDeviceOptions): Signal<Device> {
  const active = signal<Device>(options.isTouchDevice ? 'touch' : 'keyboard');
  options.window.addEventListener(
    'keydown',
    () => {
      active.value = 'keyboard';
    },
    { capture: true },
  );
  options.window.addEventListener(
    'pointerdown',
    (event) => {
      if ((event as PointerEvent).pointerType === 'touch') active.value = 'touch';
    },
    { capture: true, passive: true },
  );
  return active;
}

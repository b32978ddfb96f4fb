/**
 * Sends the controls of all devices as one, and only when they change. Every device says what it
 * holds as soon as it knows; one that is lost or put away says NEUTRAL.
 */
import type { ControlsMessage } from '../../worker/page-messages.ts';
import type { Device } from './active-device.ts';
import { mergeControls, NEUTRAL, sameControls } from './controls.ts';

export class ControlMixer {
  readonly #send: (controls: ControlsMessage) => void;
  /** The one that changed last comes first. */
  #held: readonly (readonly [Device, ControlsMessage])[] = [];
  #sent: ControlsMessage = NEUTRAL;

  constructor(send: (controls: ControlsMessage) => void) {
    this.#send = send;
  }

  set(device: Device, controls: ControlsMessage): void {
    const before = this.#held.find(([other]) => other === device)?.[1] ?? NEUTRAL;
    if (sameControls(before, controls)) return;
    this.#held = [[device, controls], ...this.#held.filter(([other]) => other !== device)];
    const merged = mergeControls(this.#held.map(([, each]) => each));
    if (sameControls(merged, this.#sent)) return;
    this.#sent = merged;
    this.#send(merged);
  }
}

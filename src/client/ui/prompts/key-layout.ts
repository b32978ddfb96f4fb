/**
 * What is printed on the player's keys. Codes are positions; where the browser knows the layout, it
 * says what stands there (`KeyW` is Z on a French keyboard). The title asks for it.
 */
import { type Signal, signal } from '@preact/signals';

/** Chromium only: https://wicg.github.io/keyboard-map/ */
interface WithKeyboard {
  readonly keyboard?: { getLayoutMap?(): Promise<ReadonlyMap<string, string>> };
}

/** Empty until the browser has said what it knows. */
export const layoutOf: Signal<ReadonlyMap<string, string>> = signal(new Map());

/** Asks once; a layout that the player changes meanwhile is seen on the next visit. */
export async function readLayout(navigator: object): Promise<ReadonlyMap<string, string>> {
  try {
    return (await (navigator as WithKeyboard).keyboard?.getLayoutMap?.()) ?? new Map();
  } catch {
    // Refused in frames of other sites.
    return new Map();
  }
}

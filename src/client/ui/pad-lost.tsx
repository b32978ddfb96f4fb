/** Says that the gamepad is gone, and what to do, until it is back or the player goes on without. */
import { usePrompts } from './prompts/prompts.ts';

export function PadLost() {
  if (!usePrompts().padLost.value) return null;
  return (
    <p class="pad-lost" role="alert">
      <strong>Your gamepad is gone.</strong> Plug it in or switch it on again, or drive on with the
      keyboard.
    </p>
  );
}

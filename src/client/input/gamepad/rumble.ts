/**
 * A gamepad's two motors, where it has them and the browser lets the page at them. A weaker effect
 * never cuts off a stronger one.
 */

/** @param isWanted whether the player has vibration on and the pad in hand */
export function startRumble(
  pad: () => Gamepad | null,
  isWanted: () => boolean,
): (strong: number, weak: number, ms: number) => void {
  let strength = 0;
  let untilMs = 0;
  return (strong, weak, ms) => {
    const nowMs = performance.now();
    const wanted = Math.max(strong, weak);
    if (!isWanted() || wanted <= 0 || (nowMs < untilMs && wanted < strength)) return;
    // Missing in some browsers, whatever the types say.
    const motors = pad()?.vibrationActuator as GamepadHapticActuator | null | undefined;
    if (motors == null) return;
    strength = wanted;
    untilMs = nowMs + ms;
    const effect = { duration: ms, strongMagnitude: strong, weakMagnitude: weak };
    motors.playEffect('dual-rumble', effect).catch(() => undefined);
  };
}

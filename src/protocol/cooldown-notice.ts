/**
 * The sentence of `REFUSAL.cooldown`. The SDK hands on nothing of a refusal but its code and its
 * sentence, and an error's sentence crosses Comlink, so the wait is read back from it: the page says
 * it in the player's own language.
 */

/** @param leftMs until quick play is open again */
export function cooldownNotice(leftMs: number): string {
  return (
    'You have left several matches before their end. Quick play is open to you again in ' +
    `${Math.ceil(leftMs / 1000)} s; private matches and practice always are.`
  );
}

/** @returns the wait that a notice tells, in whole seconds; null for any other sentence */
export function waitSecondsOf(notice: string): number | null {
  const [, seconds] = /\bin (\d{1,7}) s;/.exec(notice) ?? [];
  return seconds === undefined ? null : Number(seconds);
}

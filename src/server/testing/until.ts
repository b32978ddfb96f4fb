/** Waits for a condition, not for a time. @throws Error naming what never came */
export async function until(what: string, holds: () => boolean, timeoutMs = 10_000): Promise<void> {
  const deadlineMs = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > deadlineMs) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Asks again until there is something. @throws Error naming what never came */
export async function untilGiven<T>(
  what: string,
  ask: () => Promise<T | null>,
  timeoutMs = 10_000,
): Promise<T> {
  const deadlineMs = performance.now() + timeoutMs;
  while (performance.now() < deadlineMs) {
    const given = await ask();
    if (given !== null) return given;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${what}`);
}

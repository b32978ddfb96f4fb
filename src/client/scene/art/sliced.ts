/**
 * Runs long painting in slices, so that the page answers in between. Painters are generators that
 * yield wherever they may be held up.
 */
export const SLICE_MS = {
  /** While nothing else is to be seen. */
  waiting: 24,
  /** While frames are drawn. */
  playing: 5,
} as const;

/**
 * @param sliceMs so long is worked at a time
 * @param isWanted asked between slices; once false, the work is left undone
 * @returns null when it was left undone
 */
export async function runSliced<T>(
  work: Generator<void, T, void>,
  sliceMs: number,
  isWanted: () => boolean,
): Promise<T | null> {
  let startedAtMs = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - startedAtMs < sliceMs) continue;
    await nextTask();
    if (!isWanted()) return null;
    startedAtMs = performance.now();
  }
}

/** Timers are held back to 4 ms each and, in a hidden tab, to a second; messages are not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Waits until the server can be reached again. A request that leaves while the path is dead may hang
 * for seconds after the path is back, as TCP pauses ever longer between its tries; so another one
 * leaves every so often, and the first that comes back tells. They ask for nothing, so any number of
 * them may arrive. Called before a seat is taken again.
 */
import type { MonotonicClock } from '../netcode/clock.ts';

const ASK_EVERY_MS = 400;
/** A browser opens six connections to a host; some must be left for what follows. */
const MAX_OPEN = 4;

/**
 * Settles with the first answer, whatever it is; a refusal is one: what is tried next will tell.
 *
 * @param ask reaches out to the server
 * @param signal ends the waiting; rejects with its reason
 */
export function awaitAnswer(
  ask: (signal: AbortSignal) => Promise<unknown>,
  clock: MonotonicClock,
  signal: AbortSignal,
): Promise<void> {
  const open: AbortController[] = [];
  let cancel = (): void => {};
  const end = (): void => {
    cancel();
    for (const each of open.splice(0)) each.abort();
  };
  const answered = new Promise<void>((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    const askOnce = (): void => {
      cancel = clock.after(ASK_EVERY_MS, askOnce);
      // The first one stays: on a very long path no later one would live to see its answer.
      if (open.length === MAX_OPEN) open.splice(1, 1)[0]?.abort();
      const asking = new AbortController();
      open.push(asking);
      const come = () => {
        if (!asking.signal.aborted) resolve();
      };
      ask(asking.signal).then(come, come);
    };
    askOnce();
  });
  return answered.finally(end);
}

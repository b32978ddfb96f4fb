/**
 * A display of 60 frames a second for several clients, each with a phase of its own, so that they
 * do not all draw at once. Like a page's animation frames: a frame has the time of its refresh, runs a
 * little after it, and is left out when the thread was busy for longer than one.
 */
export const FRAME_MS = 1000 / 60;

export interface FrameLoop {
  stop(): void;
}

/** @param draw gets the client and the time of the refresh, of `performance.now()` */
export function startFrameLoop(
  clients: number,
  draw: (client: number, nowMs: number) => void,
): FrameLoop {
  const startMs = performance.now();
  const next = Array.from({ length: clients }, (_, client) => (client * FRAME_MS) / clients);
  let timer: NodeJS.Timeout;
  const run = (): void => {
    for (const [client, dueMs] of next.entries()) {
      const lateMs = performance.now() - startMs - dueMs;
      if (lateMs < 0) continue;
      const missed = Math.floor(lateMs / FRAME_MS);
      const frameMs = dueMs + missed * FRAME_MS;
      next[client] = frameMs + FRAME_MS;
      draw(client, startMs + frameMs);
    }
    timer = setTimeout(run, Math.max(0, Math.min(...next) - (performance.now() - startMs)));
  };
  timer = setTimeout(run, 0);
  return { stop: () => clearTimeout(timer) };
}

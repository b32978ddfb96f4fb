import type { PongMessage } from '../protocol/ping-message.ts';

/** Round-trip times kept; their median is what players are shown. */
const KEPT = 9;

interface Sample {
  readonly rttMs: number;
  readonly serverTick: number;
  readonly atMs: number;
}

/** What pings tell of the path to the server. */
export class PathTiming {
  readonly #rttsMs: number[] = [];
  #best: Sample | null = null;
  #newest: Sample | null = null;

  /** Pongs so far. */
  get count(): number {
    return this.#rttsMs.length;
  }

  /** Median, in ms; 0 before the first pong. */
  get rttMs(): number {
    const sorted = this.#rttsMs.toSorted((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  }

  receive(pong: PongMessage, nowMs: number): void {
    const rttMs = Math.max(0, nowMs - pong.clientTimeMs);
    this.#newest = { rttMs, serverTick: pong.serverTick, atMs: nowMs };
    this.#rttsMs.push(rttMs);
    if (this.#rttsMs.length > KEPT) this.#rttsMs.shift();
    if (this.#best === null || rttMs < this.#best.rttMs) {
      this.#best = { rttMs, serverTick: pong.serverTick, atMs: nowMs };
    }
  }

  /** Where the server is about now, in ticks; null before the first pong. */
  serverTick(nowMs: number, tickMs: number): number | null {
    if (this.#newest === null) return null;
    const { rttMs, serverTick, atMs } = this.#newest;
    return serverTick + (nowMs - atMs + rttMs / 2) / tickMs;
  }

  /**
   * The tick whose input, sent now, would be there just in time, by the quickest pong so far.
   * @throws before the first pong
   */
  tickInTime(nowMs: number, tickMs: number, safetyMs: number): number {
    if (this.#best === null) throw new Error('no pong yet');
    const { rttMs, serverTick, atMs } = this.#best;
    return serverTick + (rttMs + safetyMs + nowMs - atMs) / tickMs;
  }
}

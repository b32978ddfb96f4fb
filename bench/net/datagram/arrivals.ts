/**
 * When the frames of a match could be used: read by a second decoder, which is given what a player's
 * connection is given, by whichever path.
 */
import { MESSAGE } from '../../../src/protocol/message-type.ts';
import { TICK_MS } from '../../../src/protocol/timing.ts';
import { FrameInflow } from '../../../src/worker/frame-inflow.ts';
import type { OpenDatagrams, OpenSocket } from '../../../src/worker/match-socket.ts';
import { unpackGzip } from '../../../src/worker/unpack.ts';
import { quantileOf } from '../metrics/quantiles.ts';

/** Without loss a frame comes no later than this after its tick, jitter apart: one in twenty is earlier. */
const ORDINARY_QUANTILE = 0.05;
const LATE_MS = 2 * TICK_MS;

export class Arrivals {
  /** Of each frame: how long after its tick's time it could be used, but for a constant. */
  #delaysMs: number[] = [];
  readonly #inflow = new FrameInflow(
    {
      onSnapshot: () => undefined,
      onFrame: ({ tick }) => this.#delaysMs.push(performance.now() - tick * TICK_MS),
      onBroken: (error) => console.error(error),
    },
    unpackGzip,
    0,
  );

  startOver(): void {
    this.#delaysMs = [];
  }

  /** Of frames that came more than two ticks later than is ordinary on this path. */
  get lateShare(): number {
    const ordinaryMs = quantileOf(this.#delaysMs, ORDINARY_QUANTILE);
    const late = this.#delaysMs.filter((delayMs) => delayMs > ordinaryMs + LATE_MS);
    return late.length / this.#delaysMs.length;
  }

  listenToSocket(open: OpenSocket): OpenSocket {
    return (target, handlers) =>
      open(target, {
        ...handlers,
        onBytes: (type, bytes) => {
          if (type === MESSAGE.frames) this.#inflow.receiveFrames(bytes);
          else if (type === MESSAGE.snapshot) void this.#inflow.receiveChunk(bytes);
          handlers.onBytes(type, bytes);
        },
      });
  }

  listenToDatagrams(open: OpenDatagrams): OpenDatagrams {
    return (ports) =>
      open({
        ...ports,
        onMessage: (bytes) => {
          if (bytes[0] === MESSAGE.frames) this.#inflow.receiveFrames(bytes.subarray(1));
          ports.onMessage(bytes);
        },
      });
  }
}

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

/** What is ordinary on a path: one frame in twenty comes sooner after its tick, one is the first. */
const ORDINARY_QUANTILE = 0.05;

export class Arrivals {
  /** How long after its tick's time each frame could be used, but for a constant. */
  readonly #delaysMs = new Map<number, number>();
  readonly #inflow = new FrameInflow(
    {
      onSnapshot: () => undefined,
      onFrame: ({ tick }) => this.#delaysMs.set(tick, performance.now() - tick * TICK_MS),
      onBroken: (error) => console.error(error),
    },
    unpackGzip,
    0,
  );

  startOver(): void {
    this.#delaysMs.clear();
  }

  /** @returns by tick, how much later than is ordinary on this path its frame could be used */
  latenessMs(): ReadonlyMap<number, number> {
    const ordinaryMs = quantileOf(this.#delaysMs.values(), ORDINARY_QUANTILE);
    return new Map([...this.#delaysMs].map(([tick, delayMs]) => [tick, delayMs - ordinaryMs]));
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

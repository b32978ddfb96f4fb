/** The newest frames as they were encoded, for messages that repeat some and for clients that miss some. */
import { TickRing } from '../netcode/tick-ring.ts';
import { MAX_FRAMES_PER_MESSAGE } from '../protocol/frame-format.ts';
import { encodeFramesMessage, type FramesMessage } from '../protocol/frames-message.ts';

/** 4 s: who misses more is better served with a snapshot. */
const KEPT_TICKS = 256;

export class FrameLog {
  readonly #bodies = new TickRing<Uint8Array>(KEPT_TICKS);
  #nextTick: number | null = null;

  /** @param tick follows the one added before */
  add(tick: number, body: Uint8Array): void {
    this.#bodies.set(tick, body);
    this.#nextTick = tick + 1;
  }

  /**
   * @param maxBytes of frames; no bound to the newest alone
   * @returns a FRAMES message of the newest frame and up to `repeated` before it
   */
  newest(repeated: number, maxBytes: number): Uint8Array<ArrayBuffer> {
    if (this.#nextTick === null) throw new Error('no frame has been logged');
    const newestTick = this.#nextTick - 1;
    let firstTick = newestTick;
    let bytes = this.#lengthOf(newestTick);
    while (firstTick > newestTick - repeated && this.#bodies.has(firstTick - 1)) {
      bytes += this.#lengthOf(firstTick - 1);
      if (bytes > maxBytes) break;
      firstTick--;
    }
    return encodeFramesMessage(this.#run(firstTick, this.#nextTick));
  }

  /** @returns all frames from that tick on, as FRAMES messages; null when the first is gone */
  since(tick: number): Uint8Array<ArrayBuffer>[] | null {
    const end = this.#nextTick;
    if (end === null || tick >= end) return [];
    if (!this.#bodies.has(tick)) return null;
    const messages: Uint8Array<ArrayBuffer>[] = [];
    for (let first = tick; first < end; first += MAX_FRAMES_PER_MESSAGE) {
      const next = Math.min(end, first + MAX_FRAMES_PER_MESSAGE);
      messages.push(encodeFramesMessage(this.#run(first, next)));
    }
    return messages;
  }

  #lengthOf(tick: number): number {
    return this.#bodies.get(tick)?.byteLength ?? 0;
  }

  #run(firstTick: number, endTick: number): FramesMessage {
    const bodies: Uint8Array[] = [];
    for (let tick = firstTick; tick < endTick; tick++) {
      const body = this.#bodies.get(tick);
      if (body === undefined) throw new Error(`frame ${tick} is not in the log`);
      bodies.push(body);
    }
    return { firstTick, bodies };
  }
}

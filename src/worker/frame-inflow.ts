/**
 * Brings what comes of a match into order: snapshots in chunks that must be unpacked, and frames by
 * whichever path, repeated, early or late. Gives on each snapshot, then each frame after it once.
 */
import { TickRing } from '../netcode/tick-ring.ts';
import { FrameDecoder } from '../protocol/frame-decoder.ts';
import type { MatchFrame } from '../protocol/frame-expectation.ts';
import { decodeFramesMessage } from '../protocol/frames-message.ts';
import { MAX_SNAPSHOT_BYTES, SnapshotReassembler } from '../protocol/snapshot-chunks.ts';
import { decodeSnapshot, type MatchSnapshot } from '../protocol/snapshot-message.ts';
import type { Unpack } from './unpack.ts';

export interface InflowHandlers {
  onSnapshot(snapshot: MatchSnapshot): void;
  onFrame(frame: MatchFrame): void;
  /** What came cannot be read. The stream stops until the next snapshot. */
  onBroken(error: unknown): void;
}

/** Frames kept, read or not: as many as may come while a snapshot is on its way (17 s). */
const KEPT_FRAMES = 1024;

export class FrameInflow {
  readonly #handlers: InflowHandlers;
  readonly #unpack: Unpack;
  readonly #reassembler = new SnapshotReassembler();
  readonly #bodies = new TickRing<Uint8Array>(KEPT_FRAMES);
  #decoder: FrameDecoder | null = null;
  #newestTick: number;
  #transfers = 0;

  /** @param tick about where the match is */
  constructor(handlers: InflowHandlers, unpack: Unpack, tick: number) {
    this.#handlers = handlers;
    this.#unpack = unpack;
    this.#newestTick = tick;
  }

  /** The first tick of which no frame has come although later ones have; null when none is missing. */
  get gap(): number | null {
    if (this.#decoder === null || this.#decoder.tick > this.#newestTick) return null;
    return this.#decoder.tick;
  }

  /** The tick whose frame is due next; null before the first snapshot. */
  get nextTick(): number | null {
    return this.#decoder?.tick ?? null;
  }

  /** @returns the newest tick in the message, or null when it could not be read */
  receiveFrames(bytes: Uint8Array): number | null {
    try {
      const { firstTick, bodies } = decodeFramesMessage(bytes, this.#newestTick);
      for (const [index, body] of bodies.entries()) this.#keep(firstTick + index, body);
      this.#readOn();
      return firstTick + bodies.length - 1;
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  /** Settles once the chunk has been dealt with. */
  async receiveChunk(bytes: Uint8Array): Promise<void> {
    try {
      const step = this.#reassembler.push(bytes);
      if (step.kind === 'begun' || (step.kind === 'complete' && step.begun)) this.#transfers++;
      if (step.kind !== 'complete') return;
      const transfer = this.#transfers;
      const plain = await this.#unpack(step.compressed, MAX_SNAPSHOT_BYTES);
      if (transfer === this.#transfers) this.#start(decodeSnapshot(plain));
    } catch (error) {
      this.#fail(error);
    }
  }

  #keep(tick: number, body: Uint8Array): void {
    const isOld = tick <= this.#newestTick - KEPT_FRAMES;
    if (tick < 0 || isOld || this.#bodies.has(tick)) return;
    this.#bodies.set(tick, body);
    this.#newestTick = Math.max(this.#newestTick, tick);
  }

  #readOn(): void {
    for (let decoder = this.#decoder; decoder !== null; decoder = this.#decoder) {
      const body = this.#bodies.get(decoder.tick);
      if (body === undefined) return;
      this.#handlers.onFrame(decoder.decode(body));
    }
  }

  #start(snapshot: MatchSnapshot): void {
    this.#decoder = new FrameDecoder(snapshot);
    this.#handlers.onSnapshot(snapshot);
    this.#readOn();
  }

  #fail(error: unknown): void {
    this.#decoder = null;
    this.#bodies.clear();
    this.#handlers.onBroken(error);
  }
}

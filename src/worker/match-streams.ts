/**
 * The two streams of a match, inputs up and frames down, over the socket or as datagrams, whichever
 * carries them better at the moment. No tick is lost by a change: frames that are missing are asked
 * for again over the socket, and inputs go by both paths while it is in doubt which one lives.
 */

import { PathChooser, type StreamPath } from '../netcode/path-chooser.ts';
import { TickRing } from '../netcode/tick-ring.ts';
import type { DatagramPath } from '../protocol/datagram-path.ts';
import { encodeFramesRequest } from '../protocol/frames-request.ts';
import { encodeInputs, InputsEncoder } from '../protocol/inputs-message.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { REPEATED_TICKS } from '../protocol/timing.ts';
import type { CarInput } from '../sim/input.ts';
import type { FrameInflow } from './frame-inflow.ts';
import type { MatchSocket } from './match-socket.ts';

/** A gap that is not filled after this long is asked for again. */
const ASK_AGAIN_MS = 100;
/** What was held up somewhere for so long says nothing good of the path. */
const MAX_AGE_TICKS = 30;

export class MatchStreams {
  /** Called when another path carries the streams from now on. */
  onPathChange: (path: StreamPath) => void = () => {};
  readonly #socket: MatchSocket;
  readonly #inflow: FrameInflow;
  readonly #chooser = new PathChooser();
  readonly #socketInputs = new InputsEncoder();
  readonly #sent = new TickRing<CarInput>(2 * REPEATED_TICKS);
  #datagrams: DatagramPath | null = null;
  /** Of those that came by datagrams. */
  #newestTick = 0;
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #datagramBytesDown = 0;
  #datagramBytesUp = 0;

  constructor(socket: MatchSocket, inflow: FrameInflow) {
    this.#socket = socket;
    this.#inflow = inflow;
  }

  get path(): StreamPath {
    return this.#chooser.path;
  }

  get bytesDown(): number {
    return this.#socket.bytesDown + this.#datagramBytesDown;
  }

  get bytesUp(): number {
    return this.#socket.bytesUp + this.#datagramBytesUp;
  }

  /** @param datagrams open; null when the path is gone */
  setDatagrams(datagrams: DatagramPath | null): void {
    this.#datagrams = datagrams;
    this.#chooser.setOpen(datagrams !== null);
  }

  receiveDatagram(bytes: Uint8Array, nowMs: number): void {
    this.#datagramBytesDown += bytes.byteLength;
    if (bytes[0] !== MESSAGE.frames) return;
    const tick = this.#inflow.receiveFrames(bytes.subarray(1));
    if (tick === null || tick < this.#newestTick - MAX_AGE_TICKS) return;
    this.#newestTick = Math.max(this.#newestTick, tick);
    this.#chooser.hear(nowMs);
  }

  /** The authority had to make one of the player's inputs up. */
  noteLoss(nowMs: number): void {
    this.#chooser.noteLoss(nowMs);
  }

  sendInput(tick: number, input: CarInput, nowMs: number): void {
    this.#sent.set(tick, input);
    const by = this.#chooser.inputPaths(nowMs);
    if (by.socket) {
      const bytes = this.#socketInputs.encode({ tick, inputs: [input] });
      this.#socket.send(MESSAGE.inputs, bytes);
    }
    if (by.datagrams) this.#sendDatagram(tick);
  }

  /** Chooses the path, and asks for what is missing. To be called often. */
  update(nowMs: number): void {
    if (this.#chooser.update(nowMs)) {
      this.#askForFrames(nowMs);
      this.onPathChange(this.#chooser.path);
    } else if (this.#inflow.gap !== null && nowMs - this.#askedAtMs >= ASK_AGAIN_MS) {
      this.#askForFrames(nowMs);
    }
  }

  #sendDatagram(tick: number): void {
    const inputs: CarInput[] = [];
    for (let t = tick - REPEATED_TICKS; t <= tick; t++) {
      const input = this.#sent.get(t);
      if (input === undefined) inputs.length = 0;
      else inputs.push(input);
    }
    const message = encodeInputs({ tick, inputs });
    const bytes = new Uint8Array(message.byteLength + 1);
    bytes[0] = MESSAGE.inputs;
    bytes.set(message, 1);
    this.#datagramBytesUp += bytes.byteLength;
    this.#datagrams?.send(bytes);
  }

  #askForFrames(nowMs: number): void {
    const { nextTick } = this.#inflow;
    if (nextTick === null) return;
    this.#askedAtMs = nowMs;
    const request = encodeFramesRequest({ path: this.#chooser.path, fromTick: nextTick });
    this.#socket.send(MESSAGE.framesRequest, request);
  }
}

/**
 * The two streams of a match, inputs up and frames down, over the socket or as datagrams, whichever
 * carries them better at the moment. No tick is lost by a change: frames that are missing are asked
 * for again over the socket; inputs go by both paths while it is in doubt which one lives, and those
 * that went by datagrams alone and may not have come go again.
 */

import { PathChooser, type StreamPath } from '../netcode/path-chooser.ts';
import { TickRing } from '../netcode/tick-ring.ts';
import { encodeDatagram } from '../protocol/datagram-message.ts';
import type { DatagramPath } from '../protocol/datagram-path.ts';
import { encodeFramesRequest } from '../protocol/frames-request.ts';
import { encodeInputs, InputsEncoder, MAX_INPUT_RUN } from '../protocol/inputs-message.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import { REPEATED_INPUTS_BYTES, REPEATED_TICKS } from '../protocol/timing.ts';
import type { CarInput } from '../sim/input.ts';
import type { FrameInflow } from './frame-inflow.ts';
import type { MatchSocket } from './match-socket.ts';

/** A gap that is not filled after this long is asked for again. */
const ASK_AGAIN_MS = 100;
/** What was held up somewhere for so long says nothing good of the path. */
const MAX_AGE_TICKS = 30;
/** Inputs that may be on their way or lost: of half a second. */
const KEPT_INPUTS = 32;

export class MatchStreams {
  /** Called when another path carries the streams from now on. */
  onPathChange: (path: StreamPath) => void = () => {};
  readonly #socket: MatchSocket;
  readonly #inflow: FrameInflow;
  readonly #chooser = new PathChooser();
  readonly #socketInputs = new InputsEncoder();
  readonly #sent = new TickRing<CarInput>(KEPT_INPUTS);
  #datagrams: DatagramPath | null = null;
  /** Of those that came by datagrams. */
  #newestTick = 0;
  /** Of the inputs that went by the socket. */
  #socketTick = 0;
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
    if (by.socket) this.#sendBySocket(tick);
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

  /** With those before it that the socket has not carried and that the server may still be without. */
  #sendBySocket(tick: number): void {
    const undecidedTick = this.#inflow.nextTick ?? tick;
    const oldestTick = Math.max(this.#socketTick + 1, undecidedTick, tick - KEPT_INPUTS + 1);
    let first = Math.min(oldestTick, tick);
    while (first <= tick) {
      const last = Math.min(tick, first + MAX_INPUT_RUN - 1);
      const inputs = this.#sentInputs(first, last);
      if (inputs.length > 0) {
        this.#socket.send(MESSAGE.inputs, this.#socketInputs.encode({ tick: last, inputs }));
      }
      first = last + 1;
    }
    this.#socketTick = tick;
  }

  #sendDatagram(tick: number): void {
    const inputs = this.#sentInputs(tick - REPEATED_TICKS, tick);
    let message = encodeInputs({ tick, inputs });
    while (message.byteLength > REPEATED_INPUTS_BYTES && inputs.length > 1) {
      inputs.shift();
      message = encodeInputs({ tick, inputs });
    }
    const bytes = encodeDatagram(MESSAGE.inputs, message);
    this.#datagramBytesUp += bytes.byteLength;
    this.#datagrams?.send(bytes);
  }

  /** Those of the ticks up to the last one that were sent without a gap between them. */
  #sentInputs(firstTick: number, lastTick: number): CarInput[] {
    const inputs: CarInput[] = [];
    for (let tick = firstTick; tick <= lastTick; tick++) {
      const input = this.#sent.get(tick);
      if (input === undefined) inputs.length = 0;
      else inputs.push(input);
    }
    return inputs;
  }

  #askForFrames(nowMs: number): void {
    const { nextTick } = this.#inflow;
    if (nextTick === null) return;
    this.#askedAtMs = nowMs;
    const request = encodeFramesRequest({ path: this.#chooser.path, fromTick: nextTick });
    this.#socket.send(MESSAGE.framesRequest, request);
  }
}

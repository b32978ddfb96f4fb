/** A peer's client that plays a trace and keeps what it draws. */

import { seededRandom } from '../../../src/netcode/seeded-random.ts';
import type { ClientRecording, DrawnFrame } from '../metrics/recordings.ts';
import type { BenchClient } from '../run/bench-client.ts';
import { InputTimer } from '../run/input-timer.ts';
import type { ServerRecording } from '../run/server-log.ts';
import { PeerClient, type PeerClientParts, type PeerDrawing } from './peer-client.ts';

interface TimedDrawing extends PeerDrawing {
  readonly timeMs: number;
}

export class PeerPlayer implements BenchClient {
  readonly slot: number;
  readonly rollbacksMs: number[] = [];
  readonly inputs: InputTimer;
  readonly #client: PeerClient;
  readonly #drawings: TimedDrawing[] = [];

  static async join(parts: PeerClientParts): Promise<PeerPlayer> {
    return new PeerPlayer(parts.slot, await PeerClient.join(parts));
  }

  private constructor(slot: number, client: PeerClient) {
    this.slot = slot;
    this.inputs = new InputTimer(seededRandom(slot));
    this.#client = client;
  }

  get isPlaying(): boolean {
    return this.#client.isPlaying;
  }

  drawFrame(nowMs: number): void {
    const before = this.#client.sentInputs;
    const drawing = this.#client.drawFrame(nowMs);
    for (let seq = before + 1; seq <= this.#client.sentInputs; seq += 1) {
      this.inputs.noteTaken(seq, nowMs);
    }
    if (drawing === null) return;
    this.#drawings.push({ ...drawing, timeMs: nowMs });
    if (drawing.rollbackMs > 0) this.rollbacksMs.push(drawing.rollbackMs);
    this.inputs.noteShown(drawing.alpha > 0 ? drawing.afterSeq : drawing.beforeSeq, nowMs);
  }

  startOver(): void {
    this.rollbacksMs.length = 0;
    this.inputs.startOver();
  }

  recording({ inputWorlds }: ServerRecording): ClientRecording {
    const worlds = inputWorlds[this.slot];
    const frames = this.#drawings.flatMap((drawing): DrawnFrame[] => {
      const before = worlds?.get(drawing.beforeSeq);
      const after = worlds?.get(drawing.afterSeq);
      return before === undefined || after === undefined ? [] : [{ ...drawing, before, after }];
    });
    return { slot: this.slot, frames };
  }

  notes(): Readonly<Record<string, number>> {
    return { pendingInputs: this.#client.pendingInputs };
  }

  leave(): Promise<void> {
    return this.#client.leave();
  }
}

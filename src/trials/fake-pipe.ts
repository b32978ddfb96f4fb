/** One direction of a connection over a `FakePath`: loses nothing, keeps the order, may take long. */
import type { LinkModel } from '../netcode/link-model.ts';
import type { FakePath, Way } from './fake-path.ts';

/** Headers of WebSocket, TCP and IP. */
const HEADER_BYTES = 60;

interface Sent {
  atMs: number;
  readonly bytes: number;
  readonly deliver: () => void;
}

export class FakePipe {
  readonly #path: FakePath;
  readonly #way: Way;
  readonly #model: LinkModel;
  readonly #sent: Sent[] = [];
  #first = 0;
  #isAwaited = false;
  #isClosed = false;
  #bytesUnderWay = 0;

  constructor(path: FakePath, way: Way) {
    this.#path = path;
    this.#way = way;
    this.#model = path.createModel(way);
  }

  /** What has been sent and is not there yet. */
  get bytesUnderWay(): number {
    return this.#bytesUnderWay;
  }

  send(bytes: number, deliver: () => void): void {
    if (this.#isClosed) return;
    const { nowMs } = this.#path.clock;
    const atMs = this.#model.streamArrivalMs(nowMs, bytes + HEADER_BYTES);
    this.#sent.push({ atMs, bytes, deliver });
    this.#bytesUnderWay += bytes;
    this.#awaitFirst();
  }

  /** Nothing is delivered any more, not even what is under way. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#sent.length = 0;
    this.#first = 0;
    this.#path.retire(this.#way, this.#model);
  }

  #awaitFirst(): void {
    const first = this.#sent[this.#first];
    if (first === undefined || this.#isAwaited) return;
    this.#isAwaited = true;
    this.#path.clock.at(first.atMs, () => {
      this.#isAwaited = false;
      this.#deliverDue();
    });
  }

  /** One at a time, as a thread reads them. */
  #deliverDue(): void {
    const first = this.#sent[this.#first];
    if (first === undefined) return;
    if (this.#path.isDark(this.#way)) {
      first.atMs = this.#path.backAtMs(this.#way);
    } else {
      this.#first++;
      this.#bytesUnderWay -= first.bytes;
      first.deliver();
    }
    if (this.#first > 64) {
      this.#sent.splice(0, this.#first);
      this.#first = 0;
    }
    this.#awaitFirst();
  }
}

/**
 * A WebSocket between a client's thread and the server's, as Colyseus uses it: what each end hears
 * of the other's goodbye, of a cut, and of silence.
 */
import { DatagramWay } from './fake-datagrams.ts';
import type { FakePath } from './fake-path.ts';
import { FakePipe } from './fake-pipe.ts';
import type { FakeThread } from './fake-thread.ts';

/** As MatchTransport has it: three pings without an answer. */
const PING_INTERVAL_MS = 1500;
const UNANSWERED_PINGS = 3;
/** Who does not answer a close is cut off. */
const CLOSE_TIMEOUT_MS = 2000;
const CLOSE_BYTES = 8;
const ABNORMAL_CLOSURE = 1006;

export interface ServerEnd {
  onMessage(type: number, bytes: Uint8Array): void;
  /** Once. @param isForGood the client said goodbye */
  onLeave(isForGood: boolean): void;
}

export interface ClientEnd {
  onBytes(type: number, bytes: Uint8Array): void;
  onControl(name: string, value: unknown): void;
  /** Once, unless this end closed first. */
  onClosed(code: number, reason: string): void;
}

export class FakeConnection {
  readonly #path: FakePath;
  readonly #up: FakePipe;
  readonly #down: FakePipe;
  readonly #client: FakeThread;
  readonly #server: FakeThread;
  /** Beside it, where the client can have one. */
  readonly datagrams: DatagramWay | null;
  serverEnd: ServerEnd | null = null;
  clientEnd: ClientEnd | null = null;
  #isClientOpen = true;
  /** Of the server's end. */
  #state: 'open' | 'closing' | 'closed' = 'open';
  #unanswered = 0;

  constructor(path: FakePath, client: FakeThread, server: FakeThread, hasDatagrams: boolean) {
    this.datagrams = hasDatagrams ? new DatagramWay(path, client, server) : null;
    this.#path = path;
    this.#client = client;
    this.#server = server;
    this.#up = new FakePipe(path, 'up');
    this.#down = new FakePipe(path, 'down');
    this.#awaitPing();
  }

  get isOpenAtClient(): boolean {
    return this.#isClientOpen;
  }

  get unreadBytes(): number {
    return this.#down.bytesUnderWay;
  }

  sendUp(type: number, bytes: Uint8Array): void {
    if (!this.#isClientOpen) return;
    const copy = bytes.slice();
    this.#up.send(copy.byteLength + 2, () =>
      this.#server.post(() => {
        if (this.#state === 'open') this.serverEnd?.onMessage(type, copy);
      }),
    );
  }

  /** Between the transport's own ends, unseen by the match. */
  passUp(run: () => void): void {
    if (this.#isClientOpen) this.#up.send(CLOSE_BYTES, () => this.#server.post(run));
  }

  passDown(run: () => void): void {
    if (this.#state !== 'closed') this.#down.send(CLOSE_BYTES, () => this.#client.post(run));
  }

  sendDown(type: number, bytes: Uint8Array): void {
    if (this.#state !== 'open') return;
    this.#down.send(bytes.byteLength + 2, () =>
      this.#client.post(() => {
        if (this.#isClientOpen) this.clientEnd?.onBytes(type, bytes.slice());
      }),
    );
  }

  sendControl(name: string, value: unknown): void {
    if (this.#state !== 'open') return;
    const json = JSON.stringify(value);
    this.#down.send(json.length, () =>
      this.#client.post(() => {
        if (this.#isClientOpen) this.clientEnd?.onControl(name, JSON.parse(json));
      }),
    );
  }

  closeByClient(isForGood: boolean): void {
    if (!this.#isClientOpen) return;
    this.#isClientOpen = false;
    this.#up.send(CLOSE_BYTES, () => this.#server.post(() => this.#endAtServer(isForGood)));
  }

  closeByServer(code: number, reason: string): void {
    if (this.#state !== 'open') return;
    this.#state = 'closing';
    const { clock } = this.#path;
    this.#down.send(CLOSE_BYTES, () => {
      this.#client.post(() => this.#endAtClient(code, reason));
      // The browser answers by itself.
      this.#up.send(CLOSE_BYTES, () => this.#server.post(() => this.#endAtServer(false)));
    });
    clock.at(clock.nowMs + CLOSE_TIMEOUT_MS, () =>
      this.#server.post(() => this.#endAtServer(false)),
    );
  }

  /**
   * The connection breaks: the client's end knows at once.
   *
   * @param isTold whether the server's end hears of it, too, or has to find out
   */
  cut(isTold: boolean): void {
    const { clock } = this.#path;
    this.#client.post(() => this.#endAtClient(ABNORMAL_CLOSURE, ''));
    this.#up.close();
    this.#down.close();
    if (!isTold) return;
    const { delayMs } = this.#path.conditions.up;
    clock.at(clock.nowMs + delayMs, () => this.#server.post(() => this.#endAtServer(false)));
  }

  #endAtClient(code: number, reason: string): void {
    if (!this.#isClientOpen) return;
    this.#isClientOpen = false;
    this.clientEnd?.onClosed(code, reason);
  }

  #endAtServer(isForGood: boolean): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#up.close();
    this.serverEnd?.onLeave(isForGood);
    // What is left of the client's end hears of it when it is heard again.
    this.#down.send(CLOSE_BYTES, () => {
      this.#client.post(() => this.#endAtClient(ABNORMAL_CLOSURE, ''));
      this.#down.close();
    });
  }

  /** The server's pings, which the browser answers even where its page is frozen. */
  #awaitPing(): void {
    const { clock } = this.#path;
    clock.at(clock.nowMs + PING_INTERVAL_MS, () => {
      if (this.#state === 'closed') return;
      const isHeard = !this.#path.isDark('up') && !this.#path.isDark('down') && this.#isClientOpen;
      this.#unanswered = isHeard ? 0 : this.#unanswered + 1;
      if (this.#unanswered < UNANSWERED_PINGS) this.#awaitPing();
      else this.#server.post(() => this.#endAtServer(false));
    });
  }
}

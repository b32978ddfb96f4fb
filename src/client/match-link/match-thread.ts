/// <reference types="vite/client" />
/**
 * One match worker and the page's lines to it, from its start to its end. Notices when the worker
 * is gone: by an error that it did not catch, or, while a match is played, by its silence.
 */
import { type Remote, transfer, wrap } from 'comlink';
import type { MatchWorkerApi } from '../../worker/api.ts';
import type { ChannelRequest, PageToWorker, WorkerToPage } from '../../worker/page-messages.ts';
import type { ViewSource } from '../view/view-source.ts';
import { DataChannelMaker } from './data-channel.ts';
import { WORKER_DIED } from './rejoin.ts';
import { ThreadClock } from './thread-clock.ts';
import { DEAD_ALONE_AFTER_MS, LOOK_EVERY_MS, ThreadWatch } from './thread-watch.ts';
import { createViewInlet } from './view-frames.ts';

export type MatchMessage = Exclude<
  WorkerToPage,
  { type: 'view' } | { type: 'alive' } | ChannelRequest
>;

export interface ThreadHandlers {
  onMessage(message: MatchMessage): void;
  /** It has not answered for a moment. Called again and again until it does, or is dead. */
  onSuspicion(): void;
  /** Called once; the worker has been ended, and whoever waits for it gets an error. */
  onDeath(reason: string): void;
}

const GOODBYE_MS = 2000;

/** Of a death by silence. */
export const NO_ANSWER = 'it does not answer';

/** A worker at a breakpoint is silent and well. */
const SILENCE_IS_DEATH = !import.meta.env.DEV;

export class MatchThread {
  readonly source: ViewSource;
  /** The worker is ready for a match. */
  readonly connected: Promise<void>;
  readonly #handlers: ThreadHandlers;
  readonly #worker: Worker;
  readonly #api: Remote<MatchWorkerApi>;
  readonly #port: MessagePort;
  readonly #clock = new ThreadClock(performance.timeOrigin);
  readonly #channels = new DataChannelMaker((reply, transfer) => this.post(reply, transfer));
  /** Of calls that wait for the worker. */
  readonly #rejects = new Set<(error: Error) => void>();
  #onAnswer: () => void = () => {};
  #stopWatching: () => void = () => {};
  #death: Error | null = null;

  constructor(handlers: ThreadHandlers) {
    this.#handlers = handlers;
    const worker = new Worker(new URL('../../worker/match-worker.ts', import.meta.url), {
      type: 'module',
      name: 'match',
    });
    const { port1: port, port2: workerPort } = new MessageChannel();
    this.#worker = worker;
    this.#api = wrap<MatchWorkerApi>(worker);
    this.#port = port;
    const toPageTime = (workerMs: number) =>
      performance.timeOrigin + this.#clock.toPageMs(workerMs);
    const frames = createViewInlet((message, buffers) => this.post(message, buffers), toPageTime);
    this.source = frames.source;
    port.onmessage = ({ data }: MessageEvent<WorkerToPage>) => {
      switch (data.type) {
        case 'view':
          return frames.push(data.buffer);
        case 'alive':
          this.#clock.note(data, performance.now());
          return this.#onAnswer();
        case 'open-channel':
        case 'channel-answer':
        case 'close-channel':
          return this.#channels.receive(data);
        default:
          return handlers.onMessage(data);
      }
    };
    worker.onerror = (event) => this.#die(event.message ?? 'its code did not load');
    const dieUnread = () => this.#die('it sent what cannot be read');
    worker.onmessageerror = dieUnread;
    port.onmessageerror = dieUnread;
    this.connected = this.#connect(workerPort, frames.shared);
    // Who starts a match hears of it.
    this.connected.catch(() => {});
  }

  post(message: PageToWorker, buffers: Transferable[] = []): void {
    this.#port.postMessage(message, buffers);
  }

  get isGone(): boolean {
    return this.#death !== null;
  }

  /** Asks something of the worker. Rejects with an error named `WORKER_DIED` when it is gone. */
  call<T>(ask: (api: Remote<MatchWorkerApi>) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#death !== null) return reject(this.#death);
      this.#rejects.add(reject);
      ask(this.#api)
        .then(resolve, reject)
        .finally(() => this.#rejects.delete(reject));
    });
  }

  /** @param port gets the match as it is decided */
  async tape(port: MessagePort): Promise<void> {
    await this.call((api) => api.connectTape(transfer(port, [port])));
  }

  /**
   * A match is under way: from now on silence is death.
   *
   * @param canGoOn whether another worker could take the match up; if not, silence is borne longer
   */
  watch(canGoOn: boolean): void {
    this.#stopWatching();
    const watch = new ThreadWatch(performance.now(), canGoOn ? undefined : DEAD_ALONE_AFTER_MS);
    this.#onAnswer = () => watch.hear();
    const timer = setInterval(() => {
      const health = SILENCE_IS_DEATH ? watch.look(performance.now()) : 'well';
      if (health === 'dead') return this.#die(NO_ANSWER);
      if (health === 'suspect' && canGoOn) this.#handlers.onSuspicion();
      this.#ping();
    }, LOOK_EVERY_MS);
    this.#stopWatching = () => clearInterval(timer);
  }

  /** The worker says goodbye to its match and ends; nobody waits for it. */
  retire(): void {
    const goodbye = this.#death === null ? this.#api.leaveMatch() : Promise.resolve();
    this.#close('the match was left');
    const end = () => this.#worker.terminate();
    // One that hangs says nothing; its socket must not hold the seat.
    setTimeout(end, GOODBYE_MS);
    goodbye
      .catch((error: unknown) => console.warn('Leaving the match failed.', error))
      .finally(end);
  }

  /** Ends the worker without a word to the server, which keeps the seat. */
  kill(): void {
    this.#close('it was ended');
    this.#worker.terminate();
  }

  async #connect(workerPort: MessagePort, shared: SharedArrayBuffer | null): Promise<void> {
    await this.call((api) => api.connect(transfer(workerPort, [workerPort]), shared));
    await this.call(() => {
      const answered = new Promise<void>((resolve) => {
        this.#onAnswer = resolve;
      });
      this.#ping();
      return answered;
    });
  }

  #ping(): void {
    this.post({ type: 'ping', askedAtMs: performance.now() });
  }

  #die(reason: string): void {
    if (this.#death !== null) return;
    this.kill();
    this.#handlers.onDeath(reason);
  }

  /** Nothing is heard of the worker any more. */
  #close(reason: string): void {
    this.#stopWatching();
    this.#channels.close();
    this.#port.onmessage = null;
    this.#death ??= Object.assign(new Error(`The match worker is gone: ${reason}.`), {
      name: WORKER_DIED,
    });
    for (const reject of this.#rejects) reject(this.#death);
    this.#rejects.clear();
  }
}

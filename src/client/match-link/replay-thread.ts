/**
 * The page's end of the replay worker: shows goals again, from a tape that the match worker writes.
 * Started once a match is under way; the match goes on without replays where it fails.
 */
import { type Remote, transfer, wrap } from 'comlink';
import type { ReplayWorkerApi } from '../../worker/goal-replay/api.ts';
import type { EventNotice, WorkerToPage } from '../../worker/page-messages.ts';
import type { ViewSource } from '../view/view-source.ts';
import { ThreadClock } from './thread-clock.ts';
import { createViewInlet } from './view-frames.ts';

export class ReplayThread {
  readonly source: ViewSource;
  onEvents: (notices: readonly EventNotice[]) => void = () => {};
  readonly #worker: Worker;
  readonly #api: Remote<ReplayWorkerApi>;
  readonly #port: MessagePort;

  constructor() {
    const worker = new Worker(
      new URL('../../worker/goal-replay/replay-worker.ts', import.meta.url),
      { type: 'module', name: 'goal-replay' },
    );
    const { port1: port, port2: workerPort } = new MessageChannel();
    const clock = new ThreadClock(performance.timeOrigin);
    const frames = createViewInlet(
      (message, buffers) => port.postMessage(message, buffers),
      (workerMs) => performance.timeOrigin + clock.toPageMs(workerMs),
    );
    this.source = frames.source;
    this.#worker = worker;
    this.#api = wrap<ReplayWorkerApi>(worker);
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<WorkerToPage>) => {
      if (data.type === 'view') frames.push(data.buffer);
      else if (data.type === 'events') this.onEvents(data.notices);
      else if (data.type === 'alive') clock.note(data, performance.now());
    };
    worker.onerror = (event) => console.warn('There are no goal replays:', event.message);
    void this.#api.connect(transfer(workerPort, [workerPort]), frames.shared);
  }

  /** @param tape from the match worker */
  follow(tape: MessagePort): void {
    void this.#api.followTape(transfer(tape, [tape]));
  }

  /** @returns once the moments around the goal were shown, or at once where they cannot be */
  async play(goalTick: number): Promise<void> {
    this.#port.postMessage({ type: 'ping', askedAtMs: performance.now() });
    await this.#api.play(goalTick);
  }

  stop(): void {
    void this.#api.stop();
  }

  end(): void {
    this.#port.onmessage = null;
    this.#worker.terminate();
  }
}

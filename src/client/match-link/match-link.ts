/**
 * The page's end of the match worker. Each match has a worker of its own; the next one is started
 * ahead, so that its code and wasm are ready when the player presses Play.
 */
import { type Remote, transfer, wrap } from 'comlink';
import type {
  ControlsMessage,
  EventNotice,
  JoinOptions,
  LinkPresetId,
  LinkState,
  MatchInfo,
  MatchWorkerApi,
  NetStats,
  PageToWorker,
  PracticeOptions,
  Roster,
  WorkerToPage,
} from '../../worker/api.ts';
import { VIEW_RING_BYTES } from '../../worker/view-ring.ts';
import type { MatchLink } from '../session/ports.ts';
import type { ViewSource } from '../view/view-source.ts';
import { SharedViewFrames, TransferredViewFrames } from './view-frames.ts';

export function createMatchLink(): MatchLink {
  return new WorkerMatchLink();
}

interface MatchThread {
  readonly worker: Worker;
  readonly api: Remote<MatchWorkerApi>;
  readonly port: MessagePort;
  readonly source: ViewSource;
  readonly connected: Promise<void>;
}

class WorkerMatchLink implements MatchLink {
  onEvents: (notices: readonly EventNotice[]) => void = () => {};
  onRoster: (roster: Roster) => void = () => {};
  onLink: (link: LinkState) => void = () => {};
  readonly source: ViewSource = { frame: (age) => this.#thread.source.frame(age) };
  #thread = this.#startThread();
  /** Whether the thread has had its one match. */
  #used = false;
  #linkConditions: LinkPresetId | null = null;

  async startPractice(options: PracticeOptions): Promise<MatchInfo> {
    return (await this.#freshApi()).startPractice(options);
  }

  async joinMatch(options: JoinOptions): Promise<MatchInfo> {
    return (await this.#freshApi()).joinMatch(options);
  }

  async leaveMatch(): Promise<void> {
    if (this.#used) this.#replaceThread();
  }

  async requestRematch(): Promise<void> {
    await this.#thread.api.requestRematch();
  }

  async stats(windowMs?: number): Promise<NetStats> {
    return this.#thread.api.stats(windowMs);
  }

  async setLinkConditions(preset: LinkPresetId | null): Promise<void> {
    this.#linkConditions = preset;
    await this.#thread.api.setLinkConditions(preset);
  }

  setControls(controls: ControlsMessage): void {
    this.#thread.port.postMessage(controls);
  }

  async #freshApi(): Promise<Remote<MatchWorkerApi>> {
    if (this.#used) this.#replaceThread();
    this.#used = true;
    const { api, connected } = this.#thread;
    await connected;
    if (this.#linkConditions !== null) await api.setLinkConditions(this.#linkConditions);
    return api;
  }

  /** The old thread says goodbye to its match and ends; nobody waits for it. */
  #replaceThread(): void {
    const { api, worker, port } = this.#thread;
    this.#thread = this.#startThread();
    this.#used = false;
    port.onmessage = null;
    api
      .leaveMatch()
      .catch((error: unknown) => console.warn('Leaving the match failed.', error))
      .finally(() => worker.terminate());
  }

  #startThread(): MatchThread {
    const worker = new Worker(new URL('../../worker/match-worker.ts', import.meta.url), {
      type: 'module',
      name: 'match',
    });
    const api = wrap<MatchWorkerApi>(worker);
    const { port1: port, port2: workerPort } = new MessageChannel();
    const post = (message: PageToWorker, buffers: Transferable[]) =>
      port.postMessage(message, buffers);
    const transferred = new TransferredViewFrames((buffer) =>
      post({ type: 'recycle', buffer }, [buffer]),
    );
    const shared = createSharedMemory();
    port.onmessage = ({ data }: MessageEvent<WorkerToPage>) => {
      switch (data.type) {
        case 'view':
          return transferred.push(data.buffer);
        case 'events':
          return this.onEvents(data.notices);
        case 'roster':
          return this.onRoster(data.roster);
        case 'link':
          return this.onLink(data.link);
      }
    };
    return {
      worker,
      api,
      port,
      source: shared === null ? transferred : new SharedViewFrames(shared),
      connected: Promise.race([
        api.connect(transfer(workerPort, [workerPort]), shared),
        new Promise<never>((_, reject) => {
          worker.onerror = (event) =>
            reject(new Error(`The match worker did not start: ${event.message}`));
        }),
      ]),
    };
  }
}

/** Null where the page must do without: not isolated, or isolated in WebKitGTK, which has none. */
function createSharedMemory(): SharedArrayBuffer | null {
  const isAllowed = crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined';
  return isAllowed ? new SharedArrayBuffer(VIEW_RING_BYTES) : null;
}

/// <reference types="vite/client" />
/** The sandbox page's ends of its two workers: the one that plays and the ones that measure. */
import { type Remote, transfer, wrap } from 'comlink';
import type { ControlsMessage } from '../../worker/page-messages.ts';
import type {
  Measured,
  MeasureWorkerApi,
  SandboxMessage,
  SandboxWorkerApi,
  TuningOverrides,
} from '../../worker/sandbox/api.ts';
import { ThreadClock } from '../match-link/thread-clock.ts';
import { createViewInlet } from '../match-link/view-frames.ts';
import type { ViewSource } from '../view/view-source.ts';

export interface SandboxThread {
  readonly api: Remote<SandboxWorkerApi>;
  readonly source: ViewSource;
  setControls(controls: ControlsMessage): void;
}

export async function startSandboxThread(
  onMessage: (message: Exclude<SandboxMessage, { type: 'view' }>) => void,
): Promise<SandboxThread> {
  const worker = new Worker(new URL('../../worker/sandbox/sandbox-worker.ts', import.meta.url), {
    type: 'module',
    name: 'sandbox',
  });
  worker.onerror = ({ message }) =>
    onMessage({ type: 'broken', message: message ?? 'the worker did not load' });
  const api = wrap<SandboxWorkerApi>(worker);
  const clock = new ThreadClock(performance.timeOrigin);
  const { port1: port, port2: workerPort } = new MessageChannel();
  const frames = createViewInlet(
    (message, buffers) => port.postMessage(message, buffers),
    (workerMs) => performance.timeOrigin + clock.toPageMs(workerMs),
  );
  port.onmessage = ({ data }: MessageEvent<SandboxMessage>) => {
    if (data.type === 'view') frames.push(data.buffer);
    else onMessage(data);
  };
  await api.connect(transfer(workerPort, [workerPort]), frames.shared);
  clock.note(await api.ping(performance.now()), performance.now());
  return {
    api,
    source: frames.source,
    setControls: (controls) => port.postMessage(controls),
  };
}

/** Measures what was asked for last; what was asked before is ended where it stands. */
export class CarBench {
  #worker: Worker | null = null;

  /** Null where something else was asked meanwhile, or nothing can be measured. */
  measure(tuning: TuningOverrides): Promise<readonly Measured[] | null> {
    this.#worker?.terminate();
    const worker = new Worker(new URL('../../worker/sandbox/measure-worker.ts', import.meta.url), {
      type: 'module',
      name: 'measure',
    });
    this.#worker = worker;
    const measured = wrap<MeasureWorkerApi>(worker).measure(tuning);
    return measured
      .catch(() => null)
      .then((numbers) => {
        worker.terminate();
        return this.#worker === worker ? numbers : null;
      });
  }
}

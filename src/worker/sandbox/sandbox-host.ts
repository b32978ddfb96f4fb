/** What the sandbox page talks to: keeps one world ticking, and starts another when told to. */
import { loadRapier } from '#rapier';
import { ARENAS, arenaNamed } from '../../sim/arena/arenas.ts';
import { alive } from '../alive.ts';
import type { BodyShapes } from '../api.ts';
import type { AliveMessage, PageToWorker } from '../page-messages.ts';
import { TickLoop } from '../tick-loop.ts';
import { createViewOutlet, type ViewSink } from '../view-sink.ts';
import type {
  SandboxAction,
  SandboxChoices,
  SandboxInfo,
  SandboxMessage,
  SandboxOptions,
  SandboxWorkerApi,
  TuningOverrides,
} from './api.ts';
import { SandboxMatch } from './sandbox-match.ts';
import { TUNING_FIELDS } from './tuning-fields.ts';

interface Page {
  readonly sink: ViewSink;
  post(message: SandboxMessage): void;
}

export class SandboxHost implements SandboxWorkerApi {
  readonly #realm = loadRapier();
  readonly #loop = new TickLoop((error) => this.#break(error));
  #page: Page | null = null;
  #match: SandboxMatch | null = null;

  async connect(port: MessagePort, shared: SharedArrayBuffer | null): Promise<void> {
    const { sink, recycle } = createViewOutlet(shared, (message, transfer) =>
      port.postMessage(message, transfer),
    );
    this.#page = { sink, post: (message) => port.postMessage(message) };
    port.onmessage = ({ data }: MessageEvent<PageToWorker>) => {
      if (data.type === 'controls') this.#match?.setControls(data);
      else if (data.type === 'recycle') recycle(data.buffer);
    };
  }

  async ping(askedAtMs: number): Promise<AliveMessage> {
    return alive(askedAtMs);
  }

  async choices(): Promise<SandboxChoices> {
    const arenas = ARENAS.map(({ name, title }) => ({ name, title }));
    return { fields: TUNING_FIELDS, arenas };
  }

  async start(options: SandboxOptions): Promise<SandboxInfo> {
    if (this.#page === null) throw new Error('connect comes before start');
    const arena = arenaNamed(options.arena);
    if (arena === undefined) throw new RangeError(`there is no arena ${options.arena}`);
    const match = new SandboxMatch(await this.#realm, arena, options, this.#page);
    this.#loop.stop();
    this.#match?.end();
    this.#match = match;
    this.#loop.start(match);
    return match.info;
  }

  async setTuning(tuning: TuningOverrides): Promise<BodyShapes> {
    const match = this.#running();
    match.setTuning(tuning);
    return match.shapes;
  }

  async setPace(pace: number): Promise<void> {
    this.#running().setPace(pace);
  }

  async step(ticks: number): Promise<void> {
    this.#running().step(ticks);
  }

  async act(action: SandboxAction): Promise<void> {
    this.#running().act(action);
  }

  #running(): SandboxMatch {
    if (this.#match === null) throw new Error('start comes first');
    return this.#match;
  }

  #break(error: unknown): void {
    console.error('the sandbox has stopped', error);
    const message = error instanceof Error ? error.message : String(error);
    this.#page?.post({ type: 'broken', message });
  }
}

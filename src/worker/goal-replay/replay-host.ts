/** What the page talks to in the replay worker. */
import { loadRapier } from '#rapier';
import { createWorld } from '../../sim/world.ts';
import { alive } from '../alive.ts';
import { MatchStage } from '../match-stage.ts';
import type { PageToWorker, WorkerToPage } from '../page-messages.ts';
import { TickLoop } from '../tick-loop.ts';
import { createViewOutlet } from '../view-sink.ts';
import type { ReplayWorkerApi, TapeMessage } from './api.ts';
import { ReplayTheatre } from './replay-theatre.ts';

export class ReplayHost implements ReplayWorkerApi {
  readonly #loop = new TickLoop((error) => this.#fail(error));
  readonly #opened = Promise.withResolvers<ReplayTheatre>();
  #theatre: ReplayTheatre | null = null;
  #tape: MessagePort | null = null;

  async connect(port: MessagePort, shared: SharedArrayBuffer | null): Promise<void> {
    const realm = await loadRapier();
    const post = (message: WorkerToPage, transfer: Transferable[] = []) =>
      port.postMessage(message, transfer);
    const { sink, recycle } = createViewOutlet(shared, post);
    const theatre = new ReplayTheatre({
      makeStage: (world) => new MatchStage(createWorld(realm, world), sink),
      showEvents: (notices) => {
        if (notices.length > 0) post({ type: 'events', notices });
      },
    });
    this.#theatre = theatre;
    this.#opened.resolve(theatre);
    port.onmessage = ({ data }: MessageEvent<PageToWorker>) => {
      if (data.type === 'recycle') recycle(data.buffer);
      else if (data.type === 'ping') post(alive(data.askedAtMs));
    };
  }

  async followTape(tape: MessagePort): Promise<void> {
    this.#tape?.close();
    this.#tape = tape;
    // What comes before anybody listens waits in the port.
    const theatre = await this.#opened.promise;
    tape.onmessage = ({ data }: MessageEvent<TapeMessage>) => {
      try {
        theatre.receive(data);
      } catch (error) {
        this.#fail(error);
      }
    };
  }

  play(goalTick: number): Promise<boolean> {
    return new Promise((resolve) => {
      const theatre = this.#theatre;
      if (theatre === null) return resolve(false);
      this.#loop.start(theatre);
      theatre.play(goalTick, (isWhole) => {
        this.#loop.stop();
        resolve(isWhole);
      });
    });
  }

  async stop(): Promise<void> {
    this.#theatre?.stop();
  }

  /** A match goes on without replays. */
  #fail(error: unknown): void {
    console.error('the replay worker has stopped', error);
    this.#loop.stop();
    this.#theatre?.stop();
    this.#theatre = null;
  }
}

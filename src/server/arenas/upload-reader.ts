/**
 * Reads uploads one after the other in a thread of its own, each within a limit of CPU time, which a
 * busy machine does not use up, so that no file can hold up the matches. The thread begins with the first upload and ends when it is told to,
 * or when a file takes too long.
 */
import { Worker } from 'node:worker_threads';
import type { ReadUpload } from './read-upload.ts';

/** Of CPU time. The slowest file that was found takes a fifth of it; see upload-reader.test.ts. */
const CPU_LIMIT_MS = 5000;
const LOOKS_PER_LIMIT = 20;
/** In all, for a thread that waits for something and so uses no CPU time. */
const PATIENCE_MS = 120_000;
/** Waiting and being read. */
const MAX_UPLOADS = 8;
const MEMORY_MB = 256;

const SLOW: ReadUpload = {
  ok: false,
  problems: [
    { path: '', line: 1, column: 1, message: 'The file takes too long to read. Make it simpler.' },
  ],
};

export interface UploadReaderOptions {
  readonly cpuLimitMs?: number;
  /** For tests. */
  readonly script?: URL;
}

export class UploadReader {
  readonly #cpuLimitMs: number;
  readonly #script: URL;
  #worker: Worker | null = null;
  /** Of the upload that is being read. */
  #settle: PromiseWithResolvers<ReadUpload> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor({ cpuLimitMs = CPU_LIMIT_MS, script }: UploadReaderOptions = {}) {
    this.#cpuLimitMs = cpuLimitMs;
    this.#script = script ?? new URL('./upload-worker.ts', import.meta.url);
  }

  /** @returns null when too many wait already */
  async read(text: string): Promise<ReadUpload | null> {
    if (this.#count >= MAX_UPLOADS) return null;
    this.#count++;
    const result = this.#turn.then(() => this.#readNow(text)).finally(() => this.#count--);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  async #readNow(text: string): Promise<ReadUpload> {
    // The first file pays for the beginning of the thread.
    const fromMs = this.#worker === null ? 0 : await cpuMsOf(this.#worker);
    const worker = this.#running();
    const read = Promise.withResolvers<ReadUpload>();
    this.#settle = read;
    const giveUp = (): void => {
      this.close();
      read.resolve(SLOW);
    };
    const patience = setTimeout(giveUp, PATIENCE_MS);
    const look = setInterval(async () => {
      if ((await cpuMsOf(worker)) - fromMs > this.#cpuLimitMs && this.#settle === read) giveUp();
    }, this.#cpuLimitMs / LOOKS_PER_LIMIT);
    worker.postMessage(text);
    try {
      return await read.promise;
    } finally {
      this.#settle = null;
      clearTimeout(patience);
      clearInterval(look);
    }
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.#worker = worker;
    worker.unref();
    worker.on('message', (read: ReadUpload) => {
      if (this.#worker === worker) this.#settle?.resolve(read);
    });
    // Out of memory, most likely.
    const fail = (error: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#settle?.reject(error);
    };
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the reader of arenas ended with code ${code}`)));
    return worker;
  }
}

/** So far; 0 when it has ended. */
async function cpuMsOf(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return 0;
  }
}

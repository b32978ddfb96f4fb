/**
 * Reads uploads one after the other in a thread of its own, each within a time limit, so that no
 * file can hold up the matches. The thread begins with the first upload and ends when it is told to,
 * or when a file takes too long.
 */
import { Worker } from 'node:worker_threads';
import type { ReadUpload } from './read-upload.ts';

/** The slowest file that was found takes a tenth of it; see upload-reader.test.ts. */
const LIMIT_MS = 5000;
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
  readonly limitMs?: number;
  /** For tests. */
  readonly script?: URL;
}

export class UploadReader {
  readonly #limitMs: number;
  readonly #script: URL;
  #worker: Worker | null = null;
  /** Of the upload that is being read. */
  #settle: PromiseWithResolvers<ReadUpload> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor({ limitMs = LIMIT_MS, script }: UploadReaderOptions = {}) {
    this.#limitMs = limitMs;
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
    const worker = this.#running();
    const read = Promise.withResolvers<ReadUpload>();
    this.#settle = read;
    const timer = setTimeout(() => {
      this.close();
      read.resolve(SLOW);
    }, this.#limitMs);
    worker.postMessage(text);
    try {
      return await read.promise;
    } finally {
      clearTimeout(timer);
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

/** A thread of the store, from outside: calls go in, promises come out. It is used by nothing else. */
import { Worker } from 'node:worker_threads';
import type { OperationName } from '../operations/operations.ts';
import { type Call, errorOf, READY_ID, type Reply, type ThreadData } from './calls.ts';

export class StoreThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = READY_ID;
  /** Why nothing more is answered. */
  #end: Error | null = null;

  private constructor(entry: URL, data: ThreadData) {
    this.#worker = new Worker(entry, { workerData: data });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#finish(error));
    this.#worker.on('exit', () => this.#finish(new Error('the store is closed')));
  }

  /** @throws StoreRefusal */
  static async start(entry: URL, data: ThreadData): Promise<StoreThread> {
    const thread = new StoreThread(entry, data);
    await thread.#promise(READY_ID);
    return thread;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** @param name null to close */
  call(name: OperationName | null, args: readonly unknown[]): Promise<unknown> {
    if (this.#end !== null) return Promise.reject(this.#end);
    const call: Call = { id: ++this.#lastId, name, args };
    if (name === null) this.#end = new Error('the store is closed');
    this.#worker.postMessage(call);
    return this.#promise(call.id);
  }

  #promise(id: number): Promise<unknown> {
    const settle = Promise.withResolvers<unknown>();
    this.#waiting.set(id, settle);
    // Only who waits keeps the process alive.
    this.#worker.ref();
    return settle.promise;
  }

  #settle({ id, outcome }: Reply): void {
    const settle = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (outcome.ok) settle?.resolve(outcome.value);
    else settle?.reject(errorOf(outcome.failure));
  }

  #finish(reason: Error): void {
    this.#end = reason;
    for (const settle of this.#waiting.values()) settle.reject(reason);
    this.#waiting.clear();
  }
}

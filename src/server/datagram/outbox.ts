/**
 * Gathers the messages of one turn of the event loop into one write to a pipe: a write costs far more
 * than a message. For both ends of the pipe between a server and its channels' process.
 */

/** Of writes that the system has not taken yet: half a second at one a tick. */
const MAX_WRITES_UNDERWAY = 30;

export class Outbox<Message> {
  readonly #write: (batch: Message[], written: () => void) => void;
  #batch: Message[] = [];
  #underway = 0;

  /** @param write must call `written` when the system has taken the batch, or has failed to */
  constructor(write: (batch: Message[], written: () => void) => void) {
    this.#write = write;
  }

  /** Whether the other end does not read: datagrams are to be dropped. */
  get isCongested(): boolean {
    return this.#underway > MAX_WRITES_UNDERWAY;
  }

  push(message: Message): void {
    this.#batch.push(message);
    if (this.#batch.length === 1) setImmediate(() => this.#flush());
  }

  #flush(): void {
    const batch = this.#batch;
    this.#batch = [];
    this.#underway++;
    this.#write(batch, () => {
      this.#underway--;
    });
  }
}

/** Desyncs that the clients of a match have reported: how many, and where the first one was. */

/** Of all matches, since the process began. */
export interface ProcessTotals {
  desyncs: number;
}

export interface Desync {
  readonly tick: number;
  readonly clientHash: number;
  /** Null when the server sent none for that tick, or too long ago. */
  readonly serverHash: number | null;
}

export class DesyncTally {
  readonly #totals: ProcessTotals;
  #count = 0;
  /** The one of the lowest tick, as far as clients can be believed. */
  #first: Desync | null = null;

  constructor(totals: ProcessTotals) {
    this.#totals = totals;
  }

  note(desync: Desync): void {
    this.#count++;
    this.#totals.desyncs++;
    if (this.#first === null || desync.tick < this.#first.tick) this.#first = desync;
  }

  /** For the log. */
  describe(): string {
    const counted = `${this.#count} desyncs (${this.#totals.desyncs} in the process)`;
    return this.#first === null
      ? counted
      : `${counted}, the first at ${describeDesync(this.#first)}`;
  }
}

/** For the log. */
export function describeDesync({ tick, clientHash, serverHash }: Desync): string {
  const ours = serverHash === null ? 'not kept' : hex(serverHash);
  return `tick ${tick}: the client's hash ${hex(clientHash)}, the server's ${ours}`;
}

function hex(hash: number): string {
  return hash.toString(16).padStart(8, '0');
}

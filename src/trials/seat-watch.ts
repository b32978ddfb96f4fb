/** Watches the seat that a person has been given: it stays the same for as long as was promised. */
import type { Story } from './story.ts';

/** How long a server keeps a seat. */
const SEAT_KEPT_MS = 30_000;

export class SeatWatch {
  readonly #name: string;
  readonly #story: Story;
  #ticket: string | null = null;
  #slot: number | null = null;
  #connectedAtMs = 0;

  constructor(name: string, story: Story) {
    this.#name = name;
    this.#story = story;
  }

  /** Null when there is none to come back to. */
  get ticket(): string | null {
    return this.#ticket;
  }

  get slot(): number | null {
    return this.#slot;
  }

  /** The person plays at this moment. */
  noteConnected(nowMs: number): void {
    this.#connectedAtMs = nowMs;
  }

  noteSeat(slot: number | null, ticket: string | null, nowMs: number): void {
    if (ticket === this.#ticket && slot === this.#slot) return;
    const before = seatOf(this.#ticket);
    if (before !== null && before !== seatOf(ticket)) this.noteLoss(`has slot ${slot} anew`, nowMs);
    this.#slot = slot;
    this.#ticket = ticket;
  }

  /** The seat is somebody else's, which may be after half a minute. */
  noteLoss(what: string, nowMs: number): void {
    const awayMs = nowMs - this.#connectedAtMs;
    const text = `${this.#name}: lost slot ${this.#slot}: ${what}, ${awayMs.toFixed()} ms after it was there`;
    if (awayMs < SEAT_KEPT_MS) this.#story.blame(text);
    else this.#story.tell(text);
    this.#ticket = null;
  }

  /** The person has given it back. */
  forget(): void {
    this.#ticket = null;
    this.#slot = null;
  }
}

/** The seat that a ticket names. */
function seatOf(ticket: string | null): string | null {
  if (ticket === null) return null;
  const payload: unknown = JSON.parse(
    Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString(),
  );
  return JSON.stringify(payload);
}

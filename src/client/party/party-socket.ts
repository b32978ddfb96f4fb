/**
 * The page's line to its party: opens the socket with a new pass each time, opens it again after a
 * cut, ever more slowly, and hands on what passes the protocol's check. Knows nothing of what the
 * messages mean.
 */
import { type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import {
  PARTY_CLOSE,
  PartyDownSchema,
  type PartyHeard,
  type PartyUp,
} from '../../protocol/people/party-messages.ts';

/** What is used of a WebSocket. */
export interface PartyWire {
  readonly readyState: number;
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void;
}

export interface PartySocketParts {
  /** e.g. `wss://host/base` */
  readonly serverUrl: string;
  readonly openWire: (url: string) => PartyWire;
  /** @returns null for a guest, who can be in no party */
  readonly pass: () => Promise<string | null>;
  /** @returns how to call it off */
  readonly after: (ms: number, action: () => void) => () => void;
  /** In [0, 1). */
  readonly random: () => number;
  readonly onMessage: (message: PartyHeard) => void;
  /** The server knows this tab from now on, and nothing of what it said before. */
  readonly onOpen: () => void;
}

/** `guest`: the server does not know who this is, so there are no parties; it is asked again. */
export type PartyConnection = 'opening' | 'open' | 'cut' | 'guest' | 'closed';

const OPEN = 1;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15_000;
const PING_EVERY_MS = 20_000;

export class PartySocket {
  readonly connection: Signal<PartyConnection> = signal('opening');
  readonly #parts: PartySocketParts;
  /** What must not be lost while the line is not there yet: to found or to join a party. */
  #waiting: readonly PartyUp[] = [];
  #wire: PartyWire | null = null;
  #retryMs = FIRST_RETRY_MS;
  #isHeard = true;
  /** Of opening the line: one that another has overtaken ends. */
  #attempt = 0;
  #callOff = (): void => {};

  constructor(parts: PartySocketParts) {
    this.#parts = parts;
    void this.#open();
  }

  /** @returns whether it was sent, or will be */
  send(message: PartyUp): boolean {
    if (this.#wire?.readyState === OPEN) {
      this.#wire.send(JSON.stringify(message));
      return true;
    }
    if (message.kind !== 'create' && message.kind !== 'join') return false;
    this.#waiting = [message];
    return true;
  }

  /** Not only when the next try is due: the network is back, or the player wants something. */
  hurry(): void {
    const { value } = this.connection;
    if (value !== 'cut' && value !== 'guest') return;
    this.#callOff();
    this.#retryMs = FIRST_RETRY_MS;
    void this.#open();
  }

  /** The player is somebody else now, to whom nothing belongs that was said here. */
  startAnew(): void {
    const wire = this.#wire;
    this.#wire = null;
    this.#waiting = [];
    this.#isHeard = true;
    this.#callOff();
    this.#retryMs = FIRST_RETRY_MS;
    wire?.close();
    void this.#open();
  }

  async #open(): Promise<void> {
    const attempt = ++this.#attempt;
    if (this.connection.peek() !== 'guest') this.connection.value = 'opening';
    const pass = await this.#parts.pass().catch(() => null);
    if (attempt !== this.#attempt) return;
    if (pass === null) {
      this.#tryLater('guest');
      return;
    }
    const url = `${this.#parts.serverUrl}/people/party?pass=${encodeURIComponent(pass)}`;
    const wire = this.#parts.openWire(url);
    this.#wire = wire;
    wire.addEventListener('message', ({ data }) => this.#hear(wire, data));
    wire.addEventListener('error', () => undefined);
    wire.addEventListener('close', ({ code }) => this.#closed(wire, code));
  }

  #hear(wire: PartyWire, data: unknown): void {
    if (wire !== this.#wire) return;
    this.#isHeard = true;
    const message = v.safeParse(PartyDownSchema, parse(data));
    if (!message.success) {
      console.warn('A message of the party was not understood.', message.issues[0]?.message);
      return;
    }
    // The first message says that the pass was good.
    if (this.connection.peek() !== 'open') this.#opened(wire);
    if (message.output.kind !== 'pong') this.#parts.onMessage(message.output);
  }

  #opened(wire: PartyWire): void {
    this.connection.value = 'open';
    this.#retryMs = FIRST_RETRY_MS;
    this.#parts.onOpen();
    for (const message of this.#waiting) wire.send(JSON.stringify(message));
    this.#waiting = [];
    this.#pingLater(wire);
  }

  #pingLater(wire: PartyWire): void {
    this.#callOff = this.#parts.after(PING_EVERY_MS, () => {
      if (!this.#isHeard) {
        wire.close();
        this.#closed(wire, 0);
        return;
      }
      this.#isHeard = false;
      wire.send(JSON.stringify({ kind: 'ping' } satisfies PartyUp));
      this.#pingLater(wire);
    });
  }

  #closed(wire: PartyWire, code: number): void {
    if (wire !== this.#wire) return;
    this.#wire = null;
    this.#isHeard = true;
    this.#callOff();
    if (code === PARTY_CLOSE.replaced) this.connection.value = 'closed';
    else this.#tryLater('cut');
  }

  #tryLater(why: 'cut' | 'guest'): void {
    this.connection.value = why;
    // Pages that a restart has cut off do not come back all at once.
    const waitMs = this.#retryMs * (0.5 + this.#parts.random());
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
    this.#callOff = this.#parts.after(waitMs, () => void this.#open());
  }
}

function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}

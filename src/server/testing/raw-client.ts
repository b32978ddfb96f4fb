/** A client that says whatever a test wants it to: no SDK, only HTTP and a socket. */
import { Protocol } from '@colyseus/core';
import { WebSocket } from 'ws';
import { options } from './follower.ts';
import { until } from './until.ts';

export interface Reservation {
  readonly roomId: string;
  readonly sessionId: string;
  readonly processId: string;
}

/** @param what the path after `/matchmake/` */
export async function askForPlace(
  url: string,
  what: string,
  given: Parameters<typeof options>[0] = {},
): Promise<Reservation> {
  const isNew = what.startsWith('create/');
  const response = await fetch(`${url}/matchmake/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(options({ ...(isNew ? { wish: { teamSize: 1 } } : {}), ...given })),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Reservation;
}

export class RawClient {
  readonly socket: WebSocket;
  closeCode: number | null = null;
  received = 0;

  private constructor(url: string, { processId, roomId, sessionId }: Reservation) {
    const base = url.replace('http', 'ws');
    this.socket = new WebSocket(`${base}/${processId}/${roomId}?sessionId=${sessionId}`);
    this.socket.on('error', () => undefined);
    this.socket.on('message', () => {
      this.received++;
    });
    this.socket.on('close', (code) => {
      this.closeCode = code;
    });
  }

  /** Resolves when the server knows the client as a member, which it should acknowledge. */
  static async connect(
    url: string,
    reservation: Reservation,
    { acknowledge } = { acknowledge: true },
  ): Promise<RawClient> {
    const client = new RawClient(url, reservation);
    await until('an answer', () => client.received > 0 || client.closeCode !== null);
    if (client.closeCode === null && acknowledge) client.send([Protocol.JOIN_ROOM]);
    return client;
  }

  /** @param bytes the whole message, header included */
  send(bytes: readonly number[]): void {
    this.socket.send(Uint8Array.from(bytes));
  }

  async untilClosed(): Promise<number> {
    await until('the end of the connection', () => this.closeCode !== null);
    return this.closeCode ?? 0;
  }
}

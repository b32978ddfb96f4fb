/**
 * Seat tickets: what proves, after a cut or a reload, that this seat is one's own. Signed by the
 * server, so nothing has to be stored for them, and a match that is rebuilt elsewhere with the same
 * key honours them. `payload.signature`, both base64url.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';

const SeatTicketSchema = v.object({
  matchId: v.string(),
  slot: v.number(),
  /** Names the stay; a later owner of the slot has another. */
  seatId: v.string(),
  /** Of the match when the ticket was made. */
  epoch: v.number(),
});
export type SeatTicket = v.InferOutput<typeof SeatTicketSchema>;

export class TicketSigner {
  readonly #key: Uint8Array;

  /** @param key secret; random when left out, so tickets end with the process */
  constructor(key: Uint8Array = randomBytes(32)) {
    this.#key = key;
  }

  sign(ticket: SeatTicket): string {
    const payload = Buffer.from(JSON.stringify(ticket)).toString('base64url');
    return `${payload}.${this.#signature(payload).toString('base64url')}`;
  }

  /** @returns null when it is not a ticket that this key has signed */
  verify(text: string): SeatTicket | null {
    const [payload, signature, ...rest] = text.split('.');
    if (payload === undefined || signature === undefined || rest.length > 0) return null;
    const expected = this.#signature(payload);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    try {
      const json: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
      const parsed = v.safeParse(SeatTicketSchema, json);
      return parsed.success ? parsed.output : null;
    } catch {
      return null;
    }
  }

  #signature(payload: string): Buffer {
    return createHmac('sha256', this.#key).update(payload).digest();
  }
}

/**
 * Seat tickets: what proves, after a cut or a reload, that this seat is one's own. Signed by the
 * server, so nothing has to be stored for them, and a match that is rebuilt elsewhere with the same
 * key honours them.
 */
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { JsonSigner } from './json-signer.ts';

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
  readonly #signer: JsonSigner;

  /** @param key secret; random when left out, so tickets end with the process */
  constructor(key: Uint8Array = randomBytes(32)) {
    this.#signer = new JsonSigner(key);
  }

  sign(ticket: SeatTicket): string {
    return this.#signer.sign(ticket);
  }

  /** @returns null when it is not a ticket that this key has signed */
  verify(text: string): SeatTicket | null {
    const parsed = v.safeParse(SeatTicketSchema, this.#signer.read(text));
    return parsed.success ? parsed.output : null;
  }
}

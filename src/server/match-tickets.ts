/** The tickets of one match: made for whoever has a seat in it, and read from whoever comes back. */
import type { AskedSeat } from './seat.ts';
import type { TicketSigner } from './seat-ticket.ts';

export interface MatchTicketsParts {
  readonly matchId: string;
  readonly epoch: number;
  readonly signer: TicketSigner;
}

export class MatchTickets {
  readonly #parts: MatchTicketsParts;

  constructor(parts: MatchTicketsParts) {
    this.#parts = parts;
  }

  sign({ slot, seatId }: AskedSeat): string {
    const { matchId, epoch, signer } = this.#parts;
    return signer.sign({ matchId, slot, seatId, epoch });
  }

  /** @returns null where it is no ticket of this match, or of one before it in the same room */
  seatIdOf(ticket: string | null): string | null {
    const { matchId, epoch, signer } = this.#parts;
    const seat = ticket === null ? null : signer.verify(ticket);
    const isOurs = seat !== null && seat.matchId === matchId && seat.epoch <= epoch;
    return isOurs ? seat.seatId : null;
  }
}

/** What the connections came to that a match has lost, and how often its seat was taken again. */
import type { MatchStreams } from './match-streams.ts';

/** A server that takes the seat's holder in and then says nothing is given up after so many times. */
const MAX_VAIN_REJOINS = 5;

export class EarlierStays {
  rejoins = 0;
  bytesDown = 0;
  bytesUp = 0;
  /** Stays in a row that ended before the match went on. */
  #vain = 0;

  /** @param streams of the connection that is lost; their figures stay in the totals */
  end(streams: Pick<MatchStreams, 'bytesDown' | 'bytesUp'>): void {
    this.bytesDown += streams.bytesDown;
    this.bytesUp += streams.bytesUp;
  }

  noteRejoin(): void {
    this.rejoins++;
    this.#vain++;
  }

  /** The match goes on: a frame has come. */
  noteFrame(): void {
    this.#vain = 0;
  }

  get areInVain(): boolean {
    return this.#vain >= MAX_VAIN_REJOINS;
  }
}

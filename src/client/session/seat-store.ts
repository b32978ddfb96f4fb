/**
 * Seat tickets of matches that this tab is in, so that a reload returns to the same seat. Kept for
 * the tab only: another tab is another player.
 */
import type { TextStore } from './text-store.ts';

export interface SeatStore {
  /** The ticket for a match, or null when this tab has no seat there. */
  ticketFor(matchId: string): string | null;
  keep(matchId: string, ticket: string): void;
  drop(matchId: string): void;
}

export function createSeatStore(store: TextStore): SeatStore {
  const keyOf = (matchId: string): string => `driftball.seat.${matchId}`;
  return {
    ticketFor: (matchId) => store.get(keyOf(matchId)),
    keep: (matchId, ticket) => store.set(keyOf(matchId), ticket),
    drop: (matchId) => store.remove(keyOf(matchId)),
  };
}

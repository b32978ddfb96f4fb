/**
 * Seat tickets of matches, so that a reload, or the link in a new tab, returns to the same seat. A
 * tab that plays holds its seat by a lock, so that another tab does not take it unasked. Without locks
 * seats are kept for the tab only, since nobody could tell whether another tab plays.
 */
import type { TabLocks } from './tab-locks.ts';
import type { TextStore } from './text-store.ts';

export interface SeatStore {
  /** The ticket of the seat that this tab holds in a match, or null. */
  ticketFor(matchId: string): string | null;
  /** As `ticketFor`, after taking a seat that no other tab plays, if there is one. */
  claim(matchId: string): Promise<string | null>;
  keep(matchId: string, ticket: string): void;
  /** The seat was given up. */
  drop(matchId: string): void;
  /** To be called now and then: the seat is in use. */
  touch(): void;
}

export interface SeatStoreParts {
  /** Lasts as long as the tab, reloads included. */
  readonly tab: TextStore;
  readonly browser: TextStore;
  readonly locks: TabLocks | null;
  /** Of the wall clock, which all tabs share. */
  readonly nowMs: () => number;
  readonly newKey: () => string;
}

/** A seat unused for so long is forgotten; the server gave it away long before. */
const FORGET_AFTER_MS = 10 * 60_000;
const SEATS_KEY = 'driftball.seats';

interface Seat {
  readonly matchId: string;
  /** Tells the seats of several tabs in one match apart. */
  readonly key: string;
  readonly ticket: string;
  readonly usedAtMs: number;
}

export function createSeatStore(parts: SeatStoreParts): SeatStore {
  return parts.locks === null ? tabSeats(parts.tab) : browserSeats(parts, parts.locks);
}

function keyOf(matchId: string): string {
  return `driftball.seat.${matchId}`;
}

function tabSeats(tab: TextStore): SeatStore {
  const ticketFor = (matchId: string): string | null => tab.get(keyOf(matchId));
  return {
    ticketFor,
    claim: async (matchId) => ticketFor(matchId),
    keep: (matchId, ticket) => tab.set(keyOf(matchId), ticket),
    drop: (matchId) => tab.remove(keyOf(matchId)),
    touch: () => {},
  };
}

function browserSeats(parts: SeatStoreParts, locks: TabLocks): SeatStore {
  const { tab, browser } = parts;
  /** The seat of this tab, and how to let other tabs have it. */
  let held: { readonly seat: Seat; readonly free: () => void } | null = null;

  const readSeats = (): readonly Seat[] =>
    parseSeats(browser.get(SEATS_KEY)).filter(
      ({ usedAtMs }) => Math.abs(parts.nowMs() - usedAtMs) < FORGET_AFTER_MS,
    );
  const write = (seats: readonly Seat[]): void => browser.set(SEATS_KEY, JSON.stringify(seats));
  const without = ({ key }: Seat): readonly Seat[] => readSeats().filter((one) => one.key !== key);

  function hold(seat: Seat, free: () => void): void {
    if (held !== null && held.seat.key !== seat.key) held.free();
    held = { seat, free };
    tab.set(keyOf(seat.matchId), seat.key);
    write([...without(seat), seat]);
  }

  function ticketFor(matchId: string): string | null {
    return held?.seat.matchId === matchId ? held.seat.ticket : null;
  }

  return {
    ticketFor,

    async claim(matchId) {
      const own = tab.get(keyOf(matchId));
      const seats = readSeats().filter((seat) => seat.matchId === matchId);
      const ownFirst = seats.toSorted(
        (a, b) => Number(b.key === own) - Number(a.key === own) || b.usedAtMs - a.usedAtMs,
      );
      for (const seat of ownFirst) {
        if (ticketFor(matchId) !== null) break;
        const free = await locks.take(lockOf(seat));
        if (free !== null) hold({ ...seat, usedAtMs: parts.nowMs() }, free);
      }
      return ticketFor(matchId);
    },

    keep(matchId, ticket) {
      const usedAtMs = parts.nowMs();
      if (held?.seat.matchId === matchId) {
        hold({ ...held.seat, ticket, usedAtMs }, held.free);
        return;
      }
      const seat = { matchId, key: parts.newKey(), ticket, usedAtMs };
      const taking = locks.take(lockOf(seat));
      hold(seat, () => void taking.then((free) => free?.()));
    },

    drop(matchId) {
      if (held?.seat.matchId !== matchId) return;
      tab.remove(keyOf(matchId));
      write(without(held.seat));
      held.free();
      held = null;
    },

    touch() {
      if (held !== null) hold({ ...held.seat, usedAtMs: parts.nowMs() }, held.free);
    },
  };
}

function lockOf({ matchId, key }: Seat): string {
  return `driftball.seat.${matchId}.${key}`;
}

/** Whatever else is found in the storage counts as nothing. */
function parseSeats(text: string | null): readonly Seat[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isSeat) : [];
  } catch {
    return [];
  }
}

function isSeat(value: unknown): value is Seat {
  if (typeof value !== 'object' || value === null) return false;
  const { matchId, key, ticket, usedAtMs } = value as Partial<Record<keyof Seat, unknown>>;
  const texts = [matchId, key, ticket];
  return texts.every((text) => typeof text === 'string') && typeof usedAtMs === 'number';
}

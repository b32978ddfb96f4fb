import { beforeEach, describe, expect, it } from 'vitest';
import { PLAIN_LOOK } from '../protocol/car-look.ts';
import type { SeatTable } from './seat-table.ts';
import { fourSeats, guest, sit } from './testing/seats.ts';

let seats: SeatTable;
beforeEach(() => {
  seats = fourSeats();
});

describe('newcomers', () => {
  it('go to the team with fewer people', () => {
    expect([sit(seats, 'a'), sit(seats, 'b'), sit(seats, 'c'), sit(seats, 'd')]).toEqual([
      0, 1, 2, 3,
    ]);
    seats.leave('a');
    seats.leave('c');
    expect([sit(seats, 'e'), sit(seats, 'f')]).toEqual([0, 2]);
  });

  it('find no place when all are taken, kept or claimed', () => {
    sit(seats, 'a');
    sit(seats, 'b');
    seats.drop('b', 0);
    expect(seats.claim('c', guest('c'), null, 0)).toBe(true);
    expect(seats.freePlaces).toBe(1);
    sit(seats, 'd');
    expect(seats.claim('e', guest('e'), null, 0)).toBe(false);
    expect(seats.freePlaces).toBe(0);
  });

  it('lose a place that they do not take up', () => {
    seats.claim('a', guest('a'), null, 0);
    seats.expire(9_999);
    expect(seats.freePlaces).toBe(3);
    seats.expire(10_000);
    expect(seats.freePlaces).toBe(4);
    expect(seats.take('a')).toBeNull();
  });

  it('cannot take a seat without a claim, or twice', () => {
    expect(seats.take('a')).toBeNull();
    sit(seats, 'a');
    expect(seats.take('a')).toBeNull();
  });
});

describe('a dropped person', () => {
  it('gets the same seat back', () => {
    sit(seats, 'a');
    const slot = sit(seats, 'b');
    expect(seats.drop('b', 1000)).toBe(slot);
    expect(seats.roster[slot]).toEqual({
      kind: 'player',
      name: 'b',
      connected: false,
      look: PLAIN_LOOK,
    });
    seats.claim('b again', guest('b'), { slot, seatId: 'seat 1' }, 20_000);
    expect(seats.take('b again')).toEqual({
      slot,
      returns: true,
      startsAnew: false,
      seatId: 'seat 1',
      replaced: null,
    });
    expect(seats.roster[slot]).toEqual({
      kind: 'player',
      name: 'b',
      connected: true,
      look: PLAIN_LOOK,
    });
  });

  it('loses the seat after a while, but not on the way back to it', () => {
    const slot = sit(seats, 'a');
    seats.drop('a', 0);
    seats.claim('a again', guest('a'), { slot, seatId: 'seat 0' }, 29_000);
    expect(seats.expire(30_000)).toEqual([]);
    expect(seats.expire(39_000)).toHaveLength(1);
    expect(seats.roster[slot]?.kind).toBe('bot');
  });

  it('gets a seat back that was given up, as long as nobody wants it', () => {
    const slot = sit(seats, 'a');
    seats.drop('a', 0);
    seats.expire(30_000);
    const asked = { slot, seatId: 'seat 0' };
    seats.claim('first attempt', guest('a'), asked, 60_000);
    seats.claim('second attempt', guest('a'), asked, 60_500);
    expect(seats.take('second attempt')).toMatchObject({ slot, returns: true, seatId: 'seat 0' });
    seats.drop('second attempt', 61_000);
    seats.expire(91_000);
    seats.claim('newcomer', guest('b'), null, 91_000);
    expect(seats.isSeatOf(asked, null)).toBe(false);
    seats.expire(101_000);
    expect(seats.isSeatOf(asked, null)).toBe(true);
  });

  it('is a newcomer once the seat has gone to somebody else', () => {
    const slot = sit(seats, 'a');
    seats.drop('a', 0);
    seats.expire(30_000);
    expect(sit(seats, 'b')).toBe(slot);
    seats.claim('a again', guest('a'), { slot, seatId: 'seat 0' }, 31_000);
    expect(seats.take('a again')?.slot).not.toBe(slot);
  });

  it('takes over from a connection that is not known to be dead yet', () => {
    const slot = sit(seats, 'a');
    seats.claim('a again', guest('a'), { slot, seatId: 'seat 0' }, 0);
    expect(seats.take('a again')?.replaced).toBe('a');
    expect(seats.drop('a', 0)).toBeNull();
    expect(seats.leave('a')).toBeNull();
    expect(seats.connectedSlots).toEqual([slot]);
  });

  it('keeps the seat against an attempt to return that was older and comes late', () => {
    const slot = sit(seats, 'a');
    const other = sit(seats, 'b');
    seats.drop('a', 0);
    seats.drop('b', 0);
    const asked = { slot, seatId: 'seat 0' };
    seats.claim('b again', guest('b'), { slot: other, seatId: 'seat 1' }, 0);
    seats.claim('first attempt', guest('a'), asked, 0);
    seats.claim('second attempt', guest('a'), asked, 1000);
    seats.claim('another tab', guest('a'), asked, 2000);
    expect(seats.take('second attempt')).toMatchObject({ slot, replaced: null });
    expect(seats.take('first attempt')).toBeNull();
    expect(seats.take('another tab')).toMatchObject({ slot, replaced: 'second attempt' });
    expect(seats.take('b again')).toMatchObject({ slot: other, returns: true });
  });
});

describe('a person who leaves', () => {
  it('frees the seat at once', () => {
    const slot = sit(seats, 'a');
    expect(seats.leave('a')).toBe(slot);
    expect(seats.freePlaces).toBe(4);
    expect(seats.roster.every((entry) => entry.kind === 'bot')).toBe(true);
    expect(seats.leave('a')).toBeNull();
  });

  it('gets it back while nobody wants it', () => {
    const slot = sit(seats, 'a');
    seats.leave('a');
    seats.claim('a again', guest('a'), { slot, seatId: 'seat 0' }, 0);
    expect(seats.take('a again')).toMatchObject({ slot, returns: true, seatId: 'seat 0' });
  });

  it('is a newcomer once somebody else has sat there, even if that one has left as well', () => {
    const slot = sit(seats, 'a');
    seats.leave('a');
    expect(sit(seats, 'b')).toBe(slot);
    seats.leave('b');
    expect(seats.isSeatOf({ slot, seatId: 'seat 0' }, null)).toBe(false);
    expect(seats.isSeatOf({ slot, seatId: 'seat 1' }, null)).toBe(true);
  });
});

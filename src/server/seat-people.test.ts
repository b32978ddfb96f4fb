import { beforeEach, describe, expect, it } from 'vitest';
import { teamOfSlot } from '../sim/team.ts';
import type { SeatTable } from './seat-table.ts';
import { card } from './testing/known-people.ts';
import { claim, fourSeats, sit } from './testing/seats.ts';

let seats: SeatTable;
beforeEach(() => {
  seats = fourSeats();
});

describe('a person with an identity', () => {
  it('has the name and look of its card, and is known to all', () => {
    const slot = sit(seats, 's1', { person: card('a') });
    expect(seats.roster[slot]).toEqual({
      kind: 'player',
      name: 'A',
      connected: true,
      look: card('a').look,
      person: card('a'),
    });
  });

  it('sits once: a second join takes the same seat over', () => {
    const slot = sit(seats, 's1', { person: card('a') });
    expect(claim(seats, 's2', { person: card('a') })).toBe(true);
    expect(seats.take('s2')).toMatchObject({ slot, returns: true, replaced: 's1' });
    expect(seats.connectedSlots).toEqual([slot]);
  });

  it('holds one place before it has sat down, however often it asks', () => {
    for (const session of ['s1', 's2', 's3']) claim(seats, session, { person: card('a') });
    expect(seats.freePlaces).toBe(3);
    expect(seats.take('s1')).toBeNull();
    expect(seats.take('s3')).not.toBeNull();
  });

  it('gets the kept seat back without its ticket, and nobody else does', () => {
    const slot = sit(seats, 's1', { person: card('a') });
    seats.drop('s1', 0);
    const asked = { slot, seatId: 'seat 0' };
    expect(claim(seats, 'thief', { person: card('b'), asked })).toBe(true);
    expect(seats.take('thief')).toMatchObject({ returns: false });
    expect(sit(seats, 's2', { person: card('a') })).toBe(slot);
  });

  it('gets back what it gave up, while nobody wants it', () => {
    const slot = sit(seats, 's1', { person: card('a') });
    sit(seats, 's2');
    seats.leave('s1');
    expect(claim(seats, 's3', { person: card('a') })).toBe(true);
    expect(seats.take('s3')).toMatchObject({ slot, returns: true, seatId: 'seat 0' });
  });

  it('is still who it was after coming back by the ticket alone', () => {
    const slot = sit(seats, 's1', { person: card('a') });
    seats.drop('s1', 0);
    claim(seats, 's2', { asked: { slot, seatId: 'seat 0' } });
    seats.take('s2');
    expect(seats.roster[slot]).toMatchObject({ name: 'A', person: card('a') });
  });

  it('is not the newcomer after it', () => {
    const slot = sit(seats, 's1', { person: card('a') });
    seats.leave('s1');
    expect(sit(seats, 's2')).toBe(slot);
    expect(seats.roster[slot]).not.toHaveProperty('person');
  });
});

describe('a wished team', () => {
  it('is granted while it has room', () => {
    const slots = ['a', 'b', 'c'].map((letter) => sit(seats, letter, { team: 1 }));
    expect(slots.map(teamOfSlot)).toEqual([1, 1, 0]);
  });
});

describe('kept places', () => {
  const places = [
    { person: card('a').id, team: 1 as const },
    { person: card('b').id, team: 1 as const },
  ];

  it('are for those people alone, in their team', () => {
    expect(seats.keepPlaces(places, 5000)).toBe(true);
    expect(seats.freePlaces).toBe(2);
    expect([sit(seats, 'x'), sit(seats, 'y')].map(teamOfSlot)).toEqual([0, 0]);
    expect(claim(seats, 'z')).toBe(false);
    expect(claim(seats, 'z', { person: card('c') })).toBe(false);
    expect(teamOfSlot(sit(seats, 's1', { person: card('b') }))).toBe(1);
    expect(teamOfSlot(sit(seats, 's2', { person: card('a') }))).toBe(1);
    expect(seats.freePlaces).toBe(0);
  });

  it('lapse', () => {
    seats.keepPlaces(places, 5000);
    seats.expire(4999);
    expect(seats.freePlaces).toBe(2);
    seats.expire(5000);
    expect(seats.freePlaces).toBe(4);
  });

  it('are in the other team where theirs is full, and none where there is no room for all', () => {
    sit(seats, 'x', { team: 1 });
    expect(seats.keepPlaces(places, 5000)).toBe(true);
    const slots = [card('a'), card('b')].map((person) => sit(seats, person.name, { person }));
    expect(slots.map(teamOfSlot).toSorted()).toEqual([0, 1]);
    expect(seats.keepPlaces([{ person: card('c').id, team: 0 }, ...places], 5000)).toBe(true);
    expect(
      seats.keepPlaces(
        [card('d'), card('e')].map(({ id }) => ({ person: id, team: 0 })),
        0,
      ),
    ).toBe(false);
    expect(seats.freePlaces).toBe(0);
  });

  it('keep a seat from who gave it up', () => {
    for (const letter of ['x', 'y', 'z']) sit(seats, letter);
    const slot = sit(seats, 'w');
    seats.leave('w');
    seats.keepPlaces(places.slice(0, 1), 5000);
    expect(seats.isSeatOf({ slot, seatId: 'seat 3' }, null)).toBe(false);
    seats.expire(5000);
    expect(seats.isSeatOf({ slot, seatId: 'seat 3' }, null)).toBe(true);
  });
});

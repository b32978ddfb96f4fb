import { expect, it } from 'vitest';
import { customArenaHash } from '../../protocol/custom-arena.ts';
import classic from '../../sim/arena/files/classic.json' with { type: 'json' };
import { ArenaStore } from './arena-store.ts';

const text = (title: string) => JSON.stringify({ ...classic, title });
const size = text('0').length;

it('keeps each arena once, under a name that follows from it', () => {
  const store = new ArenaStore();
  const id = store.add(text('Yard')) ?? '';
  expect(id).toMatch(/^custom:[0-9a-f]{32}$/);
  expect(store.add(text('Yard'))).toBe(id);
  expect(store.add(text('Barn'))).not.toBe(id);
  expect(store.has(id)).toBe(true);
  expect(store.find(id)?.title).toBe('Yard');
  expect(store.text(customArenaHash(id) ?? '')?.toString()).toBe(text('Yard'));
  expect(store.find('custom:0')).toBeNull();
  expect(store.find('classic')?.name).toBe('classic');
  expect(store.has('nowhere')).toBe(false);
});

it('compiles an arena once for all matches on it', () => {
  const store = new ArenaStore();
  const id = store.add(text('Yard')) ?? '';
  const arena = store.find(id);
  expect(arena).not.toBeNull();
  expect(store.find(id)).toBe(arena);
});

it('lets the oldest go, but none on which a match is played', () => {
  for (const limits of [
    { count: 3, bytes: 1e9 },
    { count: 1e9, bytes: 3 * size },
  ]) {
    const store = new ArenaStore(limits);
    const ids = ['0', '1', '2'].map((title) => store.add(text(title)) ?? '');
    const [played = '', again = '', old = ''] = ids;
    const release = store.hold(played);
    store.add(text('1'));
    store.add(text('3'));
    expect([played, again, old].map((id) => store.has(id))).toEqual([true, true, false]);
    store.add(text('4'));
    store.add(text('5'));
    expect(store.has(played)).toBe(true);
    release();
    store.add(text('6'));
    expect(store.has(played)).toBe(false);
  }
});

it('takes nothing more when matches are played on all that it can hold', () => {
  const store = new ArenaStore({ count: 1, bytes: 1e9 });
  store.hold(store.add(text('0')) ?? '');
  expect(store.add(text('1'))).toBeNull();
});

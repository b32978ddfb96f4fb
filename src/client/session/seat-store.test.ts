import { describe, expect, test } from 'vitest';
import { createSeatStore, type SeatStore } from './seat-store.ts';
import type { TabLocks } from './tab-locks.ts';
import { createTextStore, type TextStore } from './text-store.ts';

function memoryStore(memory = new Map<string, string>()): TextStore {
  return createTextStore(() => ({
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => void memory.set(key, value),
    removeItem: (key) => void memory.delete(key),
  }));
}

/** A browser with tabs that can be opened, closed and reloaded. */
function setUpBrowser({ hasLocks = true } = {}) {
  const browser = memoryStore();
  const taken = new Set<string>();
  let nowMs = 1_000_000;
  let keys = 0;

  function openTab(tab = memoryStore()) {
    const own = new Set<string>();
    const locks: TabLocks = {
      take: async (name) => {
        if (taken.has(name)) return null;
        taken.add(name);
        own.add(name);
        return () => void taken.delete(name);
      },
    };
    const seats: SeatStore = createSeatStore({
      tab,
      browser,
      locks: hasLocks ? locks : null,
      nowMs: () => nowMs,
      newKey: () => `key${keys++}`,
    });
    const close = (): void => {
      for (const name of own) taken.delete(name);
    };
    const reload = () => {
      close();
      return openTab(tab);
    };
    return { seats, close, reload, tab };
  }
  return {
    openTab,
    browser,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('seats', () => {
  test('the link leads back to the seat of a tab that was closed', async () => {
    const { openTab } = setUpBrowser();
    const first = openTab();
    first.seats.keep('m', 'old ticket');
    first.seats.keep('m', 'ticket');
    expect(first.seats.ticketFor('m')).toBe('ticket');
    first.close();
    const second = openTab();
    expect(await second.seats.claim('other')).toBeNull();
    expect(await second.seats.claim('m')).toBe('ticket');
    expect(await second.seats.claim('m')).toBe('ticket');
  });

  test('two tabs at once are two people, whatever is reloaded, copied or closed', async () => {
    const { openTab } = setUpBrowser();
    const ann = openTab();
    ann.seats.keep('m', 'of Ann');
    const bob = openTab();
    expect(await bob.seats.claim('m')).toBeNull();
    bob.seats.keep('m', 'of Bob');
    const annAgain = ann.reload();
    expect(await annAgain.seats.claim('m')).toBe('of Ann');
    const copy = openTab(memoryStore(new Map([['driftball.seat.m', 'key0']])));
    expect(await copy.seats.claim('m')).toBeNull();
    annAgain.close();
    bob.close();
    const [one, two, three] = [openTab(), openTab(), openTab()];
    const tickets = [];
    for (const { seats } of [one, two, three]) tickets.push(await seats.claim('m'));
    expect(tickets.toSorted()).toEqual(['of Ann', 'of Bob', null].toSorted());
  });

  test('who leaves or plays elsewhere has given the seat up', async () => {
    const { openTab } = setUpBrowser();
    const tab = openTab();
    tab.seats.keep('m', 'ticket');
    tab.seats.drop('m');
    expect(tab.seats.ticketFor('m')).toBeNull();
    expect(await openTab().seats.claim('m')).toBeNull();
  });

  test('a seat is forgotten ten minutes after its last use', async () => {
    const { openTab, pass } = setUpBrowser();
    const tab = openTab();
    tab.seats.keep('m', 'ticket');
    pass(9 * 60_000);
    tab.seats.touch();
    pass(9 * 60_000);
    const back = tab.reload();
    expect(await back.seats.claim('m')).toBe('ticket');
    pass(11 * 60_000);
    expect(await back.reload().seats.claim('m')).toBeNull();
  });

  test('without locks a seat belongs to the tab, and a reload finds it', async () => {
    const { openTab } = setUpBrowser({ hasLocks: false });
    const tab = openTab();
    tab.seats.keep('m', 'ticket');
    expect(await openTab().seats.claim('m')).toBeNull();
    expect(await tab.reload().seats.claim('m')).toBe('ticket');
  });

  test.each(['nonsense', '{}', '[1,null,{"matchId":"m"}]'])(
    '%s in the storage is no seat',
    async (text) => {
      const { openTab, browser } = setUpBrowser();
      browser.set('driftball.seats', text);
      expect(await openTab().seats.claim('m')).toBeNull();
    },
  );
});

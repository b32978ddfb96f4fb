/** The identity of a browser, against a real server with a real store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signal } from '@preact/signals';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CarLook } from '../../protocol/car-look.ts';
import type { PersonCard } from '../../protocol/people/person-card.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';
import { type RunningServer, runServer } from '../../server/testing/run-server.ts';
import { createTextStore, type TextStore } from '../session/text-store.ts';
import { createIdentity, type Identity } from './identity.ts';
import { createPeople } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'driftball-identity-'));
let store: Store;
let server: RunningServer;

beforeAll(async () => {
  store = await openStore({ kind: 'sqlite', path: join(folder, 'people.sqlite') });
  server = await runServer({ store, ticketKey: Buffer.alloc(32, 1) });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
});

/** What a browser keeps, for all its tabs. */
function browserStorage(): TextStore {
  const kept = new Map<string, string>();
  return createTextStore(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
}

interface Tab {
  readonly identity: Identity;
  readonly playerName: { value: string };
  readonly look: { value: CarLook };
  readonly person: { readonly value: PersonCard | null };
}

interface TabOptions {
  readonly kept?: TextStore;
  readonly name?: string;
  readonly look?: CarLook;
  readonly base?: string;
}

function openTab({ kept = browserStorage(), ...given }: TabOptions = {}): Tab {
  const playerName = signal(given.name ?? 'Turbo Fox');
  const look = signal(given.look ?? { body: 1, paint: 1 });
  const person = signal<PersonCard | null>(null);
  const identity = createIdentity({
    server: { base: given.base ?? `${server.url}/index.html`, fetch },
    kept,
    isKept: true,
    playerName,
    look,
    person,
    fill: (bytes) => crypto.getRandomValues(bytes),
    nowMs: () => performance.now(),
    after(_ms, action) {
      const timer = setTimeout(action, 1);
      return () => clearTimeout(timer);
    },
  });
  return { identity, playerName, look, person };
}

async function known(tab: Tab): Promise<PersonCard> {
  await vi.waitFor(() => expect(tab.identity.account.state.value.kind).toBe('known'));
  if (tab.person.value === null) throw new Error('known and nobody');
  return tab.person.value;
}

async function guest(tab: Tab): Promise<void> {
  await vi.waitFor(() => expect(tab.identity.account.state.value.kind).toBe('guest'));
}

test('a newcomer gets an identity without being asked, and keeps it', async () => {
  const kept = browserStorage();
  const first = await known(openTab({ kept, name: 'Swift Lynx' }));
  expect(first).toMatchObject({ name: 'Swift Lynx', look: { body: 1, paint: 1 } });
  const later = openTab({ kept, name: 'Swift Lynx' });
  expect(await known(later)).toEqual(first);
});

test('works without crypto.subtle, as over plain http', async () => {
  const digest = vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new Error('there is none'));
  const subtle = vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as never);
  expect((await known(openTab())).name).toBe('Turbo Fox');
  subtle.mockRestore();
  digest.mockRestore();
});

test('lives for the page where the browser keeps nothing', async () => {
  const forbidden = createTextStore(() => {
    throw new Error('SecurityError');
  });
  const tab = openTab({ kept: forbidden });
  const { id } = await known(tab);
  expect(await tab.identity.pass()).not.toBeNull();
  tab.identity.keyChanged();
  expect((await known(tab)).id).toBe(id);
});

test('two tabs that open at once are one person', async () => {
  const kept = browserStorage();
  const people = await Promise.all([openTab({ kept }), openTab({ kept })].map(known));
  expect(people[0]?.id).toBe(people[1]?.id);
});

describe('the name', () => {
  test('of the profile wins, unless the player has changed it since', async () => {
    const kept = browserStorage();
    const { id } = await known(openTab({ kept, name: 'Ada' }));
    const other = openTab({ kept, name: 'Ada' });
    await known(other);
    await other.identity.account.rename('Grace');
    const stale = openTab({ kept, name: 'Grace' });
    expect((await known(stale)).name).toBe('Grace');
    // Typed while the server was away.
    const changed = openTab({ kept, name: 'Hedy', look: { body: 2, paint: 5 } });
    await vi.waitFor(() =>
      expect(changed.person.value).toMatchObject({ id, name: 'Hedy', look: { body: 2, paint: 5 } }),
    );
  });

  test('that is typed goes to the server, in its spelling', async () => {
    const tab = openTab();
    await known(tab);
    tab.playerName.value = 'Jo\u0301  An';
    await vi.waitFor(() => expect(tab.person.value?.name).toBe('J\u00f3 An'));
    expect(tab.playerName.value).toBe('J\u00f3 An');
  });

  test('that is refused is told, and the one before stays', async () => {
    const tab = openTab({ name: 'Ada' });
    await known(tab);
    tab.playerName.value = 'Admin';
    await vi.waitFor(() => expect(tab.identity.account.nameTrouble.value).toBe('name-reserved'));
    expect(tab.playerName.value).toBe('Ada');
    await expect(tab.identity.account.rename('fuck')).rejects.toMatchObject({
      reason: 'name-rude',
      code: 400,
    });
    tab.playerName.value = 'Grace';
    await vi.waitFor(() => expect(tab.person.value?.name).toBe('Grace'));
    expect(tab.identity.account.nameTrouble.value).toBeNull();
  });

  test('typed while the server is asked is not lost', async () => {
    const tab = openTab({ name: 'Turbo Fox' });
    tab.playerName.value = 'Ada';
    await known(tab);
    await vi.waitFor(() => expect(tab.person.value?.name).toBe('Ada'));
    expect(tab.playerName.value).toBe('Ada');
  });

  test('typed just before Play is the one that is played under', async () => {
    const tab = openTab();
    await known(tab);
    tab.playerName.value = 'Quick';
    await tab.identity.pass();
    expect(tab.person.value?.name).toBe('Quick');
  });
});

test('goes to another browser as a file, and both are the same person', async () => {
  const [here, there] = [openTab({ name: 'Ada' }), openTab({ name: 'Bob' })];
  const person = await known(here);
  await known(there);
  const file = await here.identity.account.exportKey();
  await there.identity.account.importKey(file);
  expect(there.person.value).toEqual(person);
  expect(there.playerName.value).toBe('Ada');
  expect(there.identity.account.formerly.value).toBeNull();
  expect(await there.identity.pass()).not.toBeNull();
  expect(await here.identity.pass()).not.toBeNull();
  for (const text of ['', '{}', '[1', JSON.stringify({ kind: 'driftball identity', version: 1 })]) {
    await expect(there.identity.account.importKey(text)).rejects.toMatchObject({
      reason: 'no-identity-file',
    });
  }
  expect(there.person.value).toEqual(person);
});

test('comes back by its recovery code, and is then nowhere else', async () => {
  const [lost, found] = [openTab({ name: 'Ada' }), openTab({ name: 'Bob' })];
  const person = await known(lost);
  await known(found);
  const code = await lost.identity.account.makeRecoveryCode();
  expect(lost.identity.account.state.value).toMatchObject({ me: { hasRecoveryCode: true } });
  await expect(found.identity.account.recover(`${code.slice(1)}!`)).rejects.toMatchObject({
    reason: 'code-typo',
  });
  await found.identity.account.recover(code);
  expect(found.person.value).toEqual(person);
  await expect(found.identity.account.recover(code)).rejects.toMatchObject({
    reason: 'code-unknown',
  });
  // The lost browser's key is nobody's now, and makes somebody new.
  await lost.identity.pass();
  expect(lost.person.value?.id).not.toBe(person.id);
  expect(lost.identity.account.formerly.value).toEqual(person);
  expect(found.identity.account.formerly.value).toBeNull();
});

test('another tab hears of it when the browser becomes somebody else', async () => {
  const kept = browserStorage();
  const [one, other] = [openTab({ kept }), openTab({ kept })];
  await Promise.all([known(one), known(other)]);
  const stranger = openTab({ name: 'Ada' });
  const person = await known(stranger);
  await one.identity.account.importKey(await stranger.identity.account.exportKey());
  other.identity.keyChanged();
  await vi.waitFor(() => expect(other.person.value).toEqual(person));
});

test('is gone when it is deleted, and the player a newcomer at once', async () => {
  const kept = browserStorage();
  const tab = openTab({ kept, name: 'Ada' });
  const { id } = await known(tab);
  expect(await tab.identity.account.downloadData()).toContain(id);
  await tab.identity.account.deleteEverything();
  expect(tab.person.value).toBeNull();
  const next = await known(tab);
  expect(next.id).not.toBe(id);
  expect(next.name).toBe(tab.playerName.value);
  expect(await tab.identity.pass()).not.toBeNull();
  await expect(tab.identity.reads.profile(id)).rejects.toMatchObject({ reason: 'gone', code: 404 });
  expect(tab.playerName.value).not.toBe('Ada');
  expect(kept.get('driftball.name')).toBe(tab.playerName.value);
  expect((await known(openTab({ kept }))).id).toBe(next.id);
});

describe('without people', () => {
  test('on a server that keeps nothing, the player is a guest', async () => {
    const bare = await runServer();
    const tab = openTab({ base: `${bare.url}/` });
    await guest(tab);
    expect(await tab.identity.pass()).toBeNull();
    await bare.close();
  });

  test('on a host of static files as well, and where nobody answers', async () => {
    const html = vi.fn(async () => new Response('<h1>Not found</h1>', { status: 404 }));
    const page = vi.fn(async () => new Response('<h1>Driftball</h1>'));
    const none = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    for (const fetch of [html, page, none]) {
      const person = signal<PersonCard | null>(null);
      const identity = createIdentity({
        server: { base: 'https://static.example/games/', fetch },
        kept: browserStorage(),
        isKept: true,
        playerName: signal('Ada'),
        look: signal({ body: 0, paint: 0 }),
        person,
        fill: (bytes) => crypto.getRandomValues(bytes),
        nowMs: () => 0,
        after: () => () => {},
      });
      expect(await identity.pass()).toBeNull();
      expect(identity.account.state.value.kind).toBe('guest');
      await expect(identity.reads.liveMatches()).rejects.toMatchObject({
        reason: 'unreachable',
        code: null,
      });
    }
    expect(String(html.mock.lastCall)).toContain('https://static.example/games/people/');
  });

  test('who is known stays so by name, and is themselves again once the network is back', async () => {
    const kept = browserStorage();
    const before = await known(openTab({ kept, name: 'Ada' }));
    const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    const tab = openTab({ kept, name: 'Ada' });
    await guest(tab);
    expect(tab.identity.account.state.value).toEqual({ kind: 'guest', kept: before });
    fetching.mockRestore();
    tab.identity.hurry();
    expect(await known(tab)).toEqual(before);
  });

  test('Play waits a second and a half for a pass, and no longer', async () => {
    vi.useFakeTimers();
    const people = createPeople(() => new Promise(() => {}));
    const pass = people.pass();
    await vi.advanceTimersByTimeAsync(1500);
    expect(await pass).toBeNull();
    vi.useRealTimers();
    const broken = createPeople(() => Promise.reject(new Error('the chunk is gone')));
    expect(await broken.pass()).toBeNull();
  });
});

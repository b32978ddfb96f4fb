/** The people's API over real HTTP and a real store, asked by friend and foe. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CLOSE, REFUSAL } from '../../protocol/control-messages.ts';
import {
  ChallengeSchema,
  PassSchema,
  RecoveryCodeSchema,
  type Session,
  SessionSchema,
  signedText,
} from '../../protocol/people/api.ts';
import { PARTY_CLOSE } from '../../protocol/people/party-messages.ts';
import { joinLimits } from '../join-guard.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { byId, Follower, quickPlay } from '../testing/follower.ts';
import { type RunningServer, runServer } from '../testing/run-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'driftball-people-'));
const SECRET = Buffer.alloc(32, 7);
const LOOK = { body: 1, paint: 2 };

let store: Store;
let server: RunningServer;

beforeAll(async () => {
  store = await openStore({ kind: 'sqlite', path: join(folder, 'people.sqlite') });
  server = await runServer({ store, ticketKey: SECRET });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function ask(path: string, body?: unknown, token?: string): Promise<Answer> {
  const response = await fetch(`${server.url}/people/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

interface Key {
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

function newKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(x, 'base64url').toString('hex'), privateKey };
}

function signatureOf(key: Key, text: string): string {
  return sign(null, Buffer.from(text), key.privateKey).toString('hex');
}

async function proofOf(key: Key, purpose: 'session' | 'recover' = 'session') {
  const { challenge } = v.parse(ChallengeSchema, (await ask('challenge')).body);
  const signature = signatureOf(key, signedText(purpose, challenge));
  return { publicKey: key.publicKey, challenge, signature };
}

async function enter(key: Key = newKey(), name = 'Ada'): Promise<Session> {
  const answer = await ask('session', { ...(await proofOf(key)), name, look: LOOK });
  expect(answer).toMatchObject({ status: 200 });
  return v.parse(SessionSchema, answer.body);
}

const passOf = async (token: string): Promise<string> =>
  v.parse(PassSchema, (await ask('pass', {}, token)).body).pass;
const codeOf = async (token: string): Promise<string> =>
  v.parse(RecoveryCodeSchema, (await ask('me/recovery', {}, token)).body).code;

describe('a session', () => {
  test('makes the profile of a new key, and finds that of a known one', async () => {
    const key = newKey();
    const first = await enter(key, '  Ada  Lovelace ');
    expect(first.me.person).toMatchObject({ name: 'Ada Lovelace', look: LOOK });
    expect(first.me.person.tag).toMatch(/^\d{4,6}$/);
    const again = await enter(key, 'Somebody else');
    expect(again.me.person).toEqual(first.me.person);
    expect((await ask('me', undefined, again.token)).body).toEqual(again.me);
  });

  test('is one for two tabs that come at once', async () => {
    const key = newKey();
    const [one, other] = await Promise.all([enter(key), enter(key)]);
    expect(one.me.person.id).toBe(other.me.person.id);
  });

  test('needs a signature of the key, of this challenge, for this purpose', async () => {
    const key = newKey();
    const proof = await proofOf(key);
    const asked = { ...proof, name: 'Ada', look: LOOK };
    const refused = { status: REFUSAL.unproven, body: { reason: 'unproven' } };
    for (const wrong of [
      { publicKey: newKey().publicKey },
      { signature: '0'.repeat(128) },
      { signature: signatureOf(key, proof.challenge) },
      { signature: signatureOf(key, signedText('recover', proof.challenge)) },
      { challenge: 'made.up', signature: signatureOf(key, signedText('session', 'made.up')) },
      { publicKey: 'f'.repeat(64) },
    ]) {
      expect(await ask('session', { ...asked, ...wrong })).toMatchObject(refused);
    }
    expect((await ask('session', asked)).status).toBe(200);
    expect(await ask('session', asked), 'replayed').toMatchObject(refused);
  });

  test('lets in whose name is refused, under another one', async () => {
    for (const name of ['admin', '\u202E', 'fuck', '']) {
      const { me } = await enter(newKey(), name);
      expect(me.person.name).toMatch(/^\w+$/);
      expect(me.person.name).not.toBe(name);
    }
  });

  test('tells people apart whose names look alike', async () => {
    const names = ['Kasimir', 'КАSІМІR', 'kas1mir', 'Kàsimir'];
    const people = await Promise.all(names.map((name) => enter(newKey(), name)));
    expect(new Set(people.map(({ me }) => me.person.tag)).size).toBe(names.length);
  });

  test('survives a restart of the server', async () => {
    const { token, me } = await enter();
    await server.close();
    server = await runServer({ store, ticketKey: SECRET });
    expect((await ask('me', undefined, token)).body).toEqual(me);
  });

  test('cannot be made up', async () => {
    const { token } = await enter();
    const [payload = '', signature = ''] = token.split('.');
    const { me } = await enter();
    const fields = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify([me.person.id, ...fields.slice(1)]));
    for (const wrong of ['', 'x', `${forged.toString('base64url')}.${signature}`, `${token}x`]) {
      expect(await ask('me', undefined, wrong)).toMatchObject({ status: REFUSAL.unproven });
    }
    // A pass is no token.
    expect((await ask('me', undefined, await passOf(token))).status).toBe(REFUSAL.unproven);
  });
});

describe('a pass', () => {
  const joined: Follower[] = [];
  afterEach(async () => {
    const here = joined.splice(0).filter(({ closeCode }) => closeCode === null);
    for (const follower of here) await follower.leave();
  });
  const join = async (asked: Parameters<typeof quickPlay>[0]) => {
    const follower = await Follower.join(server.url, quickPlay(asked));
    joined.push(follower);
    return follower;
  };

  test('seats the person, under the name and in the car of the profile', async () => {
    const { token, me } = await enter(newKey(), 'Grace');
    const grace = await join({
      name: 'Not Grace',
      look: { body: 5, paint: 5 },
      pass: await passOf(token),
    });
    await vi.waitFor(() => {
      const seat = grace.roster.find((entry) => entry.kind === 'player');
      expect(seat).toMatchObject({ name: 'Grace', look: LOOK, person: me.person });
    });
  });

  test('is good once', async () => {
    const { token } = await enter();
    const pass = await passOf(token);
    await join({ pass });
    await expect(join({ pass })).rejects.toMatchObject({ code: REFUSAL.unproven });
    await expect(join({ pass: 'made.up' })).rejects.toMatchObject({ code: REFUSAL.unproven });
  });

  test('is not needed for a seat that is taken again: its ticket stands for the person', async () => {
    const { token, me } = await enter();
    const { matchId, ticket, slot } = (await join({ pass: await passOf(token) })).welcome;
    const again = await Follower.join(server.url, byId(matchId, { ticket, pass: null }));
    joined.push(again);
    await vi.waitFor(() => expect(joined[0]?.closeCode).toBe(CLOSE.replaced));
    expect(again.welcome.slot).toBe(slot);
    await vi.waitFor(() => expect(again.roster[again.slot]).toMatchObject({ person: me.person }));
  });

  test('of one who sits in the match already takes that seat over', async () => {
    const { token } = await enter();
    const first = await join({ pass: await passOf(token) });
    const { matchId, slot } = first.welcome;
    const second = await Follower.join(server.url, byId(matchId, { pass: await passOf(token) }));
    joined.push(second);
    expect(second.welcome.slot).toBe(slot);
    await vi.waitFor(() => expect(first.closeCode).toBe(CLOSE.replaced));
  });

  test('of somebody who is gone is void', async () => {
    const { token } = await enter();
    const pass = await passOf(token);
    await ask('me/delete', {}, token);
    await expect(join({ pass })).rejects.toMatchObject({ code: REFUSAL.unproven });
  });

  test('is not needed by guests, who cannot pass for the game either', async () => {
    const guest = await join({ name: 'Admin' });
    await vi.waitFor(() => {
      const seat = guest.roster[guest.slot];
      expect(seat?.kind === 'player' && seat.name).not.toBe('Admin');
      expect(seat).not.toHaveProperty('person');
    });
  });
});

describe('a profile', () => {
  test('changes its name and look, and says why not', async () => {
    const { token, me } = await enter();
    const changed = await ask('me', { name: 'Grace', look: { body: 3, paint: 4 } }, token);
    expect(changed.body).toMatchObject({
      person: { id: me.person.id, name: 'Grace', look: { body: 3, paint: 4 } },
    });
    expect(await ask('me', { name: 'admin' }, token)).toMatchObject({
      status: REFUSAL.badOptions,
      body: { reason: 'name-reserved', error: expect.stringContaining('Choose another') },
    });
    expect(await ask('me', { name: 'shit' }, token)).toMatchObject({
      body: { reason: 'name-rude' },
    });
    expect(await ask('me', { name: ' ' }, token)).toMatchObject({ body: { reason: 'name-empty' } });
    expect(await ask('me', undefined, token)).toMatchObject({
      body: { person: { name: 'Grace' } },
    });
  });

  test("is nobody else's to change: a message cannot say whose it is", async () => {
    const [ada, bob] = [await enter(), await enter(newKey(), 'Bob')];
    const { id } = bob.me.person;
    for (const path of ['me', `me?id=${id}`, `profiles/${id}`]) {
      await ask(path, { name: 'Mallory', id }, ada.token);
    }
    await ask('me/delete', { id }, ada.token);
    expect(await ask(`profiles/${id}`)).toMatchObject({ body: { person: bob.me.person } });
    expect((await ask('me', undefined, bob.token)).status).toBe(200);
  });

  test('is seen by everybody, without what proves it', async () => {
    const key = newKey();
    const { me } = await enter(key);
    const page = await ask(`profiles/${me.person.id}`);
    expect(page.body).toEqual({ person: me.person, createdAtMs: me.createdAtMs, modes: [] });
    expect((await ask(`profiles/${me.person.id}/matches?mode=2v2`)).body).toEqual([]);
    expect(JSON.stringify(page.body)).not.toContain(key.publicKey);
    const nobody = 'a'.repeat(16);
    for (const path of [
      `profiles/${nobody}`,
      `profiles/${nobody}/matches`,
      'results/none',
      'what',
    ]) {
      expect(await ask(path)).toMatchObject({ status: REFUSAL.gone, body: { reason: 'gone' } });
    }
  });

  test('blocks and exports', async () => {
    const [ada, bob] = [await enter(), await enter(newKey(), 'Bob')];
    const { id } = bob.me.person;
    expect((await ask('me/blocks', { id, blocked: true }, ada.token)).body).toEqual([
      bob.me.person,
    ]);
    const all = await ask('me/export', undefined, ada.token);
    expect(JSON.stringify(all.body)).toContain(ada.me.person.id);
    expect(JSON.stringify(all.body)).toContain(id);
    expect((await ask('me/blocks', { id, blocked: false }, ada.token)).body).toEqual([]);
    const nobody = { id: 'a'.repeat(16), blocked: true };
    expect((await ask('me/blocks', nobody, ada.token)).status).toBe(REFUSAL.gone);
  });

  test('goes entirely; its key then makes another one', async () => {
    const key = newKey();
    const { token, me } = await enter(key);
    const address = `${server.url.replace('http', 'ws')}/people/party?pass=${await passOf(token)}`;
    const tab = new WebSocket(address);
    const closed = new Promise<number>((resolve) => {
      tab.addEventListener('close', ({ code }) => resolve(code));
    });
    await new Promise((resolve) => tab.addEventListener('message', resolve, { once: true }));
    expect(await ask('me/delete', {}, token)).toEqual({ status: 200, body: {} });
    expect((await ask('me', undefined, token)).status).toBe(REFUSAL.unproven);
    expect((await ask(`profiles/${me.person.id}`)).status).toBe(REFUSAL.gone);
    expect(await closed).toBe(PARTY_CLOSE.badPass);
    expect((await enter(key)).me.person.id).not.toBe(me.person.id);
  });
});

describe('a recovery code', () => {
  async function lose() {
    const key = newKey();
    const session = await enter(key);
    return { key, session, code: await codeOf(session.token) };
  }
  const recover = async (key: Key, code: string) =>
    ask('recover', { ...(await proofOf(key, 'recover')), code });

  test('brings the profile to a new key, which is then its only one', async () => {
    const { key, session, code } = await lose();
    const mine = newKey();
    const answer = await recover(mine, code.toLowerCase());
    const { me, token } = v.parse(SessionSchema, answer.body);
    expect(me).toMatchObject({ person: session.me.person, hasRecoveryCode: false });
    expect((await ask('me', undefined, token)).status).toBe(200);
    expect((await ask('me', undefined, session.token)).status).toBe(REFUSAL.unproven);
    expect((await enter(key)).me.person.id).not.toBe(session.me.person.id);
    expect((await enter(mine)).me.person.id).toBe(session.me.person.id);
    expect(await recover(newKey(), code)).toMatchObject({ body: { reason: 'code-unknown' } });
  });

  test('is void once there is a newer one, and told from a typing error', async () => {
    const { session, code } = await lose();
    const newer = await codeOf(session.token);
    expect(await recover(newKey(), code)).toMatchObject({ body: { reason: 'code-unknown' } });
    const last = code.at(-1) === '7' ? '8' : '7';
    const typo = await recover(newKey(), code.slice(0, -1) + last);
    expect(typo).toMatchObject({ status: REFUSAL.badOptions, body: { reason: 'code-typo' } });
    expect((await recover(newKey(), newer)).status).toBe(200);
  });

  test('does not work for a signature of another purpose', async () => {
    const { code } = await lose();
    const proof = await proofOf(newKey(), 'session');
    expect((await ask('recover', { ...proof, code })).status).toBe(REFUSAL.unproven);
  });
});

describe('the API', () => {
  test('refuses what is no request of its own, in a sentence', async () => {
    const proof = await proofOf(newKey());
    for (const body of [
      {},
      [],
      { ...proof, name: 'Ada' },
      { ...proof, name: 'x'.repeat(65), look: LOOK },
    ]) {
      const answer = await ask('session', body);
      expect(answer).toMatchObject({
        status: REFUSAL.badOptions,
        body: { code: REFUSAL.badOptions },
      });
    }
    const long = { ...proof, name: 'x'.repeat(10_000), look: LOOK };
    expect((await ask('session', long)).status).toBe(REFUSAL.tooLarge);
    const text = await fetch(`${server.url}/people/session`, { method: 'POST', body: '{' });
    expect(text.status).toBe(REFUSAL.badOptions);
    for (const path of ['boards/9v9/week', 'boards/2v2/decade', 'profiles/Ada', 'results/..%2f']) {
      expect([REFUSAL.badOptions, REFUSAL.gone]).toContain((await ask(path)).status);
    }
    expect((await ask('boards/2v2/week')).body).toEqual({ lines: [], total: 0, from: 1 });
    expect((await ask('matches')).status).toBe(200);
    expect(await ask('matches/nobodys')).toMatchObject({ status: 200, body: null });
  });

  test('lets pages of the allowed origins ask, with a token, and no others', async () => {
    const asks = (origin: string) =>
      fetch(`${server.url}/people/me`, { method: 'OPTIONS', headers: { origin } });
    const own = await asks(server.url);
    expect(own.status).toBe(204);
    expect(own.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect((await asks('https://evil.example')).status).toBe(REFUSAL.foreignOrigin);
  });
});

describe('limits', () => {
  beforeEach(async () => {
    await server.close();
    server = await runServer({ store, ticketKey: SECRET, joinLimits: joinLimits(4) });
  });
  afterEach(async () => {
    await server.close();
    server = await runServer({ store, ticketKey: SECRET });
  });

  test('hold an address to few new profiles, and let known people in', async () => {
    const known = newKey();
    await enter(known);
    await enter();
    const third = await ask('session', { ...(await proofOf(newKey())), name: 'Ada', look: LOOK });
    expect(third).toMatchObject({ status: REFUSAL.tooMany, body: { reason: 'too-many' } });
    await enter(known);
  });

  test('hold it to few guesses, and few questions', async () => {
    const key = newKey();
    const guess = async () => ask('recover', { ...(await proofOf(key, 'recover')), code: 'x' });
    expect(await guess()).toMatchObject({ body: { reason: 'code-typo' } });
    expect(await guess()).toMatchObject({ body: { reason: 'too-many' } });
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask('challenge')));
    expect(answers.map(({ status }) => status)).toContain(REFUSAL.tooMany);
  });
});

test('a server without a store says so, and seats guests', async () => {
  await server.close();
  server = await runServer();
  expect(await ask('challenge')).toMatchObject({ status: REFUSAL.gone, body: { reason: 'gone' } });
  const guest = await Follower.join(server.url, quickPlay({ pass: 'of another server' }));
  await guest.leave();
});

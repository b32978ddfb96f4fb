import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFUSAL } from '../../protocol/control-messages.ts';
import { MAX_ARENA_BYTES } from '../../protocol/read-arena.ts';
import { PLAIN_STADIUM } from '../../protocol/stadium-file/testing/stadium-fixtures.ts';
import classic from '../../sim/arena/files/classic.json' with { type: 'json' };
import { resolveArena } from '../../worker/resolve-arena.ts';
import { joinLimits } from '../join-guard.ts';
import { type Enter, Follower, options } from '../testing/follower.ts';
import { type RunningServer, runServer } from '../testing/run-server.ts';
import { until } from '../testing/until.ts';

const PORTAL = 'https://portal.example';
const YARD = JSON.stringify({ ...classic, name: 'yard', title: 'Yard' }, null, 2);
const never = new AbortController().signal;

let server: RunningServer;
beforeAll(async () => {
  server = await runServer({ allowedOrigins: [PORTAL] });
});
afterAll(() => server.close());

function post(body: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${server.url}/arenas`, { method: 'POST', body, ...init });
}

async function upload(body: string): Promise<string> {
  const { arena } = (await (await post(body)).json()) as { arena: string };
  return arena;
}

describe('an arena of one’s own', () => {
  it('is taken, handed out for good, and played on', async () => {
    const response = await post(YARD);
    expect(response.status).toBe(201);
    const answer: unknown = await response.json();
    expect(answer).toEqual({
      arena: expect.stringMatching(/^custom:[0-9a-f]{32}$/),
      title: 'Yard',
      notes: [],
    });
    const { arena } = answer as { arena: string };
    const kept = await fetch(`${server.url}/arenas/${arena.slice('custom:'.length)}`);
    expect(kept.headers.get('cache-control')).toContain('immutable');
    expect(await kept.json()).toMatchObject({ name: 'yard' });

    const compiled = await resolveArena(arena, server.url.replace('http', 'ws'), never);
    expect(compiled.title).toBe('Yard');
    const wish = { teamSize: 1, arena, mutators: { balls: 2 } };
    const enter: Enter = (client) => client.create('match', options({ wish }));
    const ada = await Follower.join(server.url, enter, compiled);
    expect(ada.welcome).toMatchObject({ arena, mode: null, isPrivate: true, teamSize: 1 });
    await until('hashes', () => ada.hashesCompared > 1);
    expect(ada.hashMismatches).toBe(0);
    await ada.leave();
  });

  it('may be a stadium, and comes with what could not be carried over', async () => {
    const response = await post(JSON.stringify(PLAIN_STADIUM));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      title: 'Yard No. 1',
      notes: expect.arrayContaining([expect.stringContaining('HaxBall')]),
    });
  });

  it('is sent back with the places of its problems', async () => {
    const response = await post('{\n  "format": "driftball-arena",\n  "version": 2\n}');
    expect(response.status).toBe(422);
    const { problems } = (await response.json()) as { problems: unknown[] };
    expect(problems).toContainEqual(
      expect.objectContaining({ path: 'version', line: 3, column: 3 }),
    );
  });

  it('cannot be played on where the server does not know it', async () => {
    const arena = `custom:${'0'.repeat(32)}`;
    const wish = { teamSize: 1, arena };
    const response = await fetch(`${server.url}/matchmake/create/match`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(options({ wish })),
    });
    expect(response.status).toBe(REFUSAL.unknownArena);
    await expect(resolveArena(arena, server.url, never)).rejects.toMatchObject({
      name: 'ArenaError',
    });
  });
});

describe('hostile clients', () => {
  it('get a code and a sentence', async () => {
    const refusals: readonly [string, RequestInit, number][] = [
      ['', { method: 'POST', body: 'x'.repeat(MAX_ARENA_BYTES + 1) }, REFUSAL.tooLarge],
      ['', { method: 'POST', body: '{}', headers: { Origin: 'null' } }, REFUSAL.foreignOrigin],
      ['', { method: 'GET' }, REFUSAL.badOptions],
      ['', { method: 'DELETE' }, REFUSAL.badOptions],
      ['/..%2f..%2fpackage.json', {}, REFUSAL.badOptions],
      [`/${'0'.repeat(32)}`, {}, REFUSAL.unknownMatch],
      [`/${'0'.repeat(32)}`, { method: 'POST', body: '{}' }, REFUSAL.badOptions],
      [`/${'z'.repeat(5000)}`, {}, REFUSAL.badOptions],
    ];
    for (const [path, init, code] of refusals) {
      const response = await fetch(`${server.url}/arenas${path}`, init);
      expect(response.status, `${path} ${init.method}`).toBe(code);
      expect(await response.json()).toEqual({ code, error: expect.stringMatching(/\.$/) });
    }
  });

  it('hear what is wrong with any bytes at all', async () => {
    const bodies = [
      '',
      '\0',
      '[]',
      'null',
      '{'.repeat(200_000),
      `${'['.repeat(99_999)}]`,
      '\ud800',
    ];
    for (const body of bodies) expect((await post(body)).status).toBe(422);
  });

  it('cannot bring arenas without end', async () => {
    const own = await runServer({ joinLimits: joinLimits(12) });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++) {
      const { status } = await fetch(`${own.url}/arenas`, { method: 'POST', body: '{}' });
      statuses.push(status);
    }
    await own.close();
    expect(statuses).toEqual([422, 422, REFUSAL.tooMany, REFUSAL.tooMany]);
  });

  it('leave a page of another host its arenas', async () => {
    const id = await upload(YARD);
    const headers = { Origin: PORTAL };
    const response = await fetch(`${server.url}/arenas/${id.slice('custom:'.length)}`, { headers });
    expect(response.headers.get('access-control-allow-origin')).toBe(PORTAL);
  });
});

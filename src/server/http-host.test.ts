import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { seededRandom } from '../netcode/seeded-random.ts';
import { REFUSAL } from '../protocol/control-messages.ts';
import { options } from './testing/follower.ts';
import { askForPlace } from './testing/raw-client.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';

const PORTAL = 'https://portal.example';
let server: RunningServer;

beforeAll(async () => {
  server = await runServer({ allowedOrigins: [PORTAL] });
});
afterAll(() => server.close());

function ask(init: RequestInit & { path?: string } = {}): Promise<Response> {
  const { path = 'joinOrCreate/match', headers, ...rest } = init;
  return fetch(`${server.url}/matchmake/${path}`, {
    method: 'POST',
    body: JSON.stringify(options()),
    headers: { 'Content-Type': 'application/json', ...headers },
    ...rest,
  });
}

describe('every response', () => {
  it('isolates the page', async () => {
    for (const path of ['/', '/assets/x.js', '/matchmake/nothing']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

it('survives requests that are none, and goes on serving', async () => {
  const random = seededRandom(3);
  const good = [
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /x/y?sessionId=1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    'POST /matchmake/joinOrCreate/match HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"name":1',
    'GET /%E0%A4%A/..%2f..%2fpackage.json HTTP/1.1\r\nHost: x\r\n\r\n',
  ];
  const ended: Promise<unknown>[] = [];
  for (let n = 0; n < 400; n++) {
    const text = [...(good[n % good.length] ?? '')];
    for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
      const at = Math.floor(random() * text.length);
      text.splice(at, Math.floor(random() * 4), String.fromCharCode(random() * 256));
    }
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.resume();
    ended.push(new Promise((resolve) => socket.once('close', resolve)));
    socket.end(text.join(''), 'latin1');
  }
  await Promise.all(ended);
  expect((await fetch(`${server.url}/`)).status).toBe(200);
  expect((await ask()).status).toBe(200);
}, 60_000);

describe('matchmaking', () => {
  it('gives a place', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ name: 'match', sessionId: expect.any(String) });
  });

  it('refuses with a code and a sentence', async () => {
    const refusals: readonly [Parameters<typeof ask>[0], number][] = [
      [{ body: '{' }, REFUSAL.badOptions],
      [{ body: '[]' }, REFUSAL.badOptions],
      [{ body: JSON.stringify({ ...options(), protocolVersion: 0 }) }, REFUSAL.version],
      [{ body: JSON.stringify({ protocolVersion: 0 }) }, REFUSAL.version],
      [{ body: 'x'.repeat(2049) }, REFUSAL.tooLarge],
      [{ path: 'reconnect/match' }, REFUSAL.badOptions],
      [{ path: 'joinById/__proto__' }, REFUSAL.unknownMatch],
      [{ path: `joinById/${'x'.repeat(65)}` }, REFUSAL.badOptions],
      [{ headers: { Origin: 'https://elsewhere.example' } }, REFUSAL.foreignOrigin],
      [{ headers: { Origin: 'null' } }, REFUSAL.foreignOrigin],
    ];
    for (const [init, code] of refusals) {
      const response = await ask(init);
      expect(response.status, JSON.stringify(init)).toBe(code);
      expect(await response.json()).toEqual({ code, error: expect.stringMatching(/\.$|:/) });
    }
  });

  it('reads no body of unknown length', async () => {
    const status = await new Promise<number | undefined>((resolve) => {
      const request = httpRequest(
        `${server.url}/matchmake/joinOrCreate/match`,
        { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } },
        (response) => resolve(response.statusCode),
      );
      request.on('error', () => resolve(undefined));
      request.write('{');
    });
    expect(status).toBe(REFUSAL.tooLarge);
  });

  it('is open to pages of its own host and of those it was told of', async () => {
    for (const origin of [server.url, PORTAL]) {
      const response = await ask({ headers: { Origin: origin } });
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    }
    const preflight = await ask({ method: 'OPTIONS', body: null, headers: { Origin: PORTAL } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Content-Type');
  });
});

describe('an upgrade', () => {
  const statusOf = (path: string, origin?: string) =>
    new Promise<number | undefined>((resolve) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, {
        ...(origin === undefined ? {} : { origin }),
      });
      socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode));
      socket.on('error', () => resolve(undefined));
      socket.on('open', () => {
        socket.close();
        resolve(101);
      });
    });

  it('is for those who have a place, from pages that may', async () => {
    const { processId, roomId, sessionId } = await askForPlace(server.url, 'joinOrCreate/match');
    const path = `/${processId}/${roomId}?sessionId=${sessionId}`;
    expect(await statusOf(path, 'https://elsewhere.example')).toBe(403);
    expect(await statusOf('/')).toBe(404);
    expect(await statusOf(`/${processId}/${roomId}`)).toBe(404);
    expect(await statusOf(path, PORTAL)).toBe(101);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type RequestOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { acceptedEncodings } from './accepted-encodings.ts';
import { servePage } from './page-files.ts';

describe('the encodings that a client takes', () => {
  test.each([
    [undefined, ''],
    ['', ''],
    ['gzip, deflate, br, zstd', 'br, gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0', ''],
    ['gzip;q=1.0, br;q=0.1', 'br, gzip'],
    ['*', 'br, gzip'],
    ['*;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['identity', ''],
    ['brotli, x-gzip', ''],
    ['br ; q=nonsense', ''],
  ])('%j', (header, accepted) => {
    expect(acceptedEncodings(header)).toBe(accepted);
  });
});

describe('the served page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftball-page-'));
  const server = createServer();

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    for (const copy of ['', '.br', '.gz']) {
      writeFileSync(join(folder, `index.html${copy}`), `page${copy}`);
      writeFileSync(join(folder, `assets/rapier-1a2b.wasm${copy}`), `wasm${copy}`);
    }
    server.on('request', servePage(folder));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function ask(path: string, options: RequestOptions = {}) {
    const { port } = server.address() as AddressInfo;
    return new Promise<{ answer: IncomingMessage; body: string }>((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, path, ...options }, async (answer) => {
        const body = (await answer.toArray()).join('');
        resolve({ answer, body });
      });
      request.on('error', reject);
    });
  }

  it('shows a way home where there is nothing, to who looks at it', async () => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'fr, de-AT;q=0.8' };
    const { answer, body } = await ask('/foo/bar?x=a/b', { headers });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(body).toContain('<a href="./../">Zum Spiel</a>');
    expect((await ask('/foo', { headers: { accept: 'text/html' } })).body).toContain('href="./"');
    const file = await ask('/assets/gone.js', { headers: { accept: '*/*' } });
    expect([file.answer.statusCode, file.body]).toEqual([404, 'Not found.\n']);
  });

  it('sends the smallest copy that the client takes, as what it is', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const { answer, body } = await ask('/assets/rapier-1a2b.wasm', { headers });
    expect(body).toBe('wasm.br');
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/wasm',
      'content-length': '7',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    const refused = await ask('/assets/rapier-1a2b.wasm', {
      headers: { 'accept-encoding': 'br;q=0, gzip' },
    });
    expect(refused.body).toBe('wasm.gz');
    const plain = await ask('/assets/rapier-1a2b.wasm');
    expect(plain.body).toBe('wasm');
    expect(plain.answer.headers).not.toHaveProperty('content-encoding');
    expect(plain.answer.headers.vary).toBe('Accept-Encoding');
  });

  it('has the page itself asked for anew, and answers in brief while it is the same', async () => {
    const headers = { 'accept-encoding': 'br' };
    const { answer, body } = await ask('/', { headers });
    expect(body).toBe('page.br');
    expect(answer.headers['cache-control']).toBe('no-cache');
    const etag = answer.headers.etag ?? '';
    const again = await ask('/', { headers: { ...headers, 'if-none-match': etag } });
    expect(again.answer.statusCode).toBe(304);
  });

  it('sends the whole to who asks for a part, and nothing but headers for HEAD', async () => {
    const whole = await ask('/', { headers: { range: 'bytes=-2' } });
    expect([whole.answer.statusCode, whole.body]).toEqual([200, 'page']);
    const { answer, body } = await ask('/', { method: 'HEAD' });
    expect([answer.statusCode, answer.headers['content-length'], body]).toEqual([200, '4', '']);
  });

  it('says that there is no such file, or that it takes nothing', async () => {
    expect((await ask('/assets/none.js')).answer.statusCode).toBe(404);
    expect((await ask('/../package.json')).answer.statusCode).toBe(404);
    expect((await ask('/', { method: 'POST' })).answer.statusCode).toBe(405);
  });
});

/** `POST /matchmake/<method>/<name>`: the front desk over HTTP, with limits on what it reads. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServerError } from '@colyseus/core';
import { REFUSAL } from '../protocol/control-messages.ts';
import { addressKey } from './address-key.ts';
import type { FrontDesk } from './front-desk.ts';
import type { JoinGuard } from './join-guard.ts';
import { type AllowedOrigins, isAllowedOrigin } from './origin-check.ts';

const ROUTE = /^\/matchmake\/(\w{1,32})\/([\w-]{1,64})$/;
/** Join options with the longest name and ticket are about 700 bytes. */
const MAX_BODY_BYTES = 2048;

export interface MatchmakingParts {
  readonly desk: FrontDesk;
  readonly joins: JoinGuard;
  readonly allowed: AllowedOrigins;
}

export class MatchmakingRoute {
  readonly #parts: MatchmakingParts;

  constructor(parts: MatchmakingParts) {
    this.#parts = parts;
  }

  static wants(request: IncomingMessage): boolean {
    return request.url?.startsWith('/matchmake/') === true;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      this.#allowOrigin(request, response);
      if (request.method === 'OPTIONS') {
        response.writeHead(204).end();
        return;
      }
      const [, method, name] = ROUTE.exec(request.url ?? '') ?? [];
      if (request.method !== 'POST' || method === undefined || name === undefined) {
        throw new ServerError(REFUSAL.badOptions, 'That is no matchmaking request.');
      }
      // The socket's address: headers that name another (X-Forwarded-For) could be anybody's words.
      const address = addressKey(request.socket.remoteAddress);
      const { desk, joins } = this.#parts;
      if (!joins.admit(address)) {
        throw new ServerError(REFUSAL.tooMany, 'Too many requests. Try again in a minute.');
      }
      const body = await readJson(request);
      sendJson(response, 200, await desk.answer({ method, name, body, address }));
    } catch (error) {
      sendJson(response, ...refusal(error));
    }
  }

  #allowOrigin(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('Vary', 'Origin');
    if (!isAllowedOrigin(request, this.#parts.allowed)) {
      throw new ServerError(REFUSAL.foreignOrigin, 'This page may not use this game server.');
    }
    const { origin } = request.headers;
    if (origin === undefined) return;
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Accept');
    response.setHeader('Access-Control-Allow-Methods', 'POST');
  }
}

function refusal(error: unknown): [status: number, body: { code: number; error: string }] {
  const known: readonly number[] = Object.values(REFUSAL);
  if (error instanceof ServerError && known.includes(error.code)) {
    return [error.code, { code: error.code, error: error.message }];
  }
  console.error('matchmaking failed', error);
  const code = REFUSAL.unavailable;
  return [code, { code, error: 'The game server could not open a match. Try again.' }];
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const length = Number(request.headers['content-length']);
  // Node holds a body to its declared length, so one check before reading is enough.
  if (!(length <= MAX_BODY_BYTES)) {
    throw new ServerError(
      REFUSAL.tooLarge,
      `A request has a length, of ${MAX_BODY_BYTES} at most.`,
    );
  }
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    throw new ServerError(REFUSAL.badOptions, 'The request is not JSON.');
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  // A body that was not read would be taken for the next request.
  if (status >= 400) response.setHeader('Connection', 'close');
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}

/** What the server's own HTTP routes have in common: whom they answer, how much they read, what an answer looks like. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServerError } from '@colyseus/core';
import { REFUSAL } from '../protocol/control-messages.ts';
import { type AllowedOrigins, isAllowedOrigin } from './origin-check.ts';

/**
 * Lets a page of another site read the answer, and tells its browser what it may send.
 *
 * @returns whether the browser asked for no more than that, and has its answer
 * @throws ServerError for pages that may not use this server
 */
export function answerOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  allowed: AllowedOrigins,
  methods: string,
): boolean {
  response.setHeader('Vary', 'Origin');
  if (!isAllowedOrigin(request, allowed)) {
    throw new ServerError(REFUSAL.foreignOrigin, 'This page may not use this game server.');
  }
  const { origin } = request.headers;
  if (origin !== undefined) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Accept, Authorization');
    response.setHeader('Access-Control-Allow-Methods', methods);
  }
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204).end();
  return true;
}

/** @throws ServerError when it is longer, or does not say how long it is */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const length = Number(request.headers['content-length']);
  // Node holds a body to its declared length, so one check before reading is enough.
  if (!(length <= maxBytes)) {
    throw new ServerError(REFUSAL.tooLarge, `A request has a length, of ${maxBytes} at most.`);
  }
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** @throws ServerError as `readBody`, and when it is not JSON */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const text = await readBody(request, maxBytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new ServerError(REFUSAL.badOptions, 'The request is not JSON.');
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
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

/**
 * Says why not.
 *
 * @param otherwise for what is no `ServerError` with a code of `REFUSAL`, and so a fault of ours
 */
export function sendRefusal(response: ServerResponse, error: unknown, otherwise: string): void {
  const known: readonly number[] = Object.values(REFUSAL);
  if (error instanceof ServerError && known.includes(error.code)) {
    const { code, message } = error;
    sendJson(response, code, { code, error: message, ...reasonOf(error) });
    return;
  }
  console.error('a request failed', error);
  const code = REFUSAL.unavailable;
  sendJson(response, code, { code, error: otherwise });
}

/** Of refusals that a page says in the player's own language. */
function reasonOf(error: ServerError): { readonly reason?: string } {
  return 'reason' in error && typeof error.reason === 'string' ? { reason: error.reason } : {};
}

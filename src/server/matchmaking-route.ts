/** `POST /matchmake/<method>/<name>`: the front desk over HTTP, with limits on what it reads. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServerError } from '@colyseus/core';
import { REFUSAL } from '../protocol/control-messages.ts';
import { addressKey } from './address-key.ts';
import type { FrontDesk } from './front-desk.ts';
import { answerOrigin, readJson, sendJson, sendRefusal } from './http-answer.ts';
import type { JoinGuard } from './join-guard.ts';
import type { AllowedOrigins } from './origin-check.ts';

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
      if (answerOrigin(request, response, this.#parts.allowed, 'POST')) return;
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
      const body = await readJson(request, MAX_BODY_BYTES);
      const signal = givenUp(response);
      const reservation = await desk.answer({ method, name, body, address, signal });
      sendJson(response, 200, reservation);
    } catch (error) {
      if (response.destroyed) return;
      sendRefusal(response, error, 'The game server could not open a match. Try again.');
    }
  }
}

/** Aborts when the connection ends before there is an answer. */
function givenUp(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

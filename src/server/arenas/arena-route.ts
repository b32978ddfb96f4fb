/**
 * People's own arenas over HTTP.
 *
 *   POST /arenas         an arena file or a HaxBall stadium as the body. 201 with the arena's id, its
 *                        title and what an import could not carry over; 422 with what is wrong where
 *   GET  /arenas/<hash>  the arena file, in its canonical text; it never changes
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServerError } from '@colyseus/core';
import { REFUSAL } from '../../protocol/control-messages.ts';
import { MAX_ARENA_BYTES } from '../../protocol/read-arena.ts';
import { addressKey } from '../address-key.ts';
import { answerOrigin, readBody, sendJson, sendRefusal } from '../http-answer.ts';
import type { JoinGuard } from '../join-guard.ts';
import type { AllowedOrigins } from '../origin-check.ts';
import type { ArenaStore } from './arena-store.ts';
import type { UploadReader } from './upload-reader.ts';

const ROUTE = /^\/arenas(?:\/([0-9a-f]{32}))?$/;
const UNREADABLE = 422;

export interface ArenaRouteParts {
  readonly store: ArenaStore;
  readonly reader: UploadReader;
  /** Of uploads. */
  readonly guard: JoinGuard;
  readonly allowed: AllowedOrigins;
}

export class ArenaRoute {
  readonly #parts: ArenaRouteParts;

  constructor(parts: ArenaRouteParts) {
    this.#parts = parts;
  }

  static wants(request: IncomingMessage): boolean {
    return /^\/arenas(?:\/|$)/.test(request.url ?? '');
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (answerOrigin(request, response, this.#parts.allowed, 'GET, POST')) return;
      const [path, hash] = ROUTE.exec(request.url ?? '') ?? [];
      if (request.method === 'POST' && path !== undefined && hash === undefined) {
        await this.#take(request, response);
      } else if ((request.method === 'GET' || request.method === 'HEAD') && hash !== undefined) {
        this.#give(hash, request, response);
      } else throw new ServerError(REFUSAL.badOptions, 'That is no request for arenas.');
    } catch (error) {
      // Whoever gave up in the middle of an upload hears nothing.
      if (!response.destroyed && !response.headersSent) {
        sendRefusal(response, error, 'The game server could not read the arena. Try again.');
      }
    }
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { guard, reader, store } = this.#parts;
    if (!guard.admit(addressKey(request.socket.remoteAddress))) {
      throw new ServerError(REFUSAL.tooMany, 'Too many arenas at once. Try again in a minute.');
    }
    const read = await reader.read(await readBody(request, MAX_ARENA_BYTES));
    if (read === null) refuseForNow();
    if (!read.ok) {
      sendJson(response, UNREADABLE, { problems: read.problems });
      return;
    }
    const arena = store.add(read.text) ?? refuseForNow();
    sendJson(response, 201, { arena, title: read.title, notes: read.notes });
  }

  #give(hash: string, request: IncomingMessage, response: ServerResponse): void {
    const text = this.#parts.store.text(hash);
    if (text === null) {
      throw new ServerError(
        REFUSAL.unknownMatch,
        'The server does not have that arena (any more).',
      );
    }
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': text.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  }
}

function refuseForNow(): never {
  throw new ServerError(REFUSAL.unavailable, 'The server has its hands full of arenas. Try again.');
}

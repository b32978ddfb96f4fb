/** `/people/...`: the people's API over HTTP, with limits on what it reads. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServerError } from '@colyseus/core';
import * as v from 'valibot';
import { REFUSAL } from '../../protocol/control-messages.ts';
import type { Invitation, LiveMatch } from '../../protocol/people/api.ts';
import { addressKey } from '../address-key.ts';
import { answerOrigin, readJson, sendJson, sendRefusal } from '../http-answer.ts';
import type { AllowedOrigins } from '../origin-check.ts';
import { StoreError } from '../store/store.ts';
import type { People } from './people.ts';
import type { PeopleLimits } from './people-limits.ts';
import { PEOPLE_ROUTES, type PeopleCall } from './people-routes.ts';
import { refuse } from './refuse.ts';

const PREFIX = '/people/';
/** A session's request with the longest name is about 700 bytes. */
const MAX_BODY_BYTES = 2048;
const TOKEN = /^Bearer ([\w.-]{1,512})$/;

export interface PeopleRouteParts {
  /** Null where nothing is kept of people: all is refused. */
  readonly people: People | null;
  readonly limits: PeopleLimits;
  readonly allowed: AllowedOrigins;
  readonly liveMatches: () => Promise<readonly LiveMatch[]>;
  readonly invitation: (matchId: string) => Promise<Invitation | null>;
}

export class PeopleRoute {
  readonly #parts: PeopleRouteParts;

  constructor(parts: PeopleRouteParts) {
    this.#parts = parts;
  }

  static wants(request: IncomingMessage): boolean {
    return request.url?.startsWith(PREFIX) === true;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (answerOrigin(request, response, this.#parts.allowed, 'GET, POST')) return;
      sendJson(response, 200, await this.#answer(request));
    } catch (error) {
      sendRefusal(response, refusalOf(error), 'The game server cannot look that up right now.');
    }
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    const { people, limits, liveMatches, invitation } = this.#parts;
    // The socket's address: headers that name another (X-Forwarded-For) could be anybody's words.
    const address = addressKey(request.socket.remoteAddress);
    limits.noteRequest(address);
    if (people === null) refuse('gone', 'This game server keeps nothing of people.');
    const url = new URL(request.url ?? '', 'http://server');
    const path = url.pathname.slice(PREFIX.length);
    for (const route of PEOPLE_ROUTES) {
      const parts = route.method === request.method ? route.path.exec(path) : null;
      if (parts === null) continue;
      const call: PeopleCall = {
        people,
        limits,
        address,
        query: url.searchParams,
        liveMatches,
        invitation,
        check,
        part: (index, schema) => check(parts[index], schema, 'the address'),
        body: async (schema) =>
          check(await readJson(request, MAX_BODY_BYTES), schema, 'the request'),
        caller: async () => {
          const [, token] = TOKEN.exec(request.headers.authorization ?? '') ?? [];
          const caller = token === undefined ? null : await people.callerOf(token);
          return caller ?? refuse('unproven', 'Say who you are first: the token is void.');
        },
      };
      return route.answer(call);
    }
    return refuse('gone', 'There is no such page about people.');
  }
}

function check<T>(value: unknown, schema: v.GenericSchema<unknown, T>, name: string): T {
  const checked = v.safeParse(schema, value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const where = v.getDotPath(issue) ?? name;
  throw new ServerError(REFUSAL.badOptions, `Refused: ${where}: ${issue.message}`);
}

/** A profile may go, and a key be taken, between the check and the deed. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  if (error.code === 'unknown-profile') {
    return new ServerError(REFUSAL.gone, 'This profile was deleted or never was.');
  }
  return new ServerError(REFUSAL.full, 'That is taken by somebody else.');
}

/** One request to the people's API, with its answer checked. */
import * as v from 'valibot';
import { PeopleErrorSchema } from '../../protocol/people/api.ts';
import { PeopleError } from './people-error.ts';

/** The server answers within milliseconds; who waits longer waits in vain. */
const PATIENCE_MS = 8000;

export interface PeopleRequest {
  /** Below `people/`. */
  readonly path: string;
  /** Sent as JSON by POST; a GET without. */
  readonly body?: object;
  readonly token?: string;
}

export interface PeopleServer {
  /** Where the page was loaded from. */
  readonly base: string;
  readonly fetch: typeof fetch;
}

/** @throws PeopleError */
export async function askPeople<T>(
  server: PeopleServer,
  request: PeopleRequest,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const response = await send(server, request);
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw errorOf(response.status, answer);
  const checked = v.safeParse(schema, answer);
  if (checked.success) return checked.output;
  throw new PeopleError('unreachable', 'The server gave an answer that is none.');
}

async function send(server: PeopleServer, request: PeopleRequest): Promise<Response> {
  const { path, body, token } = request;
  try {
    return await server.fetch(new URL(`people/${path}`, new URL('.', server.base)), {
      method: body === undefined ? 'GET' : 'POST',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new PeopleError('unreachable', 'The game server cannot be reached.', null, cause);
  }
}

/** A host of static files answers as well, but not like this. */
function errorOf(status: number, answer: unknown): PeopleError {
  const said = v.safeParse(PeopleErrorSchema, answer);
  if (!said.success) return new PeopleError('unreachable', 'No game server answers here.');
  return new PeopleError(said.output.reason ?? 'other', said.output.error, status);
}

/** Hands an arena of the player's own to the server, so that others can play on it as well. */
import type { ArenaFile } from '../../protocol/arena-preview.ts';

/** A server that is there answers within seconds; the file is small. */
const PATIENCE_MS = 20_000;

/**
 * @param base where the page was loaded from
 * @returns the arena's id there
 * @throws Error with a sentence for the player
 */
export async function uploadArena(base: string, file: ArenaFile): Promise<string> {
  const response = await post(new URL('arenas', new URL('.', base)), JSON.stringify(file));
  const answer: unknown = await response.json().catch(() => null);
  if (response.status === 201 && hasArena(answer)) return answer.arena;
  if (response.status === 422 && hasProblems(answer)) {
    throw new Error(`The server does not take this arena. ${answer.problems[0].message}`);
  }
  if (response.status === 429) {
    throw new Error('You have brought many arenas lately; wait a minute and try again.');
  }
  throw new Error('The game server does not take arenas right now.');
}

async function post(address: URL, body: string): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (cause) {
    throw new Error('The game server cannot be reached, so nobody else could get the arena.', {
      cause,
    });
  }
}

function hasArena(answer: unknown): answer is { readonly arena: string } {
  return typeof (answer as { arena?: unknown } | null)?.arena === 'string';
}

function hasProblems(
  answer: unknown,
): answer is { readonly problems: readonly [{ readonly message: string }] } {
  const problems = (answer as { problems?: unknown } | null)?.problems;
  return Array.isArray(problems) && typeof problems[0]?.message === 'string';
}

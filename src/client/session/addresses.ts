/**
 * Addresses derived from where the page was loaded, so that it works under any path: the game
 * server's, and the link that brings a friend to a match.
 */
import type { LinkTarget } from '../app-state.ts';

const MATCH_HASH = /^#\/match\/([\w-]{1,64})$/;

/** The match that a location hash names (`#/match/<id>`), or null. */
export function matchIdOfHash(hash: string): string | null {
  return MATCH_HASH.exec(hash)?.[1] ?? null;
}

export function linkTargetOfHash(hash: string): LinkTarget {
  const matchId = matchIdOfHash(hash);
  if (matchId !== null) return { kind: 'match', matchId };
  return hash.startsWith('#/') ? { kind: 'broken' } : { kind: 'none' };
}

export function hashOfMatch(matchId: string): string {
  return `#/match/${matchId}`;
}

/** The link to send to a friend. */
export function inviteLink(pageUrl: string, matchId: string): string {
  const link = new URL(pageUrl);
  link.hash = hashOfMatch(matchId);
  return link.href;
}

/** The game server that belongs to a page, e.g. `wss://host/base`, without a slash at the end. */
export function serverUrlOf(baseUri: string): string {
  const server = new URL('.', baseUri);
  server.protocol = server.protocol === 'https:' ? 'wss:' : 'ws:';
  return server.href.replace(/\/$/, '');
}

/**
 * Addresses derived from where the page was loaded, so that it works under any path: the game
 * server's, and the link that brings a friend to a match.
 */
import type { MatchInfo } from '../../worker/api.ts';
import type { Address } from '../app-state.ts';

const PRACTICE_HASH = '#/practice';
const TRAINING_HASH = '#/training';
const MATCH_HASH = /^#\/match\/([\w-]{1,64})(\/watch)?$/;

/** @param hash of the location: `#/match/<id>` to play, `#/match/<id>/watch` to watch, `#/practice`, `#/training` */
export function addressOfHash(hash: string): Address {
  if (hash === PRACTICE_HASH) return { kind: 'practice' };
  if (hash === TRAINING_HASH) return { kind: 'training' };
  const [, matchId, watch] = MATCH_HASH.exec(hash) ?? [];
  if (matchId !== undefined) return { kind: watch === undefined ? 'match' : 'watch', matchId };
  return hash.startsWith('#/') ? { kind: 'broken' } : { kind: 'none' };
}

/** The address that a reload returns by. */
export function addressOfMatch({ matchId, localSlot, mode }: MatchInfo): Address {
  if (mode === 'training') return { kind: 'training' };
  if (matchId === null) return { kind: 'practice' };
  return { kind: localSlot === null ? 'watch' : 'match', matchId };
}

/** Empty where the address names nothing. */
export function hashOfAddress(address: Address): string {
  switch (address.kind) {
    case 'match':
      return `#/match/${address.matchId}`;
    case 'watch':
      return `#/match/${address.matchId}/watch`;
    case 'practice':
      return PRACTICE_HASH;
    case 'training':
      return TRAINING_HASH;
    case 'none':
    case 'broken':
      return '';
  }
}

/** The link to send to a friend. The page's query is this player's own: a developer's bad network. */
export function inviteLink(pageUrl: string, matchId: string): string {
  const link = new URL(pageUrl);
  link.search = '';
  link.hash = hashOfAddress({ kind: 'match', matchId });
  return link.href;
}

/** The game server that belongs to a page, e.g. `wss://host/base`, without a slash at the end. */
export function serverUrlOf(baseUri: string): string {
  const server = new URL('.', baseUri);
  server.protocol = server.protocol === 'https:' ? 'wss:' : 'ws:';
  return server.href.replace(/\/$/, '');
}

/**
 * Addresses derived from where the page was loaded, so that it works under any path: the game
 * server's, and the link that brings a friend to a match.
 */
import { MODES, type ModeId } from '../../protocol/modes.ts';
import type { Period } from '../../protocol/people/api.ts';
import type { MatchInfo } from '../../worker/api.ts';
import type { Address, LinkTarget, MatchAddress, PageAddress, Screen } from '../app-state.ts';

/** What stands between the slashes of an address, e.g. `match`, `<id>`, `watch`. */
const PARTS = /^#\/([\w/-]+)$/;
/** Of matches and results. */
const ID = /^[\w-]{1,80}$/;
const MAX_MATCH_ID_LENGTH = 64;
/** Of people and of parties: 80 bits in base 32. */
const CODE = /^[a-z2-7]{16}$/;
const PERIOD = /^(week|season|all)$/;

/**
 * What the page's own links say: `#/match/<id>` to play, `#/match/<id>/watch` to watch, `#/play`, `#/practice`,
 * `#/training`, `#/party/<code>`, `#/profile/<id>`, `#/board/<mode>/<period>`, `#/matches` (to watch),
 * `#/result/<id>`. What an address names need not exist.
 *
 * @param hash of the location
 */
export function addressOfHash(hash: string): Address {
  if (!hash.startsWith('#/') || hash === '#/') return { kind: 'none' };
  const [kind, ...names] = (PARTS.exec(hash)?.[1] ?? '').split('/');
  const [id = '', detail] = names;
  const hasId = ID.test(id) && (kind === 'result' || id.length <= MAX_MATCH_ID_LENGTH);
  switch (names.length === 1 ? kind : `${kind} ${names.length}`) {
    case 'match':
      if (hasId) return { kind: 'match', matchId: id };
      break;
    case 'match 2':
      if (hasId && detail === 'watch') return { kind: 'watch', matchId: id };
      break;
    case 'practice 0':
      return { kind: 'practice' };
    case 'play 0':
      return { kind: 'quick-play' };
    case 'training 0':
      return { kind: 'training' };
    case 'party':
      if (CODE.test(id)) return { kind: 'party', code: id };
      break;
    case 'profile':
      if (CODE.test(id)) return { kind: 'profile', profileId: id };
      break;
    case 'board 2':
      if (isMode(id) && isPeriod(detail)) return { kind: 'board', mode: id, period: detail };
      break;
    case 'matches 0':
      return { kind: 'matches' };
    case 'result':
      if (hasId) return { kind: 'result', resultId: id };
  }
  return { kind: 'broken' };
}

function isMode(id: string): id is ModeId {
  return MODES.some((mode) => mode.id === id);
}

function isPeriod(text = ''): text is Period {
  return PERIOD.test(text);
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
    case 'party':
      return `#/party/${address.code}`;
    case 'profile':
      return `#/profile/${address.profileId}`;
    case 'board':
      return `#/board/${address.mode}/${address.period}`;
    case 'result':
      return `#/result/${address.resultId}`;
    case 'quick-play':
      return '#/play';
    case 'none':
    case 'broken':
      return '';
    default:
      return `#/${address.kind}`;
  }
}

/** Those that need nothing of the game: what they show is loaded when they are opened. */
export function isPage(address: Address): address is PageAddress {
  return /^(training|profile|board|matches|result)$/.test(address.kind);
}

/** Those that are a match at once. */
export function leadsIntoMatch(address: Address): address is MatchAddress {
  return /^(watch|practice|quick-play)$/.test(address.kind);
}

/** What an address shows of itself; a match that it is comes after it. */
export function screenAt(address: Address): Screen {
  return isPage(address)
    ? { kind: 'page', page: address }
    : { kind: 'title', link: linkOf(address) };
}

/** The title has nothing to say of a link that needs no press of a button. */
function linkOf(address: Address): LinkTarget {
  switch (address.kind) {
    case 'match':
    case 'party':
    case 'broken':
      return address;
    default:
      return { kind: 'none' };
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

import { describe, expect, test } from 'vitest';
import {
  hashOfMatch,
  inviteLink,
  linkTargetOfHash,
  matchIdOfHash,
  serverUrlOf,
} from './addresses.ts';

describe('match links', () => {
  test('an invite link leads back to its match and keeps the path', () => {
    const link = inviteLink('https://play.example/games/driftball/?a=1#/match/old', 'aB3_-x');
    expect(link).toBe('https://play.example/games/driftball/?a=1#/match/aB3_-x');
    expect(matchIdOfHash(new URL(link).hash)).toBe('aB3_-x');
  });

  test.each(['', '#', '#/match/', '#/match/a/b', '#/match/a%20b', `#/match/${'a'.repeat(65)}`])(
    '%j names no match',
    (hash) => expect(matchIdOfHash(hash)).toBeNull(),
  );

  test.each([
    ['', 'none'],
    ['#top', 'none'],
    ['#/match/aB3', 'match'],
    ['#/match/nonsense!!', 'broken'],
    ['#/match/', 'broken'],
  ])('%j as a link: %s', (hash, kind) => expect(linkTargetOfHash(hash).kind).toBe(kind));

  test('hash and id are inverse', () => {
    expect(matchIdOfHash(hashOfMatch('Zz9'))).toBe('Zz9');
  });
});

describe('server address', () => {
  test.each([
    ['http://localhost:2567/', 'ws://localhost:2567'],
    ['https://host/base/', 'wss://host/base'],
    ['https://host/base/index.html', 'wss://host/base'],
    ['https://host/base/?x=1#/match/a', 'wss://host/base'],
  ])('%s', (page, server) => expect(serverUrlOf(page)).toBe(server));
});

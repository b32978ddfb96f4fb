import { describe, expect, test } from 'vitest';
import type { MatchInfo } from '../../worker/api.ts';
import {
  addressOfHash,
  addressOfMatch,
  hashOfAddress,
  inviteLink,
  serverUrlOf,
} from './addresses.ts';
import { PLAYED, TERMS } from './testing/played.ts';

const PRACTICE: MatchInfo = {
  mode: 'practice',
  matchId: null,
  ticket: null,
  localSlot: 0,
  slotCount: 2,
  ...PLAYED,
  roster: [],
  terms: { ...TERMS, mode: null },
};

describe('match links', () => {
  test('an invite link leads back to its match and keeps the path, not the query', () => {
    const link = inviteLink('https://play.example/games/driftball/?net=train#/match/old', 'aB3_-x');
    expect(link).toBe('https://play.example/games/driftball/#/match/aB3_-x');
    expect(addressOfHash(new URL(link).hash)).toEqual({ kind: 'match', matchId: 'aB3_-x' });
  });

  test.each([
    '#/match/',
    '#/match/a/b',
    '#/match/a%20b',
    '#/match/a/watch/b',
    '#/match//watch',
    `#/match/${'a'.repeat(65)}`,
  ])('%j names no match', (hash) => expect(addressOfHash(hash)).toEqual({ kind: 'broken' }));

  test.each([
    ['', 'none'],
    ['#top', 'none'],
    ['#', 'none'],
    ['#/match/aB3', 'match'],
    ['#/match/aB3/watch', 'watch'],
    ['#/match/nonsense!!', 'broken'],
    ['#/match/', 'broken'],
    ['#/practice', 'practice'],
    ['#/play', 'quick-play'],
    ['#/practice/x', 'broken'],
    ['#/training', 'training'],
    ['#/party/abcdefghij234567', 'party'],
    ['#/party/abcdefgh12345678', 'broken'],
    ['#/party', 'broken'],
    ['#/party/a/b', 'broken'],
    ['#/profile/abcdefghij234567', 'profile'],
    ['#/profile/abcdefghij234560', 'broken'],
    ['#/profile/abc', 'broken'],
    ['#/board/2v2/week', 'board'],
    ['#/board/5v5/week', 'broken'],
    ['#/board/2v2/year', 'broken'],
    ['#/board/2v2/', 'broken'],
    ['#/matches', 'matches'],
    ['#/matches/', 'broken'],
    ['#/result/Zz9-3', 'result'],
    [`#/result/${'a'.repeat(81)}`, 'broken'],
    ['#/nonsense', 'broken'],
    ['#/', 'none'],
  ])('%j as a link: %s', (hash, kind) => expect(addressOfHash(hash).kind).toBe(kind));

  test.each([
    { kind: 'match', matchId: 'Zz9' },
    { kind: 'watch', matchId: 'Zz9' },
    { kind: 'practice' },
    { kind: 'training' },
    { kind: 'party', code: 'abcdefghij234567' },
    { kind: 'profile', profileId: 'abcdefghij234567' },
    { kind: 'board', mode: 'rumble', period: 'season' },
    { kind: 'matches' },
    { kind: 'result', resultId: 'Zz9-3' },
    { kind: 'none' },
  ] as const)('%j comes back from its hash', (address) =>
    expect(addressOfHash(hashOfAddress(address))).toEqual(address),
  );

  test('whoever has no car comes back to watch', () => {
    const match = { ...PRACTICE, mode: 'online', matchId: 'Zz9' } as const;
    expect(addressOfMatch(PRACTICE)).toEqual({ kind: 'practice' });
    expect(addressOfMatch(match)).toEqual({ kind: 'match', matchId: 'Zz9' });
    expect(addressOfMatch({ ...match, localSlot: null })).toEqual({
      kind: 'watch',
      matchId: 'Zz9',
    });
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

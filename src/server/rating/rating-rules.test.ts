import { describe, expect, it } from 'vitest';
import { type PlayedMatch, type PlayedPart, ratingRules } from './rating-rules.ts';

const person = (team: 0 | 1, given: Partial<PlayedPart> = {}): PlayedPart => ({
  team,
  isBot: false,
  hasIdentity: true,
  deserted: false,
  cameByLink: false,
  joinedAfterMs: 0,
  ...given,
});
const bot = (team: 0 | 1) => person(team, { isBot: true, hasIdentity: false });
const match = (parts: readonly PlayedPart[], given: Partial<PlayedMatch> = {}): PlayedMatch => ({
  mode: '2v2',
  durationMs: 180_000,
  isComplete: true,
  isDecided: true,
  parts,
  ...given,
});

describe('a match is rated', () => {
  it('where people with an identity played on both teams, bots beside them or not', () => {
    expect(ratingRules(match([person(0), person(1), bot(0), bot(1)]))).toEqual({
      unrated: null,
      parts: [null, null, null, null],
    });
  });

  it('never where it is private', () => {
    const parts = [person(0), person(1)];
    expect(ratingRules(match(parts, { mode: null })).unrated).toBe('private');
  });

  it('not against bots alone, guests alone, or people who came late or by a link', () => {
    const others = [
      bot(1),
      person(1, { hasIdentity: false }),
      person(1, { joinedAfterMs: 1e5 }),
      person(1, { cameByLink: true }),
    ];
    for (const other of others) {
      expect(ratingRules(match([person(0), other])).unrated).toBe('one-sided');
    }
  });

  it('not where it broke off', () => {
    const parts = [person(0), person(1)];
    expect(ratingRules(match(parts, { isComplete: false })).unrated).toBe('short');
  });

  it('where one left others behind before it broke off, once it had a lead or was half over', () => {
    const parts = [person(0, { deserted: true }), person(1)];
    expect(ratingRules(match(parts, { isComplete: false })).unrated).toBeNull();
    const undecided = { isComplete: false, isDecided: false };
    expect(ratingRules(match(parts, undecided)).unrated).toBe('short');
  });
});

describe('a part in a rated match', () => {
  it('is not rated for guests, and for who played less than half', () => {
    const parts = [
      person(0),
      person(1),
      person(0, { hasIdentity: false }),
      person(1, { joinedAfterMs: 90_001 }),
      person(1, { joinedAfterMs: 90_000 }),
    ];
    expect(ratingRules(match(parts))).toEqual({
      unrated: null,
      parts: [null, null, 'guest', 'late', null],
    });
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MatchResult } from '../protocol/people/match-result.ts';
import { NORMAL } from '../sim/mutators.ts';
import type { Sitter } from './attendance.ts';
import { MatchRecord } from './match-record.ts';
import type { MatchOptions } from './match-services.ts';
import { type MatchStanding, NO_TALLY, type Tally } from './match-standing.ts';
import { card, KnownPeople } from './testing/known-people.ts';

const MINUTE = 3600;
const OPTIONS: MatchOptions = {
  mode: '2v2',
  teamSize: 2,
  arena: 'classic',
  mutators: NORMAL,
  botLevel: 'rookie',
  fill: true,
};

const person = (letter: string): Sitter => ({
  seatId: `seat ${letter}`,
  name: letter.toUpperCase(),
  person: card(letter),
});
const guest = (name: string): Sitter => ({ seatId: `seat ${name}`, name, person: null });

let tallies: Tally[];
let score: [number, number];
let isInPlay: boolean;
let bots: (string | null)[];
let people: KnownPeople;
let told: MatchResult[];

const standing: MatchStanding = {
  get score() {
    return score;
  },
  get isInPlay() {
    return isInPlay;
  },
  ticksLeft: 0,
  isOvertime: false,
  tallyOf: (slot) => tallies[slot] ?? NO_TALLY,
};

beforeEach(() => {
  tallies = Array.from({ length: 4 }, () => NO_TALLY);
  score = [0, 0];
  isInPlay = true;
  bots = ['Bot 0', 'Bot 1', 'Bot 2', 'Bot 3'];
  people = new KnownPeople();
  told = [];
});

function record(given: { options?: MatchOptions; people?: KnownPeople | null } = {}): MatchRecord {
  return new MatchRecord({
    matchId: 'm',
    firstNumber: 1,
    options: given.options ?? OPTIONS,
    standing,
    people: given.people === undefined ? people : given.people,
    wallNowMs: () => 1_700_000_000_000,
    botNames: () => bots,
    onResult: (result) => told.push(result),
  });
}

function sit(match: MatchRecord, slot: number, sitter: Sitter, startsAnew = true): void {
  if (startsAnew) tallies[slot] = NO_TALLY;
  bots[slot] = null;
  match.attendance.sit(slot, sitter, startsAnew);
}

function leave(match: MatchRecord, slot: number): void {
  match.attendance.leave(slot);
  bots[slot] = `Bot ${slot}`;
}

function play(match: MatchRecord, ticks: number): void {
  for (let tick = 0; tick < ticks; tick++) match.noteTick(false);
}

function count(slot: number, more: Partial<Tally>): void {
  tallies[slot] = { ...(tallies[slot] ?? NO_TALLY), ...more };
}

async function end(match: MatchRecord): Promise<MatchResult> {
  const before = told.length;
  match.noteTick(true);
  await vi.waitFor(() => expect(told.length).toBe(before + 1));
  const result = told.at(-1);
  if (result === undefined) throw new Error('nothing was told');
  return result;
}

const lineOf = (result: MatchResult, name: string) => {
  const line = result.lines.find((one) => one.name === name);
  if (line === undefined) throw new Error(`no line of ${name}`);
  return line;
};

describe('the result of a match', () => {
  it('says who played, what they did, who was best, and how ratings change', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    sit(match, 2, guest('Guest'));
    play(match, MINUTE);
    isInPlay = false;
    play(match, 100);
    isInPlay = true;
    play(match, MINUTE);
    count(0, { goals: 1, shots: 3 });
    count(1, { goals: 3 });
    count(2, { assists: 1, saves: 2, demolitions: 1 });
    score = [2, 1];
    const result = await end(match);
    expect(result).toMatchObject({
      id: 'm-1',
      mode: '2v2',
      score: [2, 1],
      durationMs: 120_017,
      mvpSlot: 2,
      unrated: null,
    });
    expect(result.lines.map(({ name }) => name)).toEqual(['A', 'B', 'Guest', 'Bot 3']);
    expect(lineOf(result, 'A')).toMatchObject({ stats: { goals: 1, shots: 3, points: 160 } });
    expect(lineOf(result, 'A').rating).toEqual({ before: 1000, after: 1042 });
    expect(lineOf(result, 'Guest')).toMatchObject({ unrated: 'guest', rating: null, person: null });
    expect(lineOf(result, 'Bot 3')).toMatchObject({ isBot: true, unrated: null });
    expect(people.reports[0]?.ratedSlots).toEqual([0, 1]);
    expect(Object.keys(people.reports[0]?.botRatings ?? {})).toEqual(['3']);
  });

  it('keeps those who left, with what they did themselves, and rates them', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    play(match, MINUTE);
    count(1, { goals: 2 });
    leave(match, 1);
    count(1, { goals: 5 });
    play(match, MINUTE);
    const result = await end(match);
    expect(lineOf(result, 'B')).toMatchObject({ left: true, stats: { goals: 2 }, unrated: null });
    expect(lineOf(result, 'Bot 1')).toMatchObject({ left: false, stats: { goals: 3 } });
    expect(lineOf(result, 'B').rating).not.toBeNull();
    expect(result.unrated).toBeNull();
  });

  it('counts a person once who comes back, be it to another place', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    count(1, { goals: 2 });
    leave(match, 1);
    play(match, MINUTE);
    sit(match, 3, person('b'));
    count(3, { goals: 1 });
    play(match, MINUTE);
    const result = await end(match);
    expect(result.lines.filter(({ name }) => name === 'B')).toHaveLength(1);
    expect(lineOf(result, 'B')).toMatchObject({ slot: 3, left: false, stats: { goals: 3 } });
    expect(lineOf(result, 'B').unrated).toBeNull();
  });

  it('is none of those who came late', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    play(match, MINUTE);
    leave(match, 1);
    play(match, MINUTE + 2);
    sit(match, 1, person('c'));
    play(match, MINUTE);
    const result = await end(match);
    expect(lineOf(result, 'C')).toMatchObject({ unrated: 'late', rating: null });
    expect(lineOf(result, 'B')).toMatchObject({ left: true, unrated: null });
  });

  it('of a rematch is another one, of those who are there then', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    play(match, MINUTE);
    count(0, { goals: 4 });
    await end(match);
    expect(match.newest?.id).toBe('m-1');
    leave(match, 1);
    tallies = tallies.map(() => NO_TALLY);
    match.noteTick(false);
    expect(match.newest).toBeNull();
    play(match, MINUTE);
    count(0, { goals: 1 });
    const second = await end(match);
    expect(second.id).toBe('m-2');
    expect(second.lines.map(({ name }) => name)).toEqual(['A', 'Bot 1', 'Bot 2', 'Bot 3']);
    expect(lineOf(second, 'A').stats.goals).toBe(1);
    expect(second).toMatchObject({ unrated: 'one-sided', durationMs: 60_017 });
  });

  it('is recorded as short where all have left before the end', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    play(match, MINUTE);
    for (const slot of [0, 1]) leave(match, slot);
    match.abandon();
    await vi.waitFor(() => expect(people.reports).toHaveLength(1));
    expect(people.reports[0]?.result).toMatchObject({ unrated: 'short' });
    const lines = people.reports[0]?.result.lines ?? [];
    expect(lines.filter(({ left }) => left).map(({ name }) => name)).toEqual(['A', 'B']);
    match.abandon();
    expect(people.reports).toHaveLength(1);
  });

  it('is none where nobody has played to speak of', () => {
    const match = record();
    sit(match, 0, person('a'));
    play(match, 60);
    leave(match, 0);
    match.abandon();
    expect(people.reports).toEqual([]);
  });

  it('is told without ratings where there is no store, or only guests', async () => {
    for (const given of [{ people: null }, {}]) {
      const match = record(given);
      sit(match, 0, given.people === null ? person('a') : guest('Guest'));
      play(match, MINUTE);
      const result = await end(match);
      expect(result.lines.every(({ rating }) => rating === null)).toBe(true);
    }
    expect(people.reports).toEqual([]);
  });

  it('is told as it was played where it cannot be recorded', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    people.isBroken = true;
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    play(match, MINUTE);
    const result = await end(match);
    expect(lineOf(result, 'A')).toMatchObject({ rating: null, unrated: null });
    expect(errors).toHaveBeenCalledOnce();
    errors.mockRestore();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
let ticksLeft: number;
let due: { readonly delayMs: number; readonly run: () => void }[];
let people: KnownPeople;
let told: MatchResult[];

const standing: MatchStanding = {
  get score() {
    return score;
  },
  get isInPlay() {
    return isInPlay;
  },
  get ticksLeft() {
    return ticksLeft;
  },
  isOvertime: false,
  tallyOf: (slot) => tallies[slot] ?? NO_TALLY,
};

beforeEach(() => {
  tallies = Array.from({ length: 4 }, () => NO_TALLY);
  score = [0, 0];
  isInPlay = true;
  ticksLeft = 0;
  due = [];
  people = new KnownPeople();
  told = [];
});

afterEach(() => {
  vi.restoreAllMocks();
});

function record(given: { options?: MatchOptions; people?: KnownPeople | null } = {}): MatchRecord {
  return new MatchRecord({
    matchId: 'm',
    firstNumber: 1,
    options: given.options ?? OPTIONS,
    standing,
    people: given.people === undefined ? people : given.people,
    wallNowMs: () => 1_700_000_000_000,
    botNames: ['Bot 0', 'Bot 1', 'Bot 2', 'Bot 3'],
    clock: {
      after(delayMs, run) {
        const entry = { delayMs, run };
        due.push(entry);
        return () => {
          due = due.filter((one) => one !== entry);
        };
      },
    },
    onResult: (result) => told.push(result),
  });
}

/** A match of somebody whose results cannot be stored, and what is logged of that. */
function beginUnrecorded() {
  const errors = vi.spyOn(console, 'error').mockReturnValue();
  people.isBroken = true;
  const match = record();
  sit(match, 0, person('a'));
  return { match, errors };
}

function sit(match: MatchRecord, slot: number, sitter: Sitter, startsAnew = true): void {
  if (startsAnew) tallies[slot] = NO_TALLY;
  match.attendance.sit(slot, sitter, startsAnew);
}

function leave(match: MatchRecord, slot: number): void {
  match.attendance.leave(slot);
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

  it('of a rematch is none of those who were cut off or away when it began', async () => {
    const match = record();
    for (const [slot, letter] of ['a', 'b', 'c', 'd'].entries()) sit(match, slot, person(letter));
    play(match, MINUTE);
    await end(match);
    for (const slot of [1, 2, 3]) match.attendance.pause(slot);
    match.noteTick(false);
    play(match, 1000);
    leave(match, 3);
    count(2, { goals: 2 });
    sit(match, 2, person('c'), false);
    count(2, { goals: 3 });
    play(match, 3000);
    const second = await end(match);
    expect(second.lines.map(({ name, left }) => [name, left])).toEqual([
      ['A', false],
      ['Bot 1', false],
      ['C', false],
      ['Bot 3', false],
    ]);
    expect(lineOf(second, 'C')).toMatchObject({ stats: { goals: 1 }, unrated: null });
    expect(second.unrated).toBe('one-sided');
  });

  it('has one line of a guest who shows an identity on the way back, from then on', async () => {
    const match = record();
    const gus = guest('Gus');
    sit(match, 0, person('a'));
    sit(match, 1, gus);
    play(match, 2000);
    count(1, { goals: 1 });
    match.attendance.pause(1);
    sit(match, 1, { ...gus, name: 'B', person: card('b') }, false);
    count(1, { goals: 2 });
    play(match, 1000);
    const result = await end(match);
    expect(result.lines.map(({ name }) => name)).toEqual(['A', 'B', 'Bot 2', 'Bot 3']);
    expect(lineOf(result, 'B')).toMatchObject({
      unrated: 'late',
      left: false,
      stats: { goals: 2 },
    });
  });

  it('ends the sitting of whoever had the car before', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, guest('Gus'));
    play(match, MINUTE);
    sit(match, 1, person('b'));
    const result = await end(match);
    expect(result.lines.map(({ name, left }) => [name, left])).toEqual([
      ['A', false],
      ['B', false],
      ['Bot 2', false],
      ['Bot 3', false],
      ['Gus', true],
    ]);
  });

  it('is a forfeit where one leaves a match with a lead, and the other does then', async () => {
    const match = record({ options: { ...OPTIONS, mode: '1v1', teamSize: 1 } });
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    ticksLeft = 2 * MINUTE;
    play(match, 1000);
    score = [1, 0];
    leave(match, 1);
    play(match, 200);
    leave(match, 0);
    match.abandon();
    await vi.waitFor(() => expect(people.reports).toHaveLength(1));
    const result = people.reports[0]?.result;
    expect(result?.unrated).toBeNull();
    expect(people.reports[0]?.ratedSlots).toEqual([0, 1]);
    const there = result?.lines.filter(({ isBot }) => !isBot) ?? [];
    expect(there.map(({ name, left }) => [name, left])).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });

  it('is a forfeit of who was cut off first, though the other gives up sooner', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    ticksLeft = MINUTE;
    play(match, MINUTE);
    match.attendance.pause(1);
    play(match, 300);
    leave(match, 0);
    leave(match, 1);
    match.abandon();
    await vi.waitFor(() => expect(people.reports).toHaveLength(1));
    const left = people.reports[0]?.result.lines.filter((line) => line.left) ?? [];
    expect(left.map(({ name }) => name)).toEqual(['B']);
  });

  it('is short where nobody leads yet, and half of it is to come', async () => {
    const match = record();
    sit(match, 0, person('a'));
    sit(match, 1, person('b'));
    ticksLeft = MINUTE;
    play(match, 1000);
    leave(match, 1);
    play(match, 1000);
    leave(match, 0);
    match.abandon();
    await vi.waitFor(() => expect(people.reports).toHaveLength(1));
    expect(people.reports[0]?.result.unrated).toBe('short');
  });

  it('is recorded as short where all have left together before the end', async () => {
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
    const { match, errors } = beginUnrecorded();
    sit(match, 1, person('b'));
    play(match, MINUTE);
    const result = await end(match);
    expect(lineOf(result, 'A')).toMatchObject({ rating: null, unrated: null });
    expect(errors).toHaveBeenCalledOnce();
  });

  it('is told again once it could be recorded', async () => {
    const { match } = beginUnrecorded();
    sit(match, 1, person('b'));
    play(match, MINUTE);
    await end(match);
    await vi.waitFor(() => expect(due).toHaveLength(1));
    due.pop()?.run();
    await vi.waitFor(() => expect(due).toHaveLength(1));
    expect(told).toHaveLength(1);
    people.isBroken = false;
    due.pop()?.run();
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told[1]?.id).toBe('m-1');
    expect(match.newest?.lines[0]?.rating).not.toBeNull();
    expect(due).toEqual([]);
  });

  it('is given up after some attempts', async () => {
    const { match, errors } = beginUnrecorded();
    play(match, MINUTE);
    await end(match);
    const delaysMs: number[] = [];
    for (let attempt = 2; attempt <= 4; attempt++) {
      await vi.waitFor(() => expect(due).toHaveLength(1));
      const next = due.pop();
      delaysMs.push(next?.delayMs ?? 0);
      next?.run();
      await vi.waitFor(() => expect(errors).toHaveBeenCalledTimes(attempt));
    }
    expect(due).toEqual([]);
    expect(delaysMs).toEqual([...delaysMs].sort((a, b) => a - b));
  });

  it('is not recorded any more once the match is disposed of', async () => {
    const { match } = beginUnrecorded();
    play(match, MINUTE);
    await end(match);
    await vi.waitFor(() => expect(due).toHaveLength(1));
    match.dispose();
    expect(due).toEqual([]);
  });
});

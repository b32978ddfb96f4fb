import { beforeEach, describe, expect, it } from 'vitest';
import { botRating } from '../rating/rate-match.ts';
import type { Rating } from '../rating/rating.ts';
import { QUEUE_RULES } from './rules.ts';
import { sumOf } from './split-teams.ts';
import { type OpenMatch, type RoundInput, WaitingLine } from './waiting-line.ts';

const PITCH = { teamSize: 2, bot: botRating('rookie') };
const { gatherMs, gatherAloneMs } = QUEUE_RULES;
const person = (mu = 25): Rating => ({ mu, sigma: 3 });
const match = (given: Partial<OpenMatch> = {}): OpenMatch => ({
  matchId: 'running',
  pitch: PITCH,
  teams: [sumOf([person()]), sumOf([person()])],
  score: [0, 0],
  leftShare: 1,
  ...given,
});

let line: WaitingLine<string>;
beforeEach(() => {
  line = new WaitingLine(QUEUE_RULES);
});
const round = (nowMs: number, given: Partial<RoundInput> = {}) =>
  line.round({ pitch: PITCH, matches: [], nowMs, around: 0, mayOpen: true, ...given });

describe('who waits', () => {
  it('opens a match with bots soon where nobody plays, and waits for others where many do', () => {
    line.enter('ada', [person()], 0);
    expect(round(0)).toEqual([]);
    expect(line.dueMs()).toBe(gatherAloneMs);
    expect(round(gatherAloneMs, { around: 20 })).toEqual([]);
    expect(line.dueMs()).toBe(gatherMs);
    expect(gatherMs).toBeLessThanOrEqual(3000);
    const groups = [{ group: 'ada', team: 0 }];
    expect(round(gatherMs, { around: 20 })).toEqual([{ kind: 'open', groups }]);
    expect(line.size).toBe(0);
  });

  it('begins at once when all places are filled', () => {
    for (const name of ['ada', 'bob', 'cyd', 'dan']) line.enter(name, [person()], 0);
    const [opening] = round(0);
    expect(opening?.kind === 'open' && opening.groups.map(({ team }) => team).sort()).toEqual([
      0, 0, 1, 1,
    ]);
  });

  it('takes those nearest in skill along', () => {
    const skills = { ada: 25, pro: 45, bob: 26, cyd: 24, dan: 27 };
    for (const [name, mu] of Object.entries(skills)) line.enter(name, [person(mu)], 0);
    const [opening] = round(0);
    const names = opening?.kind === 'open' ? opening.groups.map(({ group }) => group) : [];
    expect(names.toSorted()).toEqual(['ada', 'bob', 'cyd', 'dan']);
    expect(line.size).toBe(1);
  });

  it('comes into a match that has just begun at once, on the team where it is fairest', () => {
    line.enter('ada', [person(30)], 0);
    const teams = [sumOf([person(30)]), sumOf([person(20)])] as const;
    expect(round(0, { matches: [match({ teams })] })).toEqual([
      { kind: 'fill', group: 'ada', matchId: 'running', team: 1 },
    ]);
  });

  it('comes into an older match only after waiting, into a lost or ending one only for want of others', () => {
    const around = 20;
    line.enter('ada', [person()], 0);
    const older = match({ leftShare: 0.5 });
    expect(round(0, { matches: [older], around })).toEqual([]);
    expect(round(gatherMs, { matches: [older], around })).toMatchObject([{ kind: 'fill' }]);
    for (const poor of [match({ leftShare: 0.2 }), match({ leftShare: 0.5, score: [4, 0] })]) {
      line.enter('bob', [person()], 0);
      expect(round(gatherMs, { matches: [poor], around })).toMatchObject([{ kind: 'open' }]);
      line.enter('bob', [person()], 0);
      expect(round(gatherMs, { matches: [poor], around: 2 })).toMatchObject([{ kind: 'fill' }]);
    }
  });

  it('comes into whatever runs when no match can be opened, but for one that is over', () => {
    line.enter('ada', [person()], 0);
    const given = { around: 20, mayOpen: false };
    expect(round(gatherMs, { ...given, matches: [match({ leftShare: 0 })] })).toEqual([]);
    const far = match({ leftShare: 0.1, teams: [sumOf([person(60)]), sumOf([person(60)])] });
    expect(round(gatherMs, { ...given, matches: [far] })).toMatchObject([{ kind: 'fill' }]);
  });

  it('is not put into a full team, nor a party into two', () => {
    line.enter('party', [person(), person()], 0);
    expect(round(0, { matches: [match()] })).toEqual([]);
    const [opening] = round(gatherMs, { matches: [match()], around: 20 });
    expect(opening).toMatchObject({ kind: 'open' });
  });

  it('is not placed once it has left', () => {
    line.enter('ada', [person()], 0);
    line.leave('ada');
    expect(round(gatherMs)).toEqual([]);
    expect(line.dueMs()).toBeNull();
  });
});

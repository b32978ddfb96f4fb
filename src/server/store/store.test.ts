/** What a store promises, held on each database that there is. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rateMatch } from '../rating/rate-match.ts';
import { NEW_RATING, pointsOf } from '../rating/rating.ts';
import { openStore, type StorePlace } from './open-store.ts';
import type { Board, Store, StoredProfile } from './store.ts';
import { NO_POSTGRES, postgresForTests, sqliteForTests } from './testing/databases.ts';
import {
  DAY_MS,
  NOW_MS,
  sampleId,
  sampleKey,
  sampleProfile,
  sampleReport,
} from './testing/samples.ts';

const MINUTE_MS = 60_000;
const ALL_TIME: Board = { mode: '1v1', period: 'all', atMs: NOW_MS };

const postgres = await postgresForTests();
if (postgres === null) it.skip(`a store on PostgreSQL: ${NO_POSTGRES}`, () => undefined);

for (const database of [sqliteForTests(), ...(postgres === null ? [] : [postgres])]) {
  describe(`a store on ${database.name}`, () => {
    let place: StorePlace;
    let store: Store;

    beforeEach(async () => {
      place = await database.empty();
      store = await openStore(place);
    });
    afterEach(() => store.close());
    afterAll(() => database.close());

    const reopen = async (): Promise<void> => {
      await store.close();
      store = await openStore(place);
    };
    const people = (...numbers: number[]): Promise<StoredProfile[]> =>
      Promise.all(numbers.map((number) => store.createProfile(sampleProfile(number))));
    const person = (number: number): Promise<StoredProfile> =>
      store.createProfile(sampleProfile(number));
    const duel = (id: string, winner: StoredProfile, loser: StoredProfile, endedAtMs = NOW_MS) =>
      store.recordResult(
        sampleReport({
          id,
          endedAtMs,
          lines: [
            { person: winner, team: 0, goals: 1 },
            { person: loser, team: 1 },
          ],
        }),
      );

    it('keeps a profile, and finds it by its id and its key', async () => {
      const made = await person(1);
      expect(made).toMatchObject({ id: sampleId(1), name: 'Person 1', hasRecoveryCode: false });
      expect(made.tag).toMatch(/^\d{4}$/);
      await reopen();
      expect(await store.profile(made.id)).toEqual(made);
      expect(await store.profileOfKey(sampleKey(1))).toEqual(made);
      expect(await store.profile(sampleId(2))).toBeNull();
      expect(await store.profileOfKey(sampleKey(2))).toBeNull();
      expect(await store.cards([sampleId(2), made.id])).toEqual([
        { id: made.id, name: made.name, tag: made.tag, look: made.look },
      ]);
    });

    it('makes no second profile of a repeated call, and none of a key that is taken', async () => {
      const made = await person(1);
      expect(await person(1)).toEqual(made);
      const thief = sampleProfile(2, { publicKey: sampleKey(1) });
      await expect(store.createProfile(thief)).rejects.toMatchObject({
        name: 'StoreError',
        code: 'key-taken',
      });
      expect(await store.profile(sampleId(2))).toBeNull();
    });

    it('tells people of one name apart, also when they come at once', async () => {
      const made = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          store.createProfile(sampleProfile(index, { name: 'Ann', fold: 'ann' })),
        ),
      );
      expect(new Set(made.map(({ tag }) => tag)).size).toBe(60);
    });

    it('gives a new tag only with a name that looks different', async () => {
      const [ann] = await people(1);
      if (ann === undefined) throw new Error('nobody');
      const louder = await store.rename(ann.id, 'PERSON 1', 'person1');
      expect(louder).toMatchObject({ name: 'PERSON 1', tag: ann.tag });
      expect(await store.rename(ann.id, 'Bea', 'bea')).toMatchObject({ name: 'Bea' });
      await expect(store.rename(sampleId(9), 'Bea', 'bea')).rejects.toMatchObject({
        code: 'unknown-profile',
      });
    });

    it('keeps looks, and when somebody was last seen', async () => {
      const made = await person(1);
      await store.setLook(made.id, { body: 5, paint: 11 });
      await store.noteSeen(made.id, NOW_MS + DAY_MS);
      await store.noteSeen(made.id, NOW_MS);
      expect(await store.profile(made.id)).toEqual({
        ...made,
        look: { body: 5, paint: 11 },
        seenAtMs: NOW_MS + DAY_MS,
      });
    });

    it('gives a profile back for its recovery code, once, and takes the other key away', async () => {
      const [ann, bob] = await people(1, 2);
      if (ann === undefined || bob === undefined) throw new Error('nobody');
      await store.setRecovery(ann.id, 'old');
      await store.setRecovery(ann.id, 'code');
      expect(await store.profile(ann.id)).toMatchObject({ hasRecoveryCode: true });
      expect(await store.recover('old', sampleKey(11), NOW_MS)).toBeNull();
      await expect(store.recover('code', sampleKey(2), NOW_MS)).rejects.toMatchObject({
        code: 'key-taken',
      });
      expect(await store.recover('code', sampleKey(11), NOW_MS)).toEqual(ann);
      expect(await store.profileOfKey(sampleKey(1))).toBeNull();
      expect(await store.profileOfKey(sampleKey(11))).toEqual(ann);
      expect(await store.recover('code', sampleKey(12), NOW_MS)).toBeNull();
    });

    it('rates a match, counts it and enters it on the boards', async () => {
      const [ann, bob] = await people(1, 2);
      if (ann === undefined || bob === undefined) throw new Error('nobody');
      const recorded = await duel('m-1', ann, bob);
      const [[after], [beaten]] = rateMatch([[NEW_RATING], [NEW_RATING]], [1, 0]);
      if (after === undefined || beaten === undefined) throw new Error('no ratings');
      expect(recorded.lines.map(({ rating }) => rating)).toEqual([
        { before: pointsOf(NEW_RATING), after: pointsOf(after) },
        { before: pointsOf(NEW_RATING), after: pointsOf(beaten) },
      ]);
      await reopen();
      expect(await store.result('m-1')).toEqual(recorded);
      expect(await store.ratings([ann.id, bob.id, sampleId(9)], '1v1')).toEqual(
        new Map([
          [ann.id, after],
          [bob.id, beaten],
        ]),
      );
      expect(await store.ratings([ann.id], '2v2')).toEqual(new Map());
      expect(await store.totals(ann.id)).toEqual([
        {
          mode: '1v1',
          matches: 1,
          wins: 1,
          draws: 0,
          goals: 1,
          assists: 1,
          saves: 2,
          shots: 3,
          demolitions: 4,
          mvps: 1,
          left: 0,
          rated: 1,
          rating: after,
        },
      ]);
      for (const period of ['week', 'season', 'all'] as const) {
        const page = await store.boardPage({ mode: '1v1', period, atMs: NOW_MS }, 1, 10);
        expect(page.total).toBe(2);
        expect(page.lines.map(({ rank, person, wins }) => [rank, person.name, wins])).toEqual([
          [1, 'Person 1', 1],
          [2, 'Person 2', 0],
        ]);
      }
    });

    it('records a result once, however often it is told', async () => {
      const [ann, bob] = await people(1, 2);
      if (ann === undefined || bob === undefined) throw new Error('nobody');
      const answers = await Promise.all(Array.from({ length: 5 }, () => duel('m-1', ann, bob)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await store.totals(ann.id)).toMatchObject([{ matches: 1, rated: 1 }]);
      expect(await store.boardLine(ALL_TIME, ann.id)).toMatchObject({ matches: 1 });
    });

    it('counts what is not rated without a rating, and what is private not at all', async () => {
      const [ann, bob, cat] = await people(1, 2, 3);
      if (ann === undefined || bob === undefined || cat === undefined) throw new Error('nobody');
      const lines = [
        { person: ann, team: 0 },
        { person: bob, team: 1 },
      ] as const;
      await store.recordResult(sampleReport({ id: 'p-1', mode: null, unrated: 'private', lines }));
      expect(await store.totals(ann.id)).toEqual([]);
      expect(await store.history(ann.id, { limit: 10 })).toHaveLength(1);
      await store.recordResult(sampleReport({ id: 's-1', unrated: 'short', lines }));
      expect(await store.totals(ann.id)).toMatchObject([{ matches: 1, rated: 0, rating: null }]);
      await store.recordResult(
        sampleReport({
          id: 'l-1',
          score: [2, 2],
          lines: [...lines, { person: cat, team: 1, unrated: 'late' }, { person: null, team: 0 }],
        }),
      );
      expect(await store.totals(ann.id)).toMatchObject([{ matches: 2, draws: 1, rated: 1 }]);
      expect(await store.totals(cat.id)).toMatchObject([{ matches: 1, draws: 1, rated: 0 }]);
      expect(await store.boardLine(ALL_TIME, ann.id)).toMatchObject({ matches: 1 });
      expect(await store.boardLine(ALL_TIME, cat.id)).toBeNull();
      const recorded = await store.result('l-1');
      expect(recorded?.lines.map(({ rating }) => rating !== null)).toEqual([
        true,
        true,
        false,
        false,
      ]);
    });

    it('counts as one match what somebody left and came back to on another place', async () => {
      const [ann, bob] = await people(1, 2);
      if (ann === undefined || bob === undefined) throw new Error('nobody');
      await store.recordResult(
        sampleReport({
          id: 'm-1',
          score: [0, 1],
          lines: [
            { person: ann, team: 0, left: true, goals: 1 },
            { person: bob, team: 0 },
            { person: ann, team: 1, goals: 2 },
          ],
        }),
      );
      expect(await store.totals(ann.id)).toMatchObject([
        { matches: 1, goals: 3, wins: 1, left: 0, rated: 1 },
      ]);
    });

    it('tells a history from the newest on, by pages and by mode', async () => {
      const [ann, bob] = await people(1, 2);
      if (ann === undefined || bob === undefined) throw new Error('nobody');
      // Two at one moment, as well.
      for (const [index, minutes] of [0, 1, 1, 2, 3].entries())
        await duel(`m-${index}`, ann, bob, NOW_MS + minutes * MINUTE_MS);
      await store.recordResult(
        sampleReport({ id: 'two', mode: '2v2', lines: [{ person: ann, team: 0 }] }),
      );
      const ids = async (query: Parameters<Store['history']>[1]) =>
        (await store.history(ann.id, query)).map(({ id }) => id);
      expect(await ids({ limit: 3 })).toEqual(['m-4', 'm-3', 'm-2']);
      expect(await ids({ limit: 3, beforeResult: 'm-2' })).toEqual(['m-1', 'two', 'm-0']);
      expect(await ids({ limit: 10, mode: '2v2' })).toEqual(['two']);
      expect(await ids({ limit: 10, beforeResult: 'none' })).toEqual([]);
    });

    it('remembers who left rated matches, and when', async () => {
      const [ann, bob] = await people(1, 2);
      if (ann === undefined || bob === undefined) throw new Error('nobody');
      const left = (id: string, endedAtMs: number, change: object = {}) =>
        store.recordResult(
          sampleReport({
            id,
            endedAtMs,
            lines: [
              { person: ann, team: 0, left: true },
              { person: bob, team: 1 },
            ],
            ...change,
          }),
        );
      await left('old', NOW_MS - DAY_MS);
      await left('one', NOW_MS);
      await left('two', NOW_MS + MINUTE_MS);
      await left('private', NOW_MS, { mode: null, unrated: 'private' });
      expect(await store.leaves(ann.id, NOW_MS)).toEqual([NOW_MS + MINUTE_MS, NOW_MS]);
      expect(await store.leaves(bob.id, 0)).toEqual([]);
      expect(await store.totals(ann.id)).toMatchObject([{ matches: 3, wins: 0, left: 3 }]);
    });

    it('ranks exactly, equals alike, and pages from anywhere', async () => {
      const crowd = await people(...Array.from({ length: 41 }, (_, index) => index));
      const [champion, ...others] = crowd;
      if (champion === undefined) throw new Error('nobody');
      // Each other plays once, against a newcomer: many equals.
      for (const [index, other] of others.entries()) {
        const rival = others[(index + 1) % others.length];
        if (index % 2 === 0 && rival !== undefined) await duel(`m-${index}`, other, rival);
      }
      for (const [index, other] of others.slice(0, 10).entries())
        await duel(`c-${index}`, champion, other);
      const whole = await store.boardPage(ALL_TIME, 1, 100);
      expect(whole.total).toBe(41);
      expect(whole.lines).toHaveLength(41);
      const points = whole.lines.map((line) => line.points);
      expect(points).toEqual(points.toSorted((a, b) => b - a));
      for (const line of whole.lines) {
        expect(line.rank).toBe(1 + points.filter((other) => other > line.points).length);
        expect(await store.boardLine(ALL_TIME, line.person.id)).toEqual(line);
      }
      for (const from of [1, 2, 7, 20, 40, 41]) {
        const page = await store.boardPage(ALL_TIME, from, 5);
        expect(page.lines).toEqual(whole.lines.slice(from - 1, from + 4));
      }
      expect(await store.boardPage(ALL_TIME, 42, 5)).toEqual({ lines: [], total: 41 });
      expect(await store.boardPage({ ...ALL_TIME, mode: '4v4' }, 1, 5)).toEqual({
        lines: [],
        total: 0,
      });
    });

    it('begins a week on Monday and a season with the quarter', async () => {
      const [ann, bob] = await people(1, 2);
      if (ann === undefined || bob === undefined) throw new Error('nobody');
      const mondayMs = Date.UTC(2026, 10, 23);
      await duel('before', ann, bob, mondayMs - 1);
      await duel('after', ann, bob, mondayMs);
      const matches = async (period: Board['period'], atMs: number) =>
        (await store.boardLine({ mode: '1v1', period, atMs }, ann.id))?.matches;
      expect(await matches('week', NOW_MS)).toBe(1);
      expect(await matches('week', mondayMs - 1)).toBe(1);
      expect(await matches('week', NOW_MS + 7 * DAY_MS)).toBeUndefined();
      expect(await matches('season', NOW_MS)).toBe(2);
      expect(await matches('season', Date.UTC(2027, 0, 1))).toBeUndefined();
      expect(await matches('all', Date.UTC(2030, 0, 1))).toBe(2);
    });

    it('deletes a person everywhere, and leaves a nameless line with the others', async () => {
      const [ann, bob, cat] = await people(1, 2, 3);
      if (ann === undefined || bob === undefined || cat === undefined) throw new Error('nobody');
      await duel('m-1', ann, bob);
      await store.saveParty({
        code: 'p',
        leader: ann.id,
        members: [ann.id, bob.id],
        mode: '2v2',
        changedAtMs: NOW_MS,
      });
      await store.setBlocked(bob.id, ann.id, true, NOW_MS);
      expect(JSON.stringify(await store.exportProfile(ann.id))).toContain('m-1');
      await store.deleteProfile(ann.id);
      await store.deleteProfile(ann.id);
      expect(await store.profile(ann.id)).toBeNull();
      expect(await store.profileOfKey(sampleKey(1))).toBeNull();
      expect(await store.totals(ann.id)).toEqual([]);
      expect(await store.history(ann.id, { limit: 10 })).toEqual([]);
      expect(await store.exportProfile(ann.id)).toBeNull();
      expect(await store.blocked(bob.id)).toEqual([]);
      expect(await store.party('p')).toMatchObject({ leader: bob.id, members: [bob.id] });
      const page = await store.boardPage(ALL_TIME, 1, 10);
      expect(page).toMatchObject({ total: 1, lines: [{ rank: 1, person: { id: bob.id } }] });
      expect(await store.history(bob.id, { limit: 10 })).toMatchObject([
        { lines: [{ person: null, name: '', isBot: false }, { person: { id: bob.id } }] },
      ]);
      // While another match of hers is still on.
      expect(await duel('m-2', ann, cat)).toMatchObject({
        lines: [{ person: null, name: '', rating: null }, { person: { id: cat.id } }],
      });
    });

    it('hands out all that is kept of a person', async () => {
      const [ann, bob] = await people(1, 2);
      if (ann === undefined || bob === undefined) throw new Error('nobody');
      for (let index = 0; index < 51; index++) await duel(`m-${index}`, ann, bob, NOW_MS + index);
      await store.setBlocked(ann.id, bob.id, true, NOW_MS);
      const kept = await store.exportProfile(ann.id);
      expect(kept).toMatchObject({
        profile: { id: ann.id },
        keys: [{ publicKey: sampleKey(1), addedAtMs: NOW_MS }],
        totals: [{ matches: 51 }],
        party: null,
        blocked: [{ id: bob.id }],
      });
      expect(kept).toHaveProperty('results.length', 51);
    });

    it('keeps parties, and nobody in two of them', async () => {
      const [ann, bob, cat] = await people(1, 2, 3);
      if (ann === undefined || bob === undefined || cat === undefined) throw new Error('nobody');
      const first = {
        code: 'first',
        leader: ann.id,
        members: [ann.id, cat.id, bob.id],
        mode: '3v3',
        changedAtMs: NOW_MS,
      } as const;
      await store.saveParty(first);
      await reopen();
      expect(await store.party('first')).toEqual(first);
      expect(await store.partyOf(bob.id)).toEqual(first);
      await store.saveParty({ ...first, code: 'second', leader: bob.id, members: [bob.id] });
      expect(await store.party('first')).toMatchObject({ members: [ann.id, cat.id] });
      await store.deleteParty('first');
      expect(await store.party('first')).toBeNull();
      expect(await store.partyOf(ann.id)).toBeNull();
      await expect(
        store.saveParty({ ...first, members: [ann.id, sampleId(9)] }),
      ).rejects.toMatchObject({ code: 'unknown-profile' });
      expect(await store.party('first')).toBeNull();
    });

    it('keeps whom somebody has blocked', async () => {
      const [ann, bob, cat] = await people(1, 2, 3);
      if (ann === undefined || bob === undefined || cat === undefined) throw new Error('nobody');
      await store.setBlocked(ann.id, bob.id, true, NOW_MS);
      await store.setBlocked(ann.id, bob.id, true, NOW_MS);
      await store.setBlocked(ann.id, cat.id, true, NOW_MS + 1);
      expect(await store.blocked(ann.id)).toMatchObject([{ id: cat.id }, { id: bob.id }]);
      expect(await store.blocked(bob.id)).toEqual([]);
      await store.setBlocked(ann.id, cat.id, false, NOW_MS);
      expect(await store.blocked(ann.id)).toMatchObject([{ id: bob.id }]);
    });

    it('takes results of the same people at once, and loses none', async () => {
      const crowd = await people(1, 2, 3, 4, 5, 6);
      const matches = Array.from({ length: 60 }, (_, index) => {
        const winner = crowd[index % 6];
        const loser = crowd[(index * 5 + 1) % 6];
        if (winner === undefined || loser === undefined) throw new Error('nobody');
        return { id: `m-${index}`, winner, loser: winner === loser ? null : loser };
      });
      await Promise.all(
        matches.map(({ id, winner, loser }) =>
          store.recordResult(
            sampleReport({
              id,
              lines: [
                { person: winner, team: 0 },
                { person: loser, team: 1 },
              ],
            }),
          ),
        ),
      );
      const totals = await Promise.all(crowd.map(({ id }) => store.totals(id)));
      expect(totals.flat().reduce((sum, { wins }) => sum + wins, 0)).toBe(60);
      const page = await store.boardPage(ALL_TIME, 1, 10);
      expect(page.total).toBe(6);
      expect(page.lines.reduce((sum, line) => sum + line.wins, 0)).toBe(60);
    });

    it('answers nothing after its end', async () => {
      await store.close();
      await store.close();
      await expect(store.profile(sampleId(1))).rejects.toThrow('closed');
      await expect(store.deleteProfile(sampleId(1))).rejects.toThrow('closed');
    });
  });
}

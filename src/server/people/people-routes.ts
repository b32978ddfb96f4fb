/** The people's API (src/protocol/people/api.ts) as a table: what answers which request. */
import type * as v from 'valibot';
import {
  BlockRequestSchema,
  type Invitation,
  type LiveMatch,
  PeriodSchema,
  ProfileChangeSchema,
  RecoverRequestSchema,
  SessionRequestSchema,
} from '../../protocol/people/api.ts';
import { ResultIdSchema } from '../../protocol/people/match-result.ts';
import { type ProfileId, ProfileIdSchema } from '../../protocol/people/person-card.ts';
import { MatchIdSchema, ModeSchema } from '../../protocol/people/plain-schemas.ts';
import type { People } from './people.ts';
import type { PeopleLimits } from './people-limits.ts';

export interface PeopleCall {
  readonly people: People;
  readonly limits: PeopleLimits;
  /** What it is counted under. */
  readonly address: string;
  readonly query: URLSearchParams;
  /** Matches that can be watched. */
  readonly liveMatches: () => Promise<readonly LiveMatch[]>;
  /** Null where the match is over or never was. */
  readonly invitation: (matchId: string) => Promise<Invitation | null>;
  /** The part of the path in the route's n-th brackets. */
  part<T>(index: number, schema: v.GenericSchema<unknown, T>): T;
  /** @throws PeopleRefusal where the body is not that */
  body<T>(schema: v.GenericSchema<unknown, T>): Promise<T>;
  check<T>(value: unknown, schema: v.GenericSchema<unknown, T>, name: string): T;
  /** Who asks, by the token. @throws PeopleRefusal without a good one */
  caller(): Promise<ProfileId>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Of the path below `people/`. */
  readonly path: RegExp;
  readonly answer: (call: PeopleCall) => unknown;
}

const ID = '([\\w-]{1,80})';

export const PEOPLE_ROUTES: readonly Route[] = [
  get('challenge', ({ people }) => people.challenge()),
  post('session', async (call) => {
    const asked = await call.body(SessionRequestSchema);
    return call.people.openSession(asked, () => call.limits.mayMake(call.address));
  }),
  post('recover', async (call) => {
    call.limits.noteGuess(call.address);
    return call.people.recover(await call.body(RecoverRequestSchema));
  }),
  post('pass', async (call) => call.people.pass(await call.caller())),
  get('me', async (call) => call.people.me(await call.caller())),
  post('me', async (call) =>
    call.people.change(await call.caller(), await call.body(ProfileChangeSchema)),
  ),
  post('me/recovery', async (call) => call.people.newRecoveryCode(await call.caller())),
  post('me/delete', async (call) => {
    await call.people.delete(await call.caller());
    return {};
  }),
  get('me/export', async (call) => call.people.export(await call.caller())),
  get('me/blocks', async (call) => call.people.blocks(await call.caller())),
  post('me/blocks', async (call) => {
    const caller = await call.caller();
    const { id, blocked } = await call.body(BlockRequestSchema);
    return call.people.setBlocked(caller, id, blocked);
  }),
  get(`profiles/${ID}`, (call) => call.people.profilePage(call.part(1, ProfileIdSchema))),
  get(`profiles/${ID}/matches`, (call) =>
    call.people.history(call.part(1, ProfileIdSchema), historyQuery(call)),
  ),
  get(`results/${ID}`, (call) => call.people.result(call.part(1, ResultIdSchema))),
  get(`boards/${ID}/${ID}`, (call) =>
    call.people.board(call.part(1, ModeSchema), call.part(2, PeriodSchema), boardPlace(call)),
  ),
  get('matches', (call) => call.liveMatches()),
  get(`matches/${ID}`, (call) => call.invitation(call.part(1, MatchIdSchema))),
];

function historyQuery({ query, check }: PeopleCall) {
  const mode = query.get('mode');
  const before = query.get('before');
  return {
    ...(mode === null ? {} : { mode: check(mode, ModeSchema, 'mode') }),
    ...(before === null ? {} : { beforeResult: check(before, ResultIdSchema, 'before') }),
  };
}

function boardPlace({ query, check }: PeopleCall) {
  const around = query.get('around');
  if (around !== null) return { around: check(around, ProfileIdSchema, 'around') };
  const from = Number(query.get('from') ?? 1);
  return { from: Number.isSafeInteger(from) && from > 0 ? from : 1 };
}

function get(path: string, answer: Route['answer']): Route {
  return { method: 'GET', path: new RegExp(`^${path}$`), answer };
}

function post(path: string, answer: Route['answer']): Route {
  return { method: 'POST', path: new RegExp(`^${path}$`), answer };
}

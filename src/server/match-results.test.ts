/** Results over real sockets: who is told of them, and what is recorded. Matches end by a whistle. */
import { afterEach, expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { REFUSAL } from '../protocol/control-messages.ts';
import { createsDriftball, type PlayedGame } from './played-game.ts';
import { byId, options, quickPlay } from './testing/follower.ts';
import { KnownPeople } from './testing/known-people.ts';
import { type RunningServer, runServer } from './testing/run-server.ts';
import { useJoin } from './testing/test-server.ts';
import { until } from './testing/until.ts';

const createDriftball = createsDriftball(await loadRapier());
const COUNTDOWN_TICKS = 180;
/** Some of it was played by then. */
const PLAYED_TICKS = COUNTDOWN_TICKS + 60;

/** The first ends the matches, the next begins rematches, and so on. */
let whistles = 0;

/** The same game, ended by whistles alone. */
function ending(played: PlayedGame): PlayedGame {
  const { standing } = played;
  if (standing === undefined) throw new Error('nothing is counted');
  return {
    game: played.game,
    expectsInputs: true,
    get hasEnded() {
      return whistles % 2 === 1;
    },
    standing,
    decideBots: (slots) => played.decideBots(slots),
    dispose: () => played.dispose(),
  };
}

let server: RunningServer | null = null;

async function serve(people: KnownPeople | null): Promise<void> {
  server = await runServer({
    services: {
      people,
      timeouts: { keepSeatMs: 200, emptyMatchMs: 400, joinMs: 10_000 },
      createGame: (settings) => ending(createDriftball(settings)),
    },
  });
}

/** Once the player has seen so much of the game. */
async function whistle(player: { readonly tick: number }, tick: number): Promise<void> {
  await until('the whistle', () => player.tick >= tick);
  whistles++;
}

afterEach(async () => {
  await server?.close();
  server = null;
  whistles = 0;
});
const join = useJoin(() => server?.url ?? '');

it('all who are there hear the result once it is recorded: players, watchers, late comers', async () => {
  const people = new KnownPeople();
  await serve(people);
  const ann = await join(quickPlay({ mode: '2v2', pass: 'a' }));
  const { matchId } = ann.welcome;
  const bob = await join(byId(matchId, { pass: 'b' }));
  const cyd = await join(byId(matchId, { pass: 'c' }));
  const eve = await join(byId(matchId, { watch: true }));
  await cyd.leave();
  await whistle(ann, PLAYED_TICKS);
  await until('the result', () => [ann, bob, eve].every((one) => one.results.length === 1));
  const late = await join(byId(matchId, { name: 'Late' }));
  await until('the result', () => late.results.length === 1);
  const [result] = ann.results;
  expect(late.results[0]).toEqual(result);
  expect(result).toMatchObject({ id: `${matchId}-1`, mode: '2v2' });
  expect(result?.durationMs).toBeLessThan(((ann.tick - COUNTDOWN_TICKS + 2) * 1000) / 60);
  const there = result?.lines.filter(({ isBot }) => !isBot) ?? [];
  expect(there.map(({ person, left }) => [person?.name, left])).toEqual([
    ['A', false],
    ['B', false],
    ['C', true],
  ]);
  expect(people.reports).toHaveLength(1);
});

it('a rematch costs nothing to who closed the tab at the result, or came back with an identity', async () => {
  const people = new KnownPeople();
  await serve(people);
  const ann = await join(quickPlay({ mode: '2v2', pass: 'a' }));
  const { matchId } = ann.welcome;
  const bob = await join(byId(matchId, { pass: 'b' }));
  const gus = await join(byId(matchId, { name: 'Gus' }));
  await whistle(ann, PLAYED_TICKS);
  await until('the result', () => [ann, bob, gus].every((one) => one.results.length === 1));
  await Promise.all([bob.cut(), gus.cut()]);
  const { ticket } = gus.welcome;
  const cyd = await join(byId(matchId, { ticket, pass: 'c' }));
  expect(cyd.slot).toBe(gus.slot);
  await whistle(ann, 0);
  const rematchTick = ann.tick;
  await until('the seat to lapse', () => ann.roster[bob.slot]?.kind === 'bot');
  await whistle(ann, rematchTick + PLAYED_TICKS);
  await until('the next result', () => ann.results.length === 2);
  const there = people.reports[1]?.result.lines.filter(({ isBot }) => !isBot) ?? [];
  expect(there.map(({ name, left }) => [name, left])).toEqual([
    ['A', false],
    ['C', false],
  ]);
});

it('a match without a store tells a result without ratings', async () => {
  await serve(null);
  const ann = await join((client) =>
    client.create('match', options({ name: 'Ann', wish: { teamSize: 1 } })),
  );
  await whistle(ann, PLAYED_TICKS);
  await until('the result', () => ann.results.length === 1);
  expect(ann.results[0]).toMatchObject({ mode: null, unrated: 'private' });
  expect(ann.results[0]?.lines).toMatchObject([
    { name: 'Ann', person: null, unrated: 'guest' },
    { isBot: true },
  ]);
});

it('who comes by the match’s id plays for no rating, and not at all while having to wait', async () => {
  class Hasty extends KnownPeople {
    override async cooldownMs(id?: string): Promise<number> {
      return id === 'd'.repeat(16) ? 61_000 : 0;
    }
  }
  const people = new Hasty();
  await serve(people);
  const ann = await join(quickPlay({ mode: '2v2', pass: 'a' }));
  const { matchId } = ann.welcome;
  const bob = await join(byId(matchId, { pass: 'b' }));
  const gus = await join(byId(matchId, { name: 'Gus' }));
  await expect(join(byId(matchId, { pass: 'd' }))).rejects.toMatchObject({
    code: REFUSAL.cooldown,
    message: expect.stringContaining('in 61 s;'),
  });
  await join(byId(matchId, { watch: true, pass: 'd' }));
  // Neither leaving and coming back nor a guest's seat makes it another way.
  await bob.leave();
  await join(byId(matchId, { pass: 'b' }));
  await join(byId(matchId, { ticket: gus.welcome.ticket, pass: 'c' }));
  await whistle(ann, PLAYED_TICKS);
  await until('the result', () => ann.results.length === 1);
  const there = ann.results[0]?.lines.filter(({ isBot }) => !isBot) ?? [];
  expect(Object.fromEntries(there.map(({ name, unrated }) => [name, unrated]))).toEqual({
    A: null,
    B: 'by-link',
    C: 'by-link',
  });
});

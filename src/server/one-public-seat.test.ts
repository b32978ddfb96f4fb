/** Two tabs of one person in two matches; over real sockets. */
import { expect, it } from 'vitest';
import { CLOSE } from '../protocol/control-messages.ts';
import { byId, options, quickPlay } from './testing/follower.ts';
import { KnownPeople } from './testing/known-people.ts';
import { useServer } from './testing/test-server.ts';
import { until } from './testing/until.ts';

const { join } = useServer({
  services: {
    people: new KnownPeople(),
    timeouts: { keepSeatMs: 5000, emptyMatchMs: 6000, joinMs: 5000 },
  },
});

it('who sits down in another public match gives up the seat of the first, which hears why', async () => {
  const first = await join(quickPlay({ pass: 'a', mode: '2v2' }));
  const other = await join(byId(first.welcome.matchId, { name: 'Other' }));
  const second = await join(quickPlay({ pass: 'a', mode: '1v1' }));
  expect(second.welcome.matchId).not.toBe(first.welcome.matchId);
  await until('the end of the first', () => first.closeCode === CLOSE.replaced);
  await until('a bot in its place', () => other.roster[first.slot]?.kind === 'bot');
  expect(second.closeCode).toBeNull();
});

it('a private match, which is never rated, takes nothing away', async () => {
  const first = await join(quickPlay({ pass: 'b', mode: '2v2' }));
  const own = await join((client) =>
    client.create('match', options({ wish: { teamSize: 1 }, pass: 'b' })),
  );
  await own.untilTick(own.tick + 10);
  expect(first.closeCode).toBeNull();
});

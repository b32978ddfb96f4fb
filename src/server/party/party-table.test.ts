import { beforeEach, describe, expect, test } from 'vitest';
import type { ModeId } from '../../protocol/modes.ts';
import type { PartyDown, PartyState } from '../../protocol/people/party-messages.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import { AWAY_KEPT_MS, FORGOTTEN_AFTER_MS, LEADER_AWAY_MS } from './party.ts';
import { type FoundMatch, PartyQueueError, type PresentPerson } from './party-calls.ts';
import { newPartyCode } from './party-code.ts';
import { PartyTable, type PartyWish } from './party-table.ts';
import { cardOf, createMemoryKeeper } from './testing/party-keeper.ts';

const NAMES = ['ann', 'ben', 'cat', 'dan', 'eve', 'fay', 'gus', 'hal', 'ida'];
const people = new Map(NAMES.map((name) => [cardOf(name).id, cardOf(name)]));
const idOf = (name: string): ProfileId => cardOf(name).id;

interface Search {
  readonly names: readonly string[];
  readonly mode: ModeId;
  readonly signal: AbortSignal;
  find(match: FoundMatch): void;
  fail(error: unknown): void;
}

class World {
  nowMs = 0;
  readonly keeper = createMemoryKeeper(people);
  searches: Search[] = [];
  heard = new Map<ProfileId, PartyDown[]>();
  table = this.#start();

  restart(): void {
    this.heard.clear();
    this.table = this.#start();
  }

  #start(): PartyTable {
    const listeners = this.heard;
    const send = (to: ProfileId, message: PartyDown): boolean => {
      const list = listeners.get(to);
      list?.push(message);
      return list !== undefined;
    };
    return new PartyTable({
      keeper: this.keeper,
      lines: { send, sendNewest: send },
      queue: {
        enter: (group: readonly PresentPerson[], mode, signal) =>
          new Promise((find, fail) => {
            const names = group.map(({ card }) => card.name);
            this.searches.push({ names, mode, signal, find, fail });
          }),
      },
      nowMs: () => this.nowMs,
      wallMs: () => 1e12 + this.nowMs,
      newCode: newPartyCode,
    });
  }

  async come(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      this.heard.set(idOf(name), []);
      await this.table.enter({ card: cardOf(name), address: 'home', match: null });
    }
  }

  go(name: string): void {
    this.heard.delete(idOf(name));
    this.table.exit(idOf(name));
  }

  async say(name: string, wish: PartyWish): Promise<void> {
    await this.table.handle(idOf(name), wish);
    await this.table.settled();
  }

  /** A party of these, the first of whom leads. */
  async gather(...names: readonly string[]): Promise<string> {
    const [leader = '', ...others] = names;
    await this.come(...names);
    await this.say(leader, { kind: 'create', mode: '3v3' });
    const code = this.party(leader)?.code ?? '';
    for (const name of others) await this.say(name, { kind: 'join', code });
    return code;
  }

  party(name: string): PartyState | null {
    const states = (this.heard.get(idOf(name)) ?? []).filter((one) => one.kind === 'state');
    return states.at(-1)?.party ?? null;
  }

  members(name: string): readonly string[] {
    return this.party(name)?.members.map(({ person }) => person.name) ?? [];
  }

  /** What was heard besides states. */
  news(name: string): readonly PartyDown[] {
    return (this.heard.get(idOf(name)) ?? []).filter(({ kind }) => kind !== 'state');
  }
}

let world = new World();
beforeEach(() => {
  world = new World();
});

describe('who is in a party', () => {
  test('people come by its link, each is in one, and a second press makes no second one', async () => {
    const code = await world.gather('ann', 'ben');
    expect(code).toMatch(/^[a-z2-7]{16}$/);
    expect(world.members('ben')).toEqual(['ann', 'ben']);
    await world.say('ann', { kind: 'create', mode: '1v1' });
    expect(world.party('ann')).toMatchObject({ code, mode: '3v3' });
    await world.come('cat');
    await world.say('cat', { kind: 'create', mode: '2v2' });
    await world.say('ben', { kind: 'join', code: world.party('cat')?.code ?? '' });
    expect(world.members('ann')).toEqual(['ann']);
    expect(world.members('cat')).toEqual(['cat', 'ben']);
  });

  test('a ninth person, a wrong code and one of a party that is gone are told so', async () => {
    const code = await world.gather(...NAMES.slice(0, 8));
    await world.come('ida');
    await world.say('ida', { kind: 'join', code });
    await world.say('ida', { kind: 'join', code: newPartyCode() });
    for (const name of NAMES.slice(0, 8)) await world.say(name, { kind: 'leave' });
    await world.say('ida', { kind: 'join', code });
    const codes = world.news('ida').map((one) => one.kind === 'refused' && one.code);
    expect(codes).toEqual(['full', 'gone', 'gone']);
    expect(world.keeper.parties.size).toBe(0);
  });

  test('only the leader decides', async () => {
    await world.gather('ann', 'ben');
    const wishes: Parameters<World['say']>[1][] = [
      { kind: 'mode', mode: '1v1' },
      { kind: 'play' },
      { kind: 'kick', id: idOf('ann') },
      { kind: 'lead', id: idOf('ben') },
      { kind: 'renew' },
    ];
    for (const wish of wishes) await world.say('ben', wish);
    expect(world.news('ben')).toEqual(wishes.map(() => ({ kind: 'refused', code: 'not-leader' })));
    expect(world.party('ann')).toMatchObject({ leader: idOf('ann'), mode: '3v3' });
    await world.say('ann', { kind: 'lead', id: idOf('ben') });
    expect(world.party('ann')?.leader).toBe(idOf('ben'));
    expect(world.news('ben').at(-1)).toEqual({ kind: 'news', code: 'leads' });
  });

  test('a kicked person is told and cannot come back by that link, which is void for all', async () => {
    const code = await world.gather('ann', 'ben');
    await world.say('ann', { kind: 'kick', id: idOf('ben') });
    expect(world.party('ben')).toBeNull();
    await world.say('ben', { kind: 'join', code });
    expect(world.news('ben')).toEqual([
      { kind: 'news', code: 'kicked' },
      { kind: 'refused', code: 'kicked' },
    ]);
    await world.come('cat');
    await world.say('cat', { kind: 'join', code });
    expect(world.news('cat')).toEqual([{ kind: 'refused', code: 'void' }]);
    const renewed = world.party('ann')?.code ?? '';
    await world.say('cat', { kind: 'join', code: renewed });
    expect(world.members('cat')).toEqual(['ann', 'cat']);
    expect([...world.keeper.parties.keys()]).toEqual([renewed]);
  });

  test('a new name is seen by the others', async () => {
    await world.gather('ann', 'ben');
    people.set(idOf('ben'), { ...cardOf('ben'), name: 'Benno' });
    await world.table.refresh(idOf('ben'));
    people.set(idOf('ben'), cardOf('ben'));
    expect(world.members('ann')).toEqual(['ann', 'Benno']);
  });

  test('who is away stays two minutes, a leader leads half a minute', async () => {
    await world.gather('ann', 'ben', 'cat');
    world.go('ann');
    expect(world.party('ben')?.members[0]?.presence).toBe('away');
    world.nowMs += LEADER_AWAY_MS - 1;
    world.table.sweep();
    expect(world.party('ben')?.leader).toBe(idOf('ann'));
    world.nowMs += 1;
    world.table.sweep();
    expect(world.party('ben')?.leader).toBe(idOf('ben'));
    await world.come('ann');
    expect(world.members('ann')).toEqual(['ann', 'ben', 'cat']);
    world.go('ann');
    world.nowMs += AWAY_KEPT_MS;
    world.table.sweep();
    expect(world.members('ben')).toEqual(['ben', 'cat']);
    await world.come('ann');
    expect(world.party('ann')).toBeNull();
  });
});

describe('a server that is started anew', () => {
  test('has its parties again, under their codes and with their leaders', async () => {
    const code = await world.gather('ann', 'ben', 'cat');
    await world.say('ann', { kind: 'mode', mode: 'rumble' });
    await world.table.settled();
    world.restart();
    world.nowMs += 60_000;
    await world.come('ben');
    expect(world.party('ben')).toMatchObject({ code, leader: idOf('ann'), mode: 'rumble' });
    expect(world.party('ben')?.members.map(({ presence }) => presence)).toEqual([
      'away',
      'here',
      'away',
    ]);
    await world.come('ann', 'dan');
    await world.say('dan', { kind: 'join', code });
    expect(world.members('ann')).toEqual(['ann', 'ben', 'cat', 'dan']);
  });

  test('two who come at once are in the same party', async () => {
    const code = await world.gather('ann', 'ben');
    await world.table.settled();
    world.restart();
    await Promise.all([world.come('ann'), world.come('ben'), world.come('cat')]);
    await world.say('cat', { kind: 'join', code });
    for (const name of ['ann', 'ben', 'cat']) {
      expect(world.members(name)).toEqual(['ann', 'ben', 'cat']);
    }
  });

  test.each([{ restarts: true }, { restarts: false }])(
    'forgets a party after a day without anybody: %o',
    async ({ restarts }) => {
      const code = await world.gather('ann', 'ben');
      world.go('ann');
      world.go('ben');
      await world.table.settled();
      if (restarts) world.restart();
      world.nowMs += FORGOTTEN_AFTER_MS - 1;
      world.table.sweep();
      await world.come('ann');
      expect(world.party('ann')?.code).toBe(code);
      world.go('ann');
      await world.table.settled();
      if (restarts) world.restart();
      world.nowMs += FORGOTTEN_AFTER_MS;
      world.table.sweep();
      await world.come('ann');
      expect(world.party('ann')).toBeNull();
      await world.table.settled();
      expect(world.keeper.parties.size).toBe(0);
    },
  );
});

describe('into matches', () => {
  const found = { matchId: 'm1', keptMs: 15_000 };

  test('all who are free queue as one group and are called to its match', async () => {
    await world.gather('ann', 'ben', 'cat', 'dan');
    world.table.setMatch(idOf('cat'), { id: 'other', over: false });
    world.table.setMatch(idOf('ben'), { id: 'old', over: true });
    world.go('dan');
    await world.say('ann', { kind: 'play' });
    expect(world.searches).toMatchObject([{ names: ['ann', 'ben'], mode: '3v3' }]);
    expect(world.party('ben')?.searching).toBe(true);
    expect(world.news('ann')).toEqual([
      { kind: 'news', code: 'left-behind', names: ['cat', 'dan'] },
    ]);
    world.searches[0]?.find(found);
    await world.table.settled();
    expect(world.news('ann').at(-1)).toEqual({ kind: 'go', matchId: 'm1' });
    expect(world.news('ben')).toEqual([{ kind: 'go', matchId: 'm1' }]);
    expect(world.news('cat')).toEqual([]);
    expect(world.party('ben')?.searching).toBe(false);
  });

  test('after the match the leader takes all on; while it goes on nobody is taken', async () => {
    await world.gather('ann', 'ben');
    for (const name of ['ann', 'ben']) {
      world.table.setMatch(idOf(name), { id: 'm1', over: false });
    }
    await world.say('ann', { kind: 'play' });
    expect(world.news('ann')).toEqual([{ kind: 'refused', code: 'busy' }]);
    for (const name of ['ann', 'ben']) world.table.setMatch(idOf(name), { id: 'm1', over: true });
    await world.say('ann', { kind: 'play' });
    expect(world.searches).toMatchObject([{ names: ['ann', 'ben'] }]);
  });

  test('a party larger than a team of the mode is told which modes fit', async () => {
    await world.gather('ann', 'ben', 'cat');
    await world.say('ann', { kind: 'mode', mode: '2v2' });
    await world.say('ann', { kind: 'play' });
    expect(world.searches).toEqual([]);
    expect(world.news('ann')).toEqual([
      { kind: 'refused', code: 'too-large', modes: ['3v3', '4v4', 'rumble'] },
    ]);
  });

  test('who was cut off while the match was found is called when back, unless it is too late', async () => {
    await world.gather('ann', 'ben', 'cat');
    await world.say('ann', { kind: 'play' });
    world.go('ben');
    world.go('cat');
    world.searches[0]?.find(found);
    await world.table.settled();
    world.nowMs += found.keptMs - 1;
    await world.come('ben');
    expect(world.news('ben')).toEqual([{ kind: 'go', matchId: 'm1' }]);
    world.nowMs += 1;
    await world.come('cat');
    expect(world.news('cat')).toEqual([]);
  });

  test('a leader who leaves ends the search; the next one leads and may look again', async () => {
    await world.gather('ann', 'ben', 'cat');
    await world.say('ann', { kind: 'play' });
    await world.say('ann', { kind: 'leave' });
    expect(world.searches[0]?.signal.aborted).toBe(true);
    expect(world.party('ann')).toBeNull();
    expect(world.party('ben')).toMatchObject({ leader: idOf('ben'), searching: false });
    expect(world.news('cat')).toEqual([{ kind: 'news', code: 'stopped', names: ['ann'] }]);
    world.searches[0]?.find(found);
    await world.say('ben', { kind: 'play' });
    expect(world.searches[1]).toMatchObject({ names: ['ben', 'cat'] });
    expect(world.news('cat')).toHaveLength(1);
  });

  test('cancelling, and a queue that finds nothing', async () => {
    await world.gather('ann', 'ben');
    await world.say('ann', { kind: 'play' });
    await world.say('ann', { kind: 'mode', mode: '4v4' });
    expect(world.party('ben')?.mode).toBe('3v3');
    await world.say('ann', { kind: 'cancel' });
    expect(world.searches[0]?.signal.aborted).toBe(true);
    expect(world.party('ben')?.searching).toBe(false);
    await world.say('ann', { kind: 'play' });
    world.searches[1]?.fail(new PartyQueueError('cooldown', 'planted'));
    await world.table.settled();
    expect(world.news('ann').at(-1)).toEqual({ kind: 'refused', code: 'cooldown' });
    expect(world.party('ben')?.searching).toBe(false);
  });

  test('the leader brings the party into a match of their own', async () => {
    await world.gather('ann', 'ben', 'cat');
    await world.say('ann', { kind: 'gather', matchId: 'mine' });
    expect(world.news('ann')).toEqual([{ kind: 'refused', code: 'busy' }]);
    world.table.setMatch(idOf('ann'), { id: 'mine', over: false });
    world.table.setMatch(idOf('cat'), { id: 'mine', over: false });
    await world.say('ann', { kind: 'gather', matchId: 'mine' });
    expect(world.news('ann')).toHaveLength(1);
    expect(world.news('ben')).toEqual([{ kind: 'go', matchId: 'mine' }]);
    expect(world.news('cat')).toEqual([]);
  });
});

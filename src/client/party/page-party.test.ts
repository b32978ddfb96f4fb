import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PartyDown, PartyState, PartyUp } from '../../protocol/people/party-messages.ts';
import type { MatchInfo } from '../../worker/api.ts';
import { createAppState } from '../app-state.ts';
import { createTextStore } from '../session/text-store.ts';
import type { HudModel } from '../ui/hud/hud-model.ts';
import { createPageParty, type PageParty } from './page-party.ts';
import { IN_PARTY_KEY } from './party-access.ts';
import type { PartyWire } from './party-socket.ts';

const ANN = 'a'.repeat(16);
const BEN = 'b'.repeat(16);
const CODE = 'c'.repeat(16);

type Listener = (event: { readonly data: unknown; readonly code: number }) => void;

class FakeWire implements PartyWire {
  readyState = 1;
  readonly sent: PartyUp[] = [];
  readonly #listeners = new Map<string, Listener[]>();
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  tell(message: PartyDown | { readonly kind: 'nonsense' }): void {
    this.#emit('message', { data: JSON.stringify(message), code: 0 });
  }

  cut(code = 1006): void {
    this.readyState = 3;
    this.#emit('close', { data: null, code });
  }

  #emit(type: string, event: Parameters<Listener>[0]): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
}

class Page {
  readonly app = createAppState({ kind: 'title', link: { kind: 'none' } }, 'ann', '3v3');
  readonly kept = createTextStore(() => {
    throw new Error('no storage here');
  });
  readonly wires: FakeWire[] = [];
  readonly joined: string[] = [];
  readonly timers: { readonly ms: number; readonly action: () => void }[] = [];
  forgotten = 0;
  passes: (string | null)[] = [];
  readonly party: PageParty;

  constructor() {
    this.party = createPageParty({
      app: this.app,
      kept: this.kept,
      serverUrl: 'ws://host',
      openWire: (url) => {
        const wire = new FakeWire(url);
        this.wires.push(wire);
        return wire;
      },
      pass: async () => (this.passes.length > 0 ? (this.passes.shift() ?? null) : 'pass'),
      after: (ms, action) => {
        const timer = { ms, action };
        this.timers.push(timer);
        return () => {
          const at = this.timers.indexOf(timer);
          if (at >= 0) this.timers.splice(at, 1);
        };
      },
      random: () => 0.5,
      joinMatch: (matchId) => this.joined.push(matchId),
      forgetLink: () => {
        this.forgotten++;
      },
      linkTo: (code) => `link to ${code}`,
    });
  }

  /** The newest. */
  get wire(): FakeWire {
    const wire = this.wires.at(-1);
    if (wire === undefined) throw new Error('no socket was opened');
    return wire;
  }

  async untilOpened(count = 1): Promise<void> {
    await vi.waitFor(() => expect(this.wires).toHaveLength(count));
  }

  tell(party: PartyState | null, you = ANN): void {
    this.wire.tell({ kind: 'state', you, party });
  }

  play(matchId: string, phase: 'play' | 'end' = 'play'): HudModel {
    const hud = { phase: signal(phase) } as unknown as HudModel;
    const match = { matchId, localSlot: 1 } as MatchInfo;
    this.app.screen.value = { kind: 'playing', match, hud };
    return hud;
  }

  /** What was said on the newest socket, but for where the page is. */
  get said(): readonly PartyUp[] {
    return this.wire.sent.filter(({ kind }) => kind !== 'at' && kind !== 'changed');
  }

  get places(): readonly unknown[] {
    return this.wire.sent.flatMap((one) => (one.kind === 'at' ? [one.match] : []));
  }
}

function partyOf(names: readonly string[], more: Partial<PartyState> = {}): PartyState {
  return {
    code: CODE,
    leader: ANN,
    mode: '3v3',
    searching: false,
    members: names.map((name) => ({
      person: { id: name, name: name.slice(0, 3), tag: '0001', look: { body: 0, paint: 0 } },
      presence: 'here',
    })),
    ...more,
  };
}

let page = new Page();
beforeEach(() => {
  page = new Page();
});

test('a party that is wanted before the line is there is founded once it is', async () => {
  page.party.create();
  await page.untilOpened();
  expect(page.wire.url).toBe('ws://host/people/party?pass=pass');
  page.tell(null);
  expect(page.said).toEqual([{ kind: 'create', mode: '3v3' }]);
  page.tell(partyOf([ANN]));
  expect(page.party.state.value?.code).toBe(CODE);
  expect(page.kept.get(IN_PARTY_KEY)).not.toBeNull();
  page.tell(null);
  expect(page.kept.get(IN_PARTY_KEY)).toBeNull();
});

test('a link joins; from within another party it asks first; its own changes nothing', async () => {
  page.party.follow(CODE);
  await page.untilOpened();
  page.tell(null);
  expect(page.said).toEqual([{ kind: 'join', code: CODE }]);
  page.tell(partyOf([BEN, ANN], { leader: BEN }));
  expect(page.forgotten).toBe(1);
  page.party.follow(CODE);
  expect(page.party.asked.value).toBeNull();
  const other = 'd'.repeat(16);
  page.party.follow(other);
  expect(page.party.asked.value).toBe(other);
  expect(page.said).toHaveLength(1);
  page.party.join(other);
  expect(page.party.asked.value).toBeNull();
  expect(page.said.at(-1)).toEqual({ kind: 'join', code: other });
  page.wire.tell({ kind: 'refused', code: 'void' });
  expect(page.party.notice.value?.code).toBe('void');
});

test('after a cut it comes back with another pass, more slowly each time, and says where it is', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await page.untilOpened();
  page.tell(partyOf([ANN]));
  page.play('m1');
  page.wire.cut();
  expect(page.party.connection.value).toBe('cut');
  page.passes = ['second', null];
  expect(page.timers.map(({ ms }) => ms)).toEqual([500]);
  page.timers.shift()?.action();
  await page.untilOpened(2);
  expect(page.wire.url).toContain('pass=second');
  page.wire.cut(4401);
  expect(page.timers.map(({ ms }) => ms)).toEqual([1000]);
  page.timers.shift()?.action();
  await vi.waitFor(() => expect(page.party.connection.value).toBe('guest'));
  expect(page.party.state.value?.code).toBe(CODE);
  page.party.hurry();
  await page.untilOpened(3);
  page.wire.tell({ kind: 'nonsense' });
  expect(page.party.connection.value).not.toBe('open');
  page.tell(partyOf([ANN]));
  expect(page.party.connection.value).toBe('open');
  expect(page.places.at(-1)).toEqual({ id: 'm1', over: false });
});

test('a path that is dead without a word is noticed by what does not answer', async () => {
  await page.untilOpened();
  page.tell(null);
  page.timers.shift()?.action();
  expect(page.said).toEqual([{ kind: 'ping' }]);
  page.wire.tell({ kind: 'pong' });
  page.timers.shift()?.action();
  page.timers.shift()?.action();
  expect(page.party.connection.value).toBe('cut');
});

test('a tab that made room for newer ones does not come back', async () => {
  await page.untilOpened();
  page.tell(null);
  page.wire.cut(4408);
  expect(page.party.connection.value).toBe('closed');
  expect(page.timers).toEqual([]);
});

test('Play is the party’s: the leader starts it, the others are told who does', async () => {
  await page.untilOpened();
  page.tell(partyOf([ANN]));
  expect(page.party.takes({ kind: 'quick-play' })).toBe(false);
  page.tell(partyOf([ANN, BEN]));
  expect(page.party.takes({ kind: 'practice' })).toBe(false);
  expect(page.party.takes({ kind: 'quick-play' })).toBe(true);
  expect(page.said).toEqual([{ kind: 'play' }]);
  page.tell(partyOf([ANN, BEN], { leader: BEN }));
  expect(page.party.takes({ kind: 'quick-play' })).toBe(true);
  expect(page.said).toHaveLength(1);
  expect(page.party.notice.value).toMatchObject({ code: 'waits', names: ['bbb'] });
  page.play('m1');
  expect(page.party.notice.value).toBeNull();
  page.party.takes({ kind: 'quick-play' });
  page.timers.find(({ ms }) => ms === 12_000)?.action();
  expect(page.party.notice.value).toBeNull();
});

test('the leader’s mode is the party’s, and the party’s is everybody’s', async () => {
  await page.untilOpened();
  page.tell(partyOf([ANN, BEN]));
  page.app.mode.value = '2v2';
  expect(page.said).toEqual([{ kind: 'mode', mode: '2v2' }]);
  // A state that was on its way.
  page.tell(partyOf([ANN, BEN]));
  expect(page.app.mode.value).toBe('2v2');
  page.tell(partyOf([ANN, BEN], { mode: '2v2' }));
  page.tell(partyOf([ANN, BEN], { mode: '4v4', leader: BEN }));
  expect(page.app.mode.value).toBe('4v4');
  expect(page.said).toHaveLength(1);
});

test('a call leads into the match, unless the page is in it', async () => {
  await page.untilOpened();
  page.tell(partyOf([ANN, BEN]));
  page.wire.tell({ kind: 'go', matchId: 'm1' });
  expect(page.joined).toEqual(['m1']);
  const hud = page.play('m1');
  page.wire.tell({ kind: 'go', matchId: 'm1' });
  expect(page.joined).toEqual(['m1']);
  hud.phase.value = 'end';
  expect(page.places).toEqual([null, { id: 'm1', over: false }, { id: 'm1', over: true }]);
  page.wire.tell({ kind: 'go', matchId: 'm2' });
  expect(page.joined).toEqual(['m1', 'm2']);
});

test('a party ends here with the person who was in it, and the next one gets a line of their own', async () => {
  const card = (id: string) => ({ id, name: 'ann', tag: '0001', look: { body: 0, paint: 0 } });
  page.app.person.value = card(ANN);
  await page.untilOpened();
  page.tell(partyOf([ANN, BEN]));
  const former = page.wire;
  page.app.person.value = null;
  expect(former.readyState).toBe(3);
  expect(page.party.state.value).toBeNull();
  expect(page.kept.get(IN_PARTY_KEY)).toBeNull();
  page.app.person.value = card('d'.repeat(16));
  await page.untilOpened(2);
  former.tell({ kind: 'state', you: ANN, party: partyOf([ANN, BEN]) });
  page.tell(null, 'd'.repeat(16));
  expect(page.party.state.value).toBeNull();
  expect(page.party.takes({ kind: 'quick-play' })).toBe(false);
});

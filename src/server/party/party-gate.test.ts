/** Parties over real sockets, with strangers among them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  MAX_PARTY_MESSAGE_BYTES,
  PARTY_CLOSE,
  type PartyDown,
  type PartyState,
  type PartyUp,
} from '../../protocol/people/party-messages.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import { until } from '../testing/until.ts';
import { newPartyCode } from './party-code.ts';
import { PartyGate } from './party-gate.ts';
import { cardOf, createMemoryKeeper } from './testing/party-keeper.ts';

const NAMES = ['ann', 'ben', 'cat'];
const people = new Map(NAMES.map((name) => [cardOf(name).id, cardOf(name)]));
const idOf = (name: string): ProfileId => cardOf(name).id;

/** A pass is `<name>-<number>`, good once. */
const spent = new Set<string>();
let passes = 0;

async function redeem(pass: string) {
  const [name = ''] = pass.split('-');
  if (spent.has(pass) || !NAMES.includes(name)) return null;
  spent.add(pass);
  return cardOf(name);
}

class Tab {
  readonly socket: WebSocket;
  readonly heard: PartyDown[] = [];
  closeCode: number | null = null;

  constructor(name: string, pass = `${name}-${++passes}`, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${url}/people/party?pass=${pass}`, { headers });
    this.socket.on('message', (data) => this.heard.push(JSON.parse(String(data))));
    this.socket.on('close', (code) => {
      this.closeCode = code;
    });
    this.socket.on('error', () => undefined);
    tabs.push(this);
  }

  static async open(name: string): Promise<Tab> {
    const tab = new Tab(name);
    await until(`${name}'s state`, () => tab.heard.length > 0);
    return tab;
  }

  say(message: PartyUp): void {
    this.socket.send(JSON.stringify(message));
  }

  get party(): PartyState | null {
    return this.heard.filter((one) => one.kind === 'state').at(-1)?.party ?? null;
  }

  get names(): string {
    return this.party?.members.map(({ person }) => person.name).join(' ') ?? '';
  }

  has(wanted: Partial<PartyDown>): boolean {
    const entries = Object.entries(wanted);
    return this.heard.some((one) =>
      entries.every(([key, value]) =>
        Object.entries(one).some(([k, w]) => k === key && w === value),
      ),
    );
  }

  async untilClosed(): Promise<number> {
    await until('the end of the connection', () => this.closeCode !== null);
    return this.closeCode ?? 0;
  }
}

let tabs: Tab[] = [];
let url = '';
let gate: PartyGate;
let server: Server;
let keeper = createMemoryKeeper(people);
let find: (matchId: string) => void = () => undefined;
let searchesEnded = 0;

function openGate(): PartyGate {
  return new PartyGate({
    people: { redeem },
    keeper,
    queue: {
      enter: (_people, _mode, signal) =>
        new Promise((resolve) => {
          find = (matchId) => resolve({ matchId, keptMs: 10_000 });
          signal.addEventListener('abort', () => {
            searchesEnded++;
          });
        }),
    },
    allowed: [],
    joinsPerMinute: 30,
    nowMs: () => performance.now(),
    wallMs: Date.now,
  });
}

beforeEach(async () => {
  tabs = [];
  searchesEnded = 0;
  keeper = createMemoryKeeper(people);
  gate = openGate();
  server = createServer();
  server.on('upgrade', (request, socket, head) => {
    if (PartyGate.wants(request)) void gate.handleUpgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await gate.close();
  for (const { socket } of tabs) socket.terminate();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function party(): Promise<{ ann: Tab; ben: Tab; code: string }> {
  const [ann, ben] = await Promise.all([Tab.open('ann'), Tab.open('ben')]);
  ann.say({ kind: 'create', mode: '2v2' });
  await until('the party', () => ann.party !== null);
  const code = ann.party?.code ?? '';
  ben.say({ kind: 'join', code });
  await until('two members', () => ann.names === 'ann ben' && ben.names === 'ann ben');
  return { ann, ben, code };
}

test('a pass opens one socket; a spent one, a made-up one and none open nothing', async () => {
  const good = new Tab('ann', 'ann-x');
  await until('a state', () => good.heard.length > 0);
  for (const pass of ['ann-x', 'zed-1', '', 'a'.repeat(600)]) {
    const bad = new Tab('ann', pass);
    expect(await bad.untilClosed()).toBe(PARTY_CLOSE.badPass);
    expect(bad.heard).toEqual([]);
  }
  const foreign = new Tab('ann', `ann-${++passes}`, { Origin: 'http://elsewhere.example' });
  expect(await foreign.untilClosed()).toBe(1006);
});

test('who deletes the profile is out of the party and of all its tabs; the party stays and is stored', async () => {
  const { ann, ben, code } = await party();
  const another = await Tab.open('ann');
  gate.expel(idOf('ann'));
  expect(await ann.untilClosed()).toBe(PARTY_CLOSE.badPass);
  expect(await another.untilClosed()).toBe(PARTY_CLOSE.badPass);
  await until('one member', () => ben.names === 'ben' && ben.party?.leader === idOf('ben'));
  await gate.close();
  expect(await keeper.party(code)).toMatchObject({ members: [idOf('ben')] });
});

test('what is no message ends the connection that it came by, and no other', async () => {
  const { ann, code } = await party();
  const hostile = [
    'nonsense',
    '[]',
    'null',
    '{"kind":"create"}',
    '{"kind":"create","mode":"9v9"}',
    '{"kind":"kick","id":"__proto__"}',
    `{"kind":"join","code":"${code}","id":"${idOf('ann')}"}`,
    '{"kind":"go","matchId":"m"}',
    '{"kind":"at","match":{"id":"<script>","over":false}}',
  ];
  for (const text of hostile) {
    const cat = await Tab.open('cat');
    cat.socket.send(text);
    expect(await cat.untilClosed(), text).toBe(PARTY_CLOSE.badMessage);
  }
  const binary = await Tab.open('cat');
  binary.socket.send(Buffer.from('{"kind":"leave"}'));
  expect(await binary.untilClosed()).toBe(PARTY_CLOSE.badMessage);
  const long = await Tab.open('cat');
  long.socket.send('x'.repeat(MAX_PARTY_MESSAGE_BYTES + 1));
  expect(await long.untilClosed()).toBe(1009);
  const flood = await Tab.open('cat');
  for (let i = 0; i < 100; i++) flood.say({ kind: 'ping' });
  expect(await flood.untilClosed()).toBe(PARTY_CLOSE.tooMany);
  ann.say({ kind: 'ping' });
  await until('a pong', () => ann.has({ kind: 'pong' }));
  expect(ann.names).toBe('ann ben');
});

test('codes are not to be guessed: after some an address has to wait', async () => {
  const cat = await Tab.open('cat');
  for (let i = 0; i < 22; i++) cat.say({ kind: 'join', code: newPartyCode() });
  await until('a refusal for asking too often', () => cat.has({ code: 'too-many' }));
  expect(cat.has({ code: 'gone' })).toBe(true);
});

test('two tabs are one member: both see the party, the newest goes into the match', async () => {
  const { ann, ben } = await party();
  const second = await Tab.open('ben');
  expect(second.names).toBe('ann ben');
  ben.say({ kind: 'at', match: { id: 'm0', over: false } });
  await until('ben in a match', () => ann.party?.members[1]?.presence === 'match');
  ben.say({ kind: 'at', match: null });
  await until('ben back', () => ann.party?.members[1]?.presence === 'here');
  ann.say({ kind: 'play' });
  await until('the search', () => second.party?.searching === true);
  find('m1');
  await until('the call', () => second.has({ kind: 'go', matchId: 'm1' }));
  ann.say({ kind: 'ping' });
  await until('a pong', () => ann.has({ kind: 'pong' }));
  expect(ann.has({ kind: 'go', matchId: 'm1' })).toBe(true);
  expect(ben.has({ kind: 'go' })).toBe(false);
  second.socket.close();
  await second.untilClosed();
  ben.say({ kind: 'leave' });
  await until('ann alone', () => ann.names === 'ann');
});

test('a kicked person who tries the link again is told, and so is one with an old link', async () => {
  const { ann, ben, code } = await party();
  ann.say({ kind: 'kick', id: idOf('ben') });
  await until('ben out', () => ben.party === null && ben.has({ kind: 'news', code: 'kicked' }));
  ben.say({ kind: 'join', code });
  await until('a refusal', () => ben.has({ kind: 'refused', code: 'kicked' }));
  const cat = await Tab.open('cat');
  cat.say({ kind: 'join', code });
  await until('a refusal', () => cat.has({ kind: 'refused', code: 'void' }));
  await until('another link', () => ann.party !== null && ann.party.code !== code);
  expect(ann.names).toBe('ann');
});

test('a leader who leaves mid-queue ends the search, and the next one leads', async () => {
  const { ann, ben } = await party();
  ann.say({ kind: 'play' });
  await until('the search', () => ben.party?.searching === true);
  ann.say({ kind: 'leave' });
  await until('ben leads', () => ben.party?.leader === idOf('ben'));
  expect(searchesEnded).toBe(1);
  expect(ben.party?.searching).toBe(false);
  find('m1');
  ben.say({ kind: 'play' });
  await until('another search', () => ben.party?.searching === true);
  expect(ben.has({ kind: 'go' })).toBe(false);
});

test('a party outlives the server, and one whose line is cut is shown as away', async () => {
  const { ann, ben, code } = await party();
  ben.socket.terminate();
  await until('ben away', () => ann.party?.members[1]?.presence === 'away');
  await gate.close();
  await ann.untilClosed();
  gate = openGate();
  const again = await Tab.open('ben');
  expect(again.party).toMatchObject({ code, leader: idOf('ann'), mode: '2v2' });
  expect(again.party?.members.map(({ presence }) => presence)).toEqual(['away', 'here']);
  const leader = await Tab.open('ann');
  await until('both here', () => again.party?.members[0]?.presence === 'here');
  expect(leader.names).toBe('ann ben');
});

/**
 * The parties' WebSocket, `people/party?pass=<pass>` beside the page: takes upgrades over from the
 * game server, finds out by the pass who is there, and carries checked messages between pages and
 * the `PartyTable`. A stranger's bytes end here: nothing but a message of the protocol goes on.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import * as v from 'valibot';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import {
  MAX_PARTY_MESSAGE_BYTES,
  PARTY_CLOSE,
  type PartyUp,
  PartyUpSchema,
} from '../../protocol/people/party-messages.ts';
import type { PersonCard, ProfileId } from '../../protocol/people/person-card.ts';
import { addressKey } from '../address-key.ts';
import { JoinGuard, joinLimits } from '../join-guard.ts';
import { type AllowedOrigins, isAllowedOrigin } from '../origin-check.ts';
import type { MatchPeople } from '../people/match-people.ts';
import { MessageBudget } from './message-budget.ts';
import type { PartyQueue } from './party-calls.ts';
import { newPartyCode } from './party-code.ts';
import type { PartyKeeper } from './party-shelf.ts';
import { PartyTable } from './party-table.ts';
import { type PartyTab, PartyTabs } from './party-tabs.ts';

const PATH = /\/people\/party(?:\?|$)/;
const MOST_PASS_LENGTH = 512;

const SWEEP_EVERY_MS = 5000;
/** A page that is gone without a word is noticed after two of these. */
const PING_EVERY_MS = 15_000;
/** Of the limit to how often an address may ask for a place: a page opens a socket, and another after each cut. */
const OPENED_PER_JOIN = 4;
/** Parties asked for by a code. */
const CODES_PER_JOIN = 4 / 3;
/** Sockets of one address at once. */
const SOCKETS_PER_JOIN = 2;

const SOCKET_OPTIONS = {
  noServer: true,
  maxPayload: MAX_PARTY_MESSAGE_BYTES,
  /** Who does not answer a close is cut off after this many ms. */
  closeTimeout: 2000,
};

export interface PartyGateParts {
  readonly people: Pick<MatchPeople, 'redeem'>;
  readonly keeper: PartyKeeper;
  readonly queue: PartyQueue;
  readonly allowed: AllowedOrigins;
  /** How often one address may ask for a place in a match; what else it may do goes by that. */
  readonly joinsPerMinute: number;
  readonly nowMs: () => number;
  /** Since 1970. */
  readonly wallMs: () => number;
  readonly newCode?: () => string;
}

export class PartyGate {
  readonly #parts: PartyGateParts;
  readonly #server = new WebSocketServer(SOCKET_OPTIONS);
  readonly #tabs = new PartyTabs();
  readonly #table: PartyTable;
  readonly #opened: JoinGuard;
  readonly #codes: JoinGuard;
  /** By address. */
  readonly #sockets = new Map<string, number>();
  /** Answered the last ping. */
  readonly #alive = new WeakSet<WebSocket>();
  readonly #timers: readonly NodeJS.Timeout[];
  #isClosing = false;

  constructor(parts: PartyGateParts) {
    this.#parts = parts;
    const { nowMs, joinsPerMinute } = parts;
    const limitTo = (perMinute: number): JoinGuard =>
      new JoinGuard({ limits: joinLimits(perMinute), claimMs: 0, nowMs });
    this.#table = new PartyTable({ newCode: newPartyCode, ...parts, lines: this.#tabs });
    this.#opened = limitTo(joinsPerMinute * OPENED_PER_JOIN);
    this.#codes = limitTo(joinsPerMinute * CODES_PER_JOIN);
    this.#timers = [
      setInterval(() => this.#table.sweep(), SWEEP_EVERY_MS),
      setInterval(() => this.#ping(), PING_EVERY_MS),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  /** Whether an upgrade is for parties. To be asked before others, whose addresses are looser. */
  static wants(request: IncomingMessage): boolean {
    return PATH.test(request.url ?? '');
  }

  async handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const address = addressKey(request.socket.remoteAddress);
    const open = this.#sockets.get(address) ?? 0;
    if (!isAllowedOrigin(request, this.#parts.allowed)) return end(socket, '403 Forbidden');
    if (this.#isClosing) return end(socket, '503 Service Unavailable');
    const mayHold = this.#parts.joinsPerMinute * SOCKETS_PER_JOIN;
    if (!this.#opened.admit(address) || open >= mayHold) {
      return end(socket, '429 Too Many Requests');
    }
    this.#sockets.set(address, open + 1);
    socket.once('close', () => this.#noteClosed(address));
    socket.on('error', () => socket.destroy());
    const card = await this.#redeem(request.url ?? '');
    if (this.#isClosing) return end(socket, '503 Service Unavailable');
    this.#server.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate());
      // A page reads a close code, and nothing of an upgrade that was refused.
      if (card === null) client.close(PARTY_CLOSE.badPass, 'the pass is spent or too old');
      else this.#welcome(client, card, address);
    });
  }

  /** The person's profile was deleted. */
  expel(id: ProfileId): void {
    this.#table.expel(id);
    this.#tabs.close(id);
  }

  /** Resolves once all that has changed is in the store. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
    await this.#table.settled();
  }

  async #redeem(url: string): Promise<PersonCard | null> {
    const pass = new URL(url, 'http://party').searchParams.get('pass');
    if (pass === null || pass.length > MOST_PASS_LENGTH) return null;
    try {
      return await this.#parts.people.redeem(pass);
    } catch (error) {
      console.error('a pass could not be looked at', error);
      return null;
    }
  }

  #welcome(client: WebSocket, card: PersonCard, address: string): void {
    const { id } = card;
    const tab: PartyTab = { id, socket: client, match: null };
    const budget = new MessageBudget(this.#parts.nowMs);
    this.#alive.add(client);
    client.on('pong', () => this.#alive.add(client));
    client.on('message', (data, isBinary) => {
      if (!budget.spend()) {
        client.close(PARTY_CLOSE.tooMany, 'too many messages');
        return;
      }
      const message = isBinary ? null : readMessage(data);
      if (message === null) client.close(PARTY_CLOSE.badMessage, 'not a message of a party');
      else this.#take(tab, message, address);
    });
    client.on('close', () => {
      if (this.#isClosing) return;
      if (this.#tabs.remove(tab)) this.#table.exit(id);
      else this.#table.setMatch(id, this.#tabs.matchOf(id));
    });
    this.#tabs.add(tab);
    const match = this.#tabs.matchOf(id);
    watch(this.#table.enter({ card, address, match }), client);
  }

  #take(tab: PartyTab, message: PartyUp, address: string): void {
    switch (message.kind) {
      case 'ping':
        tab.socket.send(JSON.stringify({ kind: 'pong' }));
        return;
      case 'at':
        tab.match = message.match;
        this.#table.setMatch(tab.id, this.#tabs.matchOf(tab.id));
        return;
      case 'changed':
        watch(this.#table.refresh(tab.id), tab.socket);
        return;
      case 'join':
        if (!this.#codes.admit(address)) {
          this.#tabs.send(tab.id, { kind: 'refused', code: 'too-many' });
          return;
        }
    }
    watch(this.#table.handle(tab.id, message), tab.socket);
  }

  #ping(): void {
    for (const client of this.#server.clients) {
      if (this.#alive.delete(client)) client.ping();
      else client.terminate();
    }
  }

  #noteClosed(address: string): void {
    const left = (this.#sockets.get(address) ?? 1) - 1;
    if (left > 0) this.#sockets.set(address, left);
    else this.#sockets.delete(address);
  }
}

const INTERNAL_ERROR = 1011;

/** A store that fails must not end the process; the page comes again. */
function watch(work: Promise<void>, socket: Pick<WebSocket, 'close'>): void {
  work.catch((error: unknown) => {
    console.error('a message to a party could not be dealt with', error);
    socket.close(INTERNAL_ERROR);
  });
}

function readMessage(data: RawData): PartyUp | null {
  try {
    const message = v.safeParse(PartyUpSchema, JSON.parse(String(data)));
    return message.success ? message.output : null;
  } catch {
    return null;
  }
}

function end(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

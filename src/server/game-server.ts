/**
 * The game server without a port: takes over requests and upgrades from whatever HTTP server it is
 * put into, the production one (main.ts) or Vite's (dev-plugin.ts). One at a time in a process,
 * because Colyseus' matchmaker is one.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, matchMaker } from '@colyseus/core';
import { loadRapier } from '#rapier';
import { MATCH_ROOM } from '../protocol/control-messages.ts';
import { ArenaRoute } from './arenas/arena-route.ts';
import { ArenaStore } from './arenas/arena-store.ts';
import { UploadReader } from './arenas/upload-reader.ts';
import { type DatagramHost, loadDatagramHost } from './datagram/datagram-host.ts';
import type { DatagramSettings } from './datagram/datagram-settings.ts';
import { SYSTEM_CLOCK } from './fixed-rate-loop.ts';
import { FrontDesk } from './front-desk.ts';
import { DEFAULT_JOINS_PER_MINUTE, JoinGuard, type JoinLimits, joinLimits } from './join-guard.ts';
import { matchRoomClass } from './match-room.ts';
import { DEFAULT_TIMEOUTS, type MatchServices } from './match-services.ts';
import { MatchTransport } from './match-transport.ts';
import type { QueueRules } from './matchmaking/rules.ts';
import { MatchmakingRoute } from './matchmaking-route.ts';
import { type AllowedOrigins, isAllowedOrigin } from './origin-check.ts';
import type { PartyQueue } from './party/party-calls.ts';
import { PartyGate } from './party/party-gate.ts';
import { queueParties } from './party/queue-party.ts';
import { People } from './people/people.ts';
import { PeopleLimits } from './people/people-limits.ts';
import { PeopleRoute } from './people/people-route.ts';
import { createsDriftball } from './played-game.ts';
import { TicketSigner } from './seat-ticket.ts';
import type { Store } from './store/store.ts';

export interface GameServerOptions {
  readonly allowedOrigins?: AllowedOrigins;
  /** Signs seat tickets and session tokens; random when left out, so they end with the process. */
  readonly ticketKey?: Uint8Array;
  /** What is kept of people; null or left out: everybody is a guest. To be closed after the server. */
  readonly store?: Store | null;
  /** For each remote address. */
  readonly joinLimits?: JoinLimits;
  /** Of data channels; null or left out for none. */
  readonly datagrams?: DatagramSettings | null;
  /** Of matches of quick play; null or left out: as their mode has it. */
  readonly quickMinutes?: number | null;
  /** For tests, as what follows. */
  readonly queueRules?: QueueRules;
  readonly services?: Partial<Omit<MatchServices, 'joins'>>;
}

const CLOSE_WITHIN_MS = 500;
/** Of the limits to how often an address may ask. */
const UPLOADS_PER_JOIN = 1 / 3;

interface GameServerParts {
  readonly queueRules: QueueRules | undefined;
  readonly quickMinutes: number | null;
  readonly allowed: AllowedOrigins;
  readonly services: MatchServices;
  readonly store: ArenaStore;
  readonly uploads: JoinGuard;
  readonly people: People | null;
  /** Null where everybody is a guest. */
  readonly parties: ((queue: PartyQueue) => PartyGate) | null;
  readonly peopleLimits: PeopleLimits;
  readonly datagrams: DatagramHost | null;
}

export class GameServer {
  readonly #transport = new MatchTransport();
  readonly #route: MatchmakingRoute;
  readonly #arenas: ArenaRoute;
  readonly #people: PeopleRoute;
  readonly #reader = new UploadReader();
  readonly #allowed: AllowedOrigins;
  readonly #datagrams: DatagramHost | null;
  readonly #parties: PartyGate | null;

  private constructor(parts: GameServerParts) {
    const { allowed, services, store, uploads, datagrams, people, peopleLimits } = parts;
    const { joins } = services;
    this.#allowed = allowed;
    this.#datagrams = datagrams;
    const desk = new FrontDesk(services, parts.quickMinutes, parts.queueRules);
    this.#route = new MatchmakingRoute({ desk, joins, allowed });
    this.#arenas = new ArenaRoute({ store, reader: this.#reader, guard: uploads, allowed });
    this.#people = new PeopleRoute({
      people,
      limits: peopleLimits,
      allowed,
      liveMatches: () => desk.liveMatches(),
      invitation: (matchId) => desk.invitation(matchId),
    });
    this.#parties = parts.parties?.(queueParties(desk.queue)) ?? null;
  }

  static async open(options: GameServerOptions = {}): Promise<GameServer> {
    if (matchMaker.state !== matchMaker.MatchMakerState.READY) {
      await matchMaker.setup();
      await matchMaker.accept();
    }
    const clock = options.services?.clock ?? SYSTEM_CLOCK;
    const timeouts = options.services?.timeouts ?? DEFAULT_TIMEOUTS;
    const limits = options.joinLimits ?? joinLimits(DEFAULT_JOINS_PER_MINUTE);
    const guard = { claimMs: timeouts.joinMs, nowMs: clock.nowMs };
    const joins = new JoinGuard({ limits, ...guard });
    const uploads = new JoinGuard({
      limits: joinLimits(limits.perMinute * UPLOADS_PER_JOIN),
      ...guard,
    });
    const store = new ArenaStore();
    const datagrams = options.datagrams ? await loadDatagramHost(options.datagrams) : null;
    const secret = options.ticketKey ?? randomBytes(32);
    const people = options.store
      ? new People({ store: options.store, secret, clock, wallMs: Date.now })
      : null;
    const services: MatchServices = {
      tickets: new TicketSigner(secret),
      datagrams,
      createGame: options.services?.createGame ?? createsDriftball(await loadRapier()),
      totals: { desyncs: 0 },
      arenas: store,
      people,
      ...options.services,
      clock,
      timeouts,
      joins,
    };
    matchMaker.defineRoomType(MATCH_ROOM, matchRoomClass(services));
    const allowed = options.allowedOrigins ?? [];
    const keeper = options.store ?? null;
    const { perMinute: joinsPerMinute } = limits;
    const parties = { allowed, joinsPerMinute, nowMs: clock.nowMs, wallMs: Date.now };
    const openParties =
      keeper !== null && people !== null
        ? (queue: PartyQueue) => {
            const gate = new PartyGate({ ...parties, people, keeper, queue });
            people.onDeleted((id) => gate.expel(id));
            return gate;
          }
        : null;
    const peopleLimits = new PeopleLimits(limits.perMinute, clock.nowMs);
    return new GameServer({
      queueRules: options.queueRules,
      quickMinutes: options.quickMinutes ?? null,
      allowed,
      services,
      store,
      uploads,
      datagrams,
      people,
      parties: openParties,
      peopleLimits,
    });
  }

  /** @returns false when the request is for somebody else */
  takeRequest(request: IncomingMessage, response: ServerResponse): boolean {
    const route = [
      MatchmakingRoute.wants(request) ? this.#route : null,
      ArenaRoute.wants(request) ? this.#arenas : null,
      PeopleRoute.wants(request) ? this.#people : null,
    ].find((one) => one !== null);
    void route?.handle(request, response);
    return route !== undefined;
  }

  /** @returns false when the upgrade is for somebody else */
  takeUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (this.#parties !== null && PartyGate.wants(request)) {
      void this.#parties.handleUpgrade(request, socket, head);
      return true;
    }
    if (!MatchTransport.wants(request)) return false;
    if (isAllowedOrigin(request, this.#allowed)) {
      this.#transport.handleUpgrade(request, socket, head);
    } else {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
    return true;
  }

  /** Ends all matches; clients are told that the server goes down. */
  async close(): Promise<void> {
    await this.#parties?.close();
    const ended = Promise.allSettled(matchMaker.disconnectAll(CloseCode.SERVER_SHUTDOWN));
    // A place that was given and never taken would hold its match until it lapses.
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS))]);
    this.#transport.shutdown();
    this.#datagrams?.close();
    this.#reader.close();
  }
}

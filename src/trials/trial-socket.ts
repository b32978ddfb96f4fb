/** A client's way into a trial's match: the request at the front desk, then the socket. */
import * as v from 'valibot';
import {
  CONTROL,
  IdleNoticeSchema,
  RosterSchema,
  WelcomeSchema,
} from '../protocol/control-messages.ts';
import type {
  MatchSocket,
  OpenDatagrams,
  OpenSocket,
  SocketHandlers,
} from '../worker/match-socket.ts';
import { FakeConnection } from './fake-connection.ts';
import { FakeKeeper } from './fake-datagrams.ts';
import type { FakePath } from './fake-path.ts';
import type { FakeThread } from './fake-thread.ts';
import type { Faults } from './faults.ts';
import type { TrialServer } from './trial-server.ts';

/** As colyseus-socket.ts has them. */
const WELCOME_TIMEOUT_MS = 8000;
const GOODBYE_MS = 100;

export interface Outlet {
  readonly path: FakePath;
  readonly thread: FakeThread;
  readonly server: TrialServer;
  /** Of this client, open or not: for cuts. */
  readonly connections: Set<FakeConnection>;
  readonly faults: Faults;
  readonly hasDatagrams: boolean;
  /** The connection that was opened last. */
  newest: FakeConnection | null;
}

export function openTrialSocket(outlet: Outlet): OpenSocket {
  const { path, thread, server } = outlet;
  const { clock } = path;
  return (target, handlers) =>
    new Promise((resolve, reject) => {
      const { signal } = target;
      const fail = (error: unknown) => {
        clock.noteSettled();
        reject(error);
      };
      if (signal.aborted) return fail(signal.reason);
      signal.addEventListener('abort', () => fail(signal.reason), { once: true });

      const request = (run: () => void, then: () => void) =>
        dial(outlet, fail, () =>
          server.thread.post(() => {
            run();
            answer(outlet, () => {
              if (!signal.aborted) then();
            });
          }),
        );
      const open = (sessionId: string) =>
        dial(outlet, fail, () => {
          const connection = new FakeConnection(path, thread, server.thread, outlet.hasDatagrams);
          outlet.connections.add(connection);
          outlet.newest = connection;
          listen(connection, outlet, signal, handlers, resolve, fail);
          server.thread.post(() => server.connect(sessionId, connection, target.join.name));
        });
      let claim: ReturnType<TrialServer['claim']> | null = null;
      request(
        () => {
          claim = server.claim(target.join);
        },
        () => {
          if (claim === null) return fail(new Error('no answer'));
          if (claim.kind === 'claimed') open(claim.sessionId);
          else fail(Object.assign(new Error('refused'), { code: claim.code }));
        },
      );
    });
}

/** Null for a browser that has no data channels. */
export function openTrialDatagrams(outlet: Outlet): OpenDatagrams | null {
  if (!outlet.hasDatagrams) return null;
  return (ports) => {
    const way = outlet.newest?.datagrams;
    if (way === null || way === undefined) throw new Error('there is no socket to be beside');
    return new FakeKeeper(way, ports);
  };
}

/** Runs it once a connection is there; a path that refuses says so at once. */
function dial({ path, thread }: Outlet, fail: (error: unknown) => void, run: () => void): void {
  const atMs = path.connectedAtMs();
  const { clock } = path;
  if (atMs === null) clock.at(clock.nowMs + 5, () => thread.post(() => fail(new Error('refused'))));
  else clock.at(atMs, run);
}

function answer({ path, thread }: Outlet, run: () => void): void {
  const { clock } = path;
  const { delayMs, jitterMs } = path.conditions.down;
  const atMs = path.isDark('down') ? path.backAtMs('down') : clock.nowMs;
  clock.at(atMs + delayMs + path.random() * jitterMs, () => thread.post(run));
}

type Opened = Awaited<ReturnType<OpenSocket>>;

function listen(
  connection: FakeConnection,
  { path, thread, connections, faults }: Outlet,
  signal: AbortSignal,
  handlers: SocketHandlers,
  resolve: (opened: Opened) => void,
  fail: (error: unknown) => void,
): void {
  const { clock } = path;
  const socket = new TrialSocket(connection, thread);
  const cancel = thread.after(WELCOME_TIMEOUT_MS, () => {
    connection.closeByClient(false);
    fail(new Error('no welcome'));
  });
  // An attempt that was given up keeps the seat for the next one, or gives it back for good.
  const giveUp = () => connection.closeByClient(!isTimeout(signal.reason));
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp, { once: true });
  const forget = () => signal.removeEventListener('abort', giveUp);
  connection.clientEnd = {
    onBytes: (type, bytes) => {
      socket.bytesDown += bytes.byteLength;
      // Those who unpack it go on in a while.
      clock.noteSettled();
      const messages = faults.down?.(type, bytes) ?? [bytes];
      for (const message of messages) handlers.onBytes(type, message);
    },
    onControl: (name, value) => {
      if (name === CONTROL.roster) handlers.onRoster(v.parse(RosterSchema, value));
      if (name === CONTROL.idle) handlers.onIdle(v.parse(IdleNoticeSchema, value));
      if (name !== CONTROL.welcome) return;
      cancel();
      clock.noteSettled();
      forget();
      if (!signal.aborted) resolve({ socket, welcome: v.parse(WelcomeSchema, value) });
    },
    onClosed: (code, reason) => {
      cancel();
      connections.delete(connection);
      fail(Object.assign(new Error(`closed with ${code} ${reason}`), { code }));
      clock.noteSettled();
      handlers.onClosed(code, reason);
    },
  };
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AttemptTimeout';
}

class TrialSocket implements MatchSocket {
  bytesDown = 0;
  bytesUp = 0;
  readonly #connection: FakeConnection;
  readonly #thread: FakeThread;

  constructor(connection: FakeConnection, thread: FakeThread) {
    this.#connection = connection;
    this.#thread = thread;
  }

  send(type: number, bytes: Uint8Array): void {
    if (!this.#connection.isOpenAtClient) return;
    this.bytesUp += bytes.byteLength;
    this.#connection.sendUp(type, bytes);
  }

  leave(): Promise<void> {
    this.#connection.closeByClient(true);
    return new Promise((resolve) => this.#thread.after(GOODBYE_MS, resolve));
  }

  drop(): void {
    this.#connection.closeByClient(false);
  }
}

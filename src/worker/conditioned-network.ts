/**
 * The network as the worker's matches find it: as it is, or with the bad conditions that a
 * developer has put under it. Made once by the host of matches, which opens its connections
 * through it; nothing of a match knows of it.
 */
import type { MonotonicClock } from '../netcode/clock.ts';
import type { LinkPath } from '../netcode/link-presets.ts';
import type { DatagramPath } from '../protocol/datagram-path.ts';
import { LinkConditioner } from './link-conditioner.ts';
import type { MatchSocket, OpenSocket } from './match-socket.ts';

/** The same for all connections, so that an outage is one for all of them. */
const SEED = 1;
/** What a message of little weight counts with. */
const SMALL_BYTES = 100;
/** Of a connection that ended without a goodbye (RFC 6455, section 7.4.1). */
const ABNORMAL_CLOSURE = 1006;

export class ConditionedNetwork {
  readonly #clock: MonotonicClock;
  readonly #links = new Set<LinkConditioner>();
  #path: LinkPath | null = null;

  constructor(clock: MonotonicClock) {
    this.#clock = clock;
  }

  /** From now on, also for connections that are open; null for the network as it is. */
  set(path: LinkPath | null): void {
    this.#path = path;
    for (const link of this.#links) link.set(path);
  }

  /** @returns the same, at the other end of the conditions; it opens a round trip later as well */
  conditionSocket(open: OpenSocket): OpenSocket {
    return async (target, handlers) => {
      let socket: MatchSocket | null = null;
      const ended = new AbortController();
      const link = this.#openLink(() => {
        const reason = 'the conditions of the link ended it';
        if (socket === null) return ended.abort(new Error(reason));
        socket.drop();
        handlers.onClosed(ABNORMAL_CLOSURE, reason);
      });
      try {
        const signal = AbortSignal.any([target.signal, ended.signal]);
        await roundTrip(link, signal);
        const opened = await open(
          { ...target, signal },
          {
            onRoster: (roster) => link.down(SMALL_BYTES, () => handlers.onRoster(roster)),
            onIdle: (notice) => link.down(SMALL_BYTES, () => handlers.onIdle(notice)),
            onRoom: (room) => link.down(SMALL_BYTES, () => handlers.onRoom(room)),
            onRelocate: (to) => link.down(SMALL_BYTES, () => handlers.onRelocate(to)),
            onResult: (result) => link.down(SMALL_BYTES, () => handlers.onResult(result)),
            onBytes: (type, bytes) => {
              const own = bytes.slice();
              link.down(own.byteLength, () => handlers.onBytes(type, own));
            },
            onClosed: (code, reason) =>
              link.down(0, () => {
                this.#close(link);
                handlers.onClosed(code, reason);
              }),
          },
        );
        socket = this.#wrap(opened.socket, link);
        return { socket, welcome: opened.welcome };
      } catch (error) {
        this.#close(link);
        throw error;
      }
    };
  }

  /** @returns the same datagrams, at the other end of the conditions; hand what comes to `hear` */
  conditionDatagrams(path: DatagramPath, hear: (bytes: Uint8Array) => void) {
    // A path that is out loses datagrams; its end is the socket's to tell of.
    const link = this.#openLink(() => {});
    return {
      send: (bytes: Uint8Array): void => {
        const own = bytes.slice();
        link.datagramUp(own.byteLength, () => path.send(own));
      },
      close: (): void => {
        this.#close(link);
        path.close();
      },
      receive: (bytes: Uint8Array): void => link.datagramDown(bytes.byteLength, () => hear(bytes)),
    };
  }

  #openLink(onDisconnect: () => void): LinkConditioner {
    const link = new LinkConditioner({
      path: this.#path,
      seed: SEED,
      clock: this.#clock,
      onDisconnect,
    });
    this.#links.add(link);
    return link;
  }

  #wrap(socket: MatchSocket, link: LinkConditioner): MatchSocket {
    return {
      get bytesDown() {
        return socket.bytesDown;
      },
      get bytesUp() {
        return socket.bytesUp;
      },
      send: (type, bytes) => {
        const own = bytes.slice();
        link.up(own.byteLength, () => socket.send(type, own));
      },
      leave: () => {
        this.#close(link);
        return socket.leave();
      },
      drop: () => {
        this.#close(link);
        socket.drop();
      },
    };
  }

  #close(link: LinkConditioner): void {
    link.close();
    this.#links.delete(link);
  }
}

function roundTrip(link: LinkConditioner, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    link.up(SMALL_BYTES, () => link.down(SMALL_BYTES, resolve));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

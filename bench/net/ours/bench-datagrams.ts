/**
 * Paths for datagrams inside the run's own process, conditioned like its TCP paths and in its stepped
 * time. What a real data channel adds is measured in bench/net/datagram.
 */
import { LinkModel } from '../../../src/netcode/link-model.ts';
import type { LinkPath } from '../../../src/netcode/link-presets.ts';
import { seededRandom } from '../../../src/netcode/seeded-random.ts';
import type { DatagramPathHandlers } from '../../../src/protocol/datagram-path.ts';
import { encodeSignal } from '../../../src/protocol/signal-message.ts';
import type { DatagramAcceptor } from '../../../src/server/match-services.ts';
import type { DatagramPorts, OpenDatagrams } from '../../../src/worker/match-socket.ts';

/** One end hears what the other sends, later or never. */
function conditioned(model: LinkModel, hear: (bytes: Uint8Array) => void) {
  return (bytes: Uint8Array): void => {
    const nowMs = performance.now();
    const arrivalMs = model.datagramArrivalMs(nowMs, bytes.byteLength);
    if (arrivalMs !== null) setTimeout(() => hear(bytes), arrivalMs - nowMs);
  };
}

export class BenchDatagrams {
  readonly #path: LinkPath;
  readonly #seed: number;
  /** By the number of their offer. */
  readonly #offering: DatagramPorts[] = [];

  constructor(path: LinkPath, seed: number) {
    this.#path = path;
    this.#seed = seed;
  }

  /** For the server. */
  readonly acceptor: DatagramAcceptor = {
    accept: (_signals, handlers) => {
      let send = (_bytes: Uint8Array): void => {};
      return {
        receiveSignal: ({ attempt }) => {
          send = this.#connect(attempt, handlers);
        },
        send: (bytes) => send(bytes),
        close: () => {},
      };
    },
  };

  /** For a client. */
  readonly open: OpenDatagrams = (ports) => {
    let isOffered = false;
    return {
      update: () => {
        if (isOffered) return;
        isOffered = true;
        const attempt = this.#offering.push(ports);
        ports.sendSignal(encodeSignal({ kind: 'offer', attempt, sdp: 'of a benchmark' }));
      },
      receiveSignal: () => {},
      close: () => {},
    };
  };

  /** @returns what sends to the client */
  #connect(attempt: number, server: DatagramPathHandlers) {
    const client = this.#offering[attempt - 1];
    if (client === undefined) throw new Error(`nobody made offer ${attempt}`);
    const model = (way: 'up' | 'down', index: number) =>
      new LinkModel(this.#path[way], seededRandom(this.#seed * 1000 + attempt * 2 + index));
    const up = conditioned(model('up', 0), (bytes) => server.onMessage(bytes));
    server.onOpen();
    client.onPath({ send: up, close: () => {} });
    return conditioned(model('down', 1), (bytes) => client.onMessage(bytes));
  }
}

/**
 * Paths for datagrams by way of the page, which alone can make data channels. One for a worker,
 * whose matches' connections open them one after the other.
 */
import type { MonotonicClock } from '../netcode/clock.ts';
import { decodeSignal, encodeSignal } from '../protocol/signal-message.ts';
import type { ConditionedNetwork } from './conditioned-network.ts';
import { DatagramLink } from './datagram-link.ts';
import type { OpenDatagrams } from './match-socket.ts';
import type { ChannelReply, ChannelRequest } from './page-messages.ts';

export class PageDatagrams {
  readonly #clock: MonotonicClock;
  readonly #network: ConditionedNetwork;
  readonly #post: (request: ChannelRequest) => void;
  #link: DatagramLink | null = null;
  #attempts = 0;

  constructor(
    clock: MonotonicClock,
    network: ConditionedNetwork,
    post: (request: ChannelRequest) => void,
  ) {
    this.#clock = clock;
    this.#network = network;
    this.#post = post;
  }

  /** Another one's link is closed by then, with its connection. */
  readonly open: OpenDatagrams = ({ sendSignal, onPath, onMessage }) => {
    let hear: ((bytes: Uint8Array) => void) | null = null;
    const link = new DatagramLink(this.#clock.nowMs(), {
      post: this.#post,
      sendSignal: (signal) => sendSignal(encodeSignal(signal)),
      onPath: (path) => {
        const conditioned = path && this.#network.conditionDatagrams(path, onMessage);
        hear = conditioned && ((bytes) => conditioned.receive(bytes));
        onPath(conditioned);
      },
      onMessage: (bytes) => hear?.(bytes),
      nextAttempt: () => ++this.#attempts,
    });
    this.#link = link;
    return {
      update: (nowMs) => link.update(nowMs),
      receiveSignal: (bytes) => link.receiveSignal(decodeSignal(bytes)),
      close: () => link.close(),
    };
  };

  /** Of the page. */
  receiveReply(reply: ChannelReply): void {
    this.#link?.receiveReply(reply);
  }
}

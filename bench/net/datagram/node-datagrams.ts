/** A match's path for datagrams in Node, in place of the page's and the worker's: one channel, opened once. */
import { SilenceGate } from '../../../src/netcode/silence-gate.ts';
import { decodeSignal, encodeSignal } from '../../../src/protocol/signal-message.ts';
import { openNodePage } from '../../../src/server/datagram/testing/node-page.ts';
import type { OpenDatagrams } from '../../../src/worker/match-socket.ts';

export const openNodeDatagrams: OpenDatagrams = ({ sendSignal, onPath, onMessage }) => {
  let gate: SilenceGate | null = null;
  const page = openNodePage((bytes) => {
    gate?.hear(performance.now());
    onMessage(bytes);
  });
  void page.offer.then((sdp) => sendSignal(encodeSignal({ kind: 'offer', attempt: 1, sdp })));
  return {
    update(nowMs) {
      if (gate !== null || !page.isOpen) return;
      const opened = new SilenceGate(nowMs);
      gate = opened;
      onPath({
        send(bytes) {
          if (!page.isClosed && opened.maySend(performance.now())) {
            page.channel.sendMessageBinary(bytes);
          }
        },
        close: () => page.close(),
      });
    },
    receiveSignal: (bytes) => page.receiveSignal(decodeSignal(bytes)),
    close: () => page.close(),
  };
};

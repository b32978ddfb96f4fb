/** Connects and closes channels over and over, the pages' ends in this process, to see what stays. */
import { loadDatagramHost } from '../../src/server/datagram/datagram-host.ts';
import { openNodePage } from '../../src/server/datagram/testing/node-page.ts';
import { rounded } from '../statistics.ts';
import { costOfServer } from './process-cost.ts';

const AT_ONCE = 10;
const WARM_UP_BATCHES = 5;
const CONNECT_WITHIN_MS = 10_000;
/** Native threads let go a little later. */
const SETTLE_MS = 500;

export interface ConnectFigures {
  readonly connects: number;
  /** Of both ends. */
  readonly cpuMsPerConnect: number;
  readonly rssGrowthMb: number;
}

export async function measureConnects(connects: number): Promise<ConnectFigures> {
  const host = await loadDatagramHost({ ports: null, addresses: [] });
  if (host === null) throw new Error('there are no data channels on this machine');

  const connectOnce = async (): Promise<void> => {
    const page = openNodePage();
    let isOpen = false;
    const peer = host.accept(
      { send: (signal) => page.receiveSignal(signal) },
      {
        onOpen: () => {
          isOpen = true;
        },
        onMessage: () => undefined,
        onClosed: () => undefined,
      },
    );
    peer.receiveSignal({ kind: 'offer', attempt: 1, sdp: await page.offer });
    const deadlineMs = performance.now() + CONNECT_WITHIN_MS;
    while (!isOpen || !page.isOpen) {
      if (performance.now() > deadlineMs) throw new Error('a channel never opened');
      await wait(5);
    }
    peer.send(new Uint8Array(50));
    peer.close();
    page.close();
  };
  const run = async (batches: number): Promise<void> => {
    for (let batch = 0; batch < batches; batch++) {
      await Promise.all(Array.from({ length: AT_ONCE }, connectOnce));
    }
    await wait(SETTLE_MS);
  };

  await run(WARM_UP_BATCHES);
  const before = costOfServer(host.pid);
  await run(Math.ceil(connects / AT_ONCE));
  const after = costOfServer(host.pid);
  if (host.channelCount !== 0) throw new Error(`${host.channelCount} channels are still counted`);
  host.close();
  return {
    connects,
    cpuMsPerConnect: rounded((after.cpuMs - before.cpuMs) / connects, 1),
    rssGrowthMb: rounded((after.residentBytes - before.residentBytes) / 2 ** 20, 1),
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Takes the UDP port that all data channels of the process share, and holds it. Held ahead, because
 * the library ends the process when a connection finds no port (0.33.4): it must never look for one.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { IceUdpMuxListener } from 'node-datachannel';
import type { PortRange } from './datagram-settings.ts';

/** Of ports that the system offers and somebody else then takes first. */
const ATTEMPTS = 5;

export interface ClaimedPort {
  readonly port: number;
  release(): void;
}

/**
 * @param range the first free port of it, so that several processes can have the same setting; any
 *   port if null
 * @throws Error when none is free
 */
export async function claimPort(
  library: typeof import('node-datachannel'),
  range: PortRange | null,
): Promise<ClaimedPort> {
  if (range === null) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const port = await freePort(0);
      const listener = port === null ? null : listen(library, port);
      if (listener !== null) return claimed(listener);
    }
    throw new Error('the system gives no UDP port');
  }
  for (let port = range.from; port <= range.to; port++) {
    const listener = (await freePort(port)) === null ? null : listen(library, port);
    if (listener !== null) return claimed(listener);
  }
  throw new Error(`no UDP port from ${range.from} to ${range.to} is free`);
}

function claimed(listener: IceUdpMuxListener): ClaimedPort {
  return { port: listener.port(), release: () => listener.stop() };
}

/** The library writes errors to stdout for a port that is taken, so it is asked last. */
function listen(
  { IceUdpMuxListener }: typeof import('node-datachannel'),
  port: number,
): IceUdpMuxListener | null {
  try {
    return new IceUdpMuxListener(port);
  } catch {
    return null;
  }
}

/** @param port 0 for any. @returns null when it is taken */
async function freePort(port: number): Promise<number | null> {
  const socket = createSocket('udp4');
  try {
    const listening = once(socket, 'listening');
    socket.bind({ port, exclusive: true });
    await listening;
    return socket.address().port;
  } catch {
    return null;
  } finally {
    socket.close();
  }
}

/**
 * The production server: `node src/server/main.ts`, after `npm run build`. Environment:
 *
 *   PORT, HOST           where to listen; 2567 on all addresses
 *   DRIFTBALL_ORIGINS    pages of other hosts that may use this game server, with commas
 *   DRIFTBALL_TICKET_KEY secret that signs seat tickets; random if left out, so that seats end with
 *                        the process
 *   DRIFTBALL_JOINS_PER_MINUTE  how often one address may ask for a place; 30. Behind a proxy all
 *                        players have the proxy's address
 *   DRIFTBALL_UDP_PORTS, DRIFTBALL_UDP_ADDRESS  where data channels are; see
 *                        datagram/datagram-settings.ts
 *   DRIFTBALL_ISOLATION  `off` leaves out the headers of cross-origin isolation, for tests
 */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type DatagramSettings, readDatagramSettings } from './datagram/datagram-settings.ts';
import { GameServer } from './game-server.ts';
import { createHttpHost } from './http-host.ts';
import { DEFAULT_JOINS_PER_MINUTE, joinLimits } from './join-guard.ts';
import { parseOrigins } from './origin-check.ts';
import { servePage } from './page-files.ts';

const DEFAULT_PORT = 2567;
const PAGE_FOLDER = join(import.meta.dirname, '../../dist');

// Matches are independent: what escapes one must not end the others. Rooms and sockets catch their
// own errors; this is for what slips through between them.
process.on('uncaughtException', (error) => console.error('uncaught', error));
process.on('unhandledRejection', (error) => console.error('unhandled', error));

const { env } = process;
if (!existsSync(PAGE_FOLDER)) {
  console.error(`There is no built page in ${PAGE_FOLDER}. Run \`npm run build\` first.`);
  process.exit(1);
}
const joinsPerMinute = Number(env.DRIFTBALL_JOINS_PER_MINUTE || DEFAULT_JOINS_PER_MINUTE);
if (!(joinsPerMinute > 0)) {
  console.error('DRIFTBALL_JOINS_PER_MINUTE must be a number above 0.');
  process.exit(1);
}
const game = await GameServer.open({
  datagrams: readDatagramSettingsOrExit(),
  joinLimits: joinLimits(joinsPerMinute),
  allowedOrigins: parseOrigins(env.DRIFTBALL_ORIGINS),
  ...(env.DRIFTBALL_TICKET_KEY ? { ticketKey: Buffer.from(env.DRIFTBALL_TICKET_KEY) } : {}),
});
const server = createHttpHost({
  game,
  page: servePage(PAGE_FOLDER),
  isolated: env.DRIFTBALL_ISOLATION !== 'off',
});

server.on('error', (error) => {
  console.error(`The server cannot listen: ${error.message}`);
  process.exit(1);
});
server.listen(Number(env.PORT ?? DEFAULT_PORT), env.HOST, () => {
  const { port, address, family } = server.address() as AddressInfo;
  const host = address === '::' || address === '0.0.0.0' ? 'localhost' : address;
  const shown = family === 'IPv6' && host === address ? `[${host}]` : host;
  console.info(`Driftball is at http://${shown}:${port}/`);
});

const stop = async () => {
  server.close();
  await game.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

function readDatagramSettingsOrExit(): DatagramSettings | null {
  try {
    return readDatagramSettings(env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * The production server: `node src/server/main.ts`, after `npm run build`. Environment:
 *
 *   PORT, HOST           where to listen; 2567 on all addresses
 *   DRIFTBALL_ORIGINS    pages of other hosts that may use this game server, with commas
 *   DRIFTBALL_DATA, DATABASE_URL, DRIFTBALL_TICKET_KEY  where people and results are kept, and what
 *                        signs their tickets; see data-place.ts
 *   DRIFTBALL_JOINS_PER_MINUTE  how often one address may ask for a place; 30. Behind a proxy all
 *                        players have the proxy's address
 *   DRIFTBALL_QUICK_MINUTES  how long matches of quick play last, 1 to 20; as their mode has it
 *   DRIFTBALL_UDP_PORTS, DRIFTBALL_UDP_ADDRESS  where data channels are; see
 *                        datagram/datagram-settings.ts
 *   DRIFTBALL_ISOLATION  `off` leaves out the headers of cross-origin isolation, for tests
 */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readDatagramSettings } from './datagram/datagram-settings.ts';
import { createHttpHost } from './http-host.ts';
import { DEFAULT_JOINS_PER_MINUTE, joinLimits } from './join-guard.ts';
import { openServer } from './open-server.ts';
import { parseOrigins } from './origin-check.ts';
import { servePage } from './page-files.ts';
import { readPort } from './read-port.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE_FOLDER = join(ROOT, 'dist');

// Where nobody reads what is said here any more, each word is an error: to say that would be another.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
// Matches are independent: what escapes one must not end the others. Rooms and sockets catch their
// own errors; this is for what slips through between them.
process.on('uncaughtException', (error) => console.error('uncaught', error));
process.on('unhandledRejection', (error) => console.error('unhandled', error));

const { env } = process;
if (!existsSync(PAGE_FOLDER)) {
  console.error(`There is no built page in ${PAGE_FOLDER}. Run \`npm run build\` first.`);
  process.exit(1);
}
const port = await orExit(() => readPort(env));
const joinsPerMinute = Number(env.DRIFTBALL_JOINS_PER_MINUTE || DEFAULT_JOINS_PER_MINUTE);
if (!(joinsPerMinute > 0)) {
  console.error('DRIFTBALL_JOINS_PER_MINUTE must be a number above 0.');
  process.exit(1);
}
const quickMinutes = env.DRIFTBALL_QUICK_MINUTES ? Number(env.DRIFTBALL_QUICK_MINUTES) : null;
if (quickMinutes !== null && !(quickMinutes >= 1 && quickMinutes <= 20)) {
  console.error('DRIFTBALL_QUICK_MINUTES must be a number from 1 to 20.');
  process.exit(1);
}
const datagrams = await orExit(() => readDatagramSettings(env));
const opened = await orExit(() =>
  openServer(
    { env, root: ROOT },
    {
      datagrams,
      quickMinutes,
      joinLimits: joinLimits(joinsPerMinute),
      allowedOrigins: parseOrigins(env.DRIFTBALL_ORIGINS),
    },
  ),
);
const server = createHttpHost({
  game: opened.game,
  page: servePage(PAGE_FOLDER),
  isolated: env.DRIFTBALL_ISOLATION !== 'off',
});

server.on('error', (error) => {
  console.error(`The server cannot listen: ${error.message}`);
  process.exit(1);
});
server.listen(port, env.HOST, () => {
  const { port: shownPort, address, family } = server.address() as AddressInfo;
  const host = address === '::' || address === '0.0.0.0' ? 'localhost' : address;
  const shown = family === 'IPv6' && host === address ? `[${host}]` : host;
  console.info(`Driftball is at http://${shown}:${shownPort}/`);
});

const stop = async () => {
  server.close();
  await opened.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

/** What fails says so in a sentence, and the server does not start. */
async function orExit<T>(attempt: () => T | Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

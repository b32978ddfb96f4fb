/**
 * The settings of data channels, from the environment:
 *
 *   DRIFTBALL_UDP_PORTS    UDP ports, `40000-40100` or `40000`: the process takes the first that is
 *                          free, and all its channels share it. `off` for no data channels; any port
 *                          if left out
 *   DRIFTBALL_UDP_ADDRESS  under which addresses players reach that port, with commas, where they are
 *                          not the machine's own: `203.0.113.5` or, where a NAT forwards another
 *                          port to it, `203.0.113.5:3478` and `[2001:db8::5]:3478`
 */
import { isIP } from 'node:net';

export interface DatagramSettings {
  /** Null for any that is free. */
  readonly ports: PortRange | null;
  /** To tell instead of the machine's own; empty for its own. */
  readonly addresses: readonly AnnouncedAddress[];
}

export interface AnnouncedAddress {
  readonly ip: string;
  /** Null for the port that the process has. */
  readonly port: number | null;
}

/** Both ends included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Below are the ports of the system's own services. */
const LOWEST_PORT = 1024;
const HIGHEST_PORT = 65_535;

/**
 * @returns null when they are switched off
 * @throws Error that says which setting is wrong, and how it should be
 */
export function readDatagramSettings(
  env: Readonly<Record<string, string | undefined>>,
): DatagramSettings | null {
  const ports = env.DRIFTBALL_UDP_PORTS?.trim() ?? '';
  if (ports === 'off') return null;
  return {
    ports: ports === '' ? null : parsePorts(ports),
    addresses: parseAddresses(env.DRIFTBALL_UDP_ADDRESS ?? ''),
  };
}

function parsePorts(text: string): PortRange {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (from >= LOWEST_PORT && from <= to && to <= HIGHEST_PORT) return { from, to };
  throw new Error(
    `DRIFTBALL_UDP_PORTS is '${text}'; it must be a range of ports from ${LOWEST_PORT} to ${HIGHEST_PORT} such as 40000-40100, a single port, or 'off'.`,
  );
}

function parseAddresses(text: string): readonly AnnouncedAddress[] {
  return text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
    .map(parseAddress);
}

function parseAddress(text: string): AnnouncedAddress {
  if (isIP(text) !== 0) return { ip: text, port: null };
  const [, bracketed, plain, digits] = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  const ip = bracketed ?? plain ?? '';
  const port = Number(digits);
  const isWhole = bracketed === undefined ? isIP(ip) === 4 : isIP(ip) === 6;
  if (isWhole && port >= 1 && port <= HIGHEST_PORT) return { ip, port };
  throw new Error(
    `DRIFTBALL_UDP_ADDRESS has '${text}', which is no IP address such as 203.0.113.5 or 203.0.113.5:3478; names are not looked up.`,
  );
}

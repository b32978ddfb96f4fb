/**
 * The settings of data channels, from the environment:
 *
 *   DRIFTBALL_UDP_PORTS    UDP ports, `40000-40100` or `40000`: the process takes the first that is
 *                          free, and all its channels share it. `off` for no data channels; any port
 *                          if left out
 *   DRIFTBALL_UDP_ADDRESS  addresses under which players reach those ports, with commas, where they
 *                          are not the machine's own: behind a NAT that forwards the same port
 */
import { isIP } from 'node:net';

export interface DatagramSettings {
  /** Null for any that is free. */
  readonly ports: PortRange | null;
  /** IP addresses to tell instead of the machine's own; empty for its own. */
  readonly addresses: readonly string[];
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

function parseAddresses(text: string): readonly string[] {
  const addresses = text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const wrong = addresses.find((address) => isIP(address) === 0);
  if (wrong === undefined) return addresses;
  throw new Error(
    `DRIFTBALL_UDP_ADDRESS has '${wrong}', which is no IP address; names are not looked up.`,
  );
}

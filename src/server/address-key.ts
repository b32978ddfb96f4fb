import { isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const IPV6_GROUPS = 8;
const NETWORK_GROUPS = 4;

/**
 * What a remote address is counted under: an IPv4 address itself, an IPv6 address its /64 network,
 * because one household has all of that.
 */
export function addressKey(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  const [, mapped] = MAPPED_IPV4.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = groups(head);
  const zeros = new Array<string>(Math.max(0, IPV6_GROUPS - left.length - groups(tail).length));
  const all = [...left, ...zeros.fill('0'), ...groups(tail)];
  return `${all.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

function groups(part: string): string[] {
  return part === '' ? [] : part.split(':');
}

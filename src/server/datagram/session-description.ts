/**
 * Session descriptions (SDP, RFC 8866 and 8841) as far as a lone data channel needs them. Of a
 * stranger's only three values are taken, each of known shape, and put into a description of our
 * own, so that no native parser reads what a stranger wrote, and no address in it is ever called.
 */

import type { AnnouncedAddress } from './datagram-settings.ts';

/** Foundation, component, transport, priority (RFC 8839, 5.1). The address and the port follow. */
const CANDIDATE = /^(a=candidate:\S+ 1 UDP \d+) (\S+) (\d+) typ host$/;
/** Of a machine with more addresses the page tries these. */
const MAX_CANDIDATES = 12;

/** @returns the same offer in our own words, or null when it is not one for a lone data channel */
export function restateOffer(sdp: string): string | null {
  const lines = sdp.split(/\r?\n/);
  const media = lines.filter((line) => line.startsWith('m='));
  const mid = onlyValue(lines, /^a=mid:([\w-]{1,16})$/);
  const ufrag = onlyValue(lines, /^a=ice-ufrag:([A-Za-z0-9+/]{4,256})$/);
  const password = onlyValue(lines, /^a=ice-pwd:([A-Za-z0-9+/]{22,256})$/);
  const fingerprint = onlyValue(
    lines,
    /^a=fingerprint:sha-256 ((?:[0-9A-Fa-f]{2}:){31}[0-9A-Fa-f]{2})$/,
  );
  const isChannel = media.length === 1 && media[0]?.startsWith('m=application ');
  if (!isChannel || !mid || !ufrag || !password || !fingerprint) return null;
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mid}`,
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    `a=mid:${mid}`,
    'a=ice-options:trickle',
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${password}`,
    `a=fingerprint:sha-256 ${fingerprint}`,
    'a=setup:actpass',
    'a=sctp-port:5000',
    'a=max-message-size:65536',
    '',
  ].join('\r\n');
}

/**
 * An answer of our own as the page may get it.
 *
 * @param addresses told instead of those in it; those in it if empty
 */
export function announceAnswer(sdp: string, addresses: readonly AnnouncedAddress[]): string {
  const candidates: string[] = [];
  const others: string[] = [];
  for (const line of sdp.split(/\r?\n/)) {
    if (CANDIDATE.test(line)) candidates.push(line);
    else if (line !== '' && !line.startsWith('a=end-of-candidates')) others.push(line);
  }
  const announced = addresses.length === 0 ? candidates : moved(candidates[0], addresses);
  return [...others, ...announced.slice(0, MAX_CANDIDATES), 'a=end-of-candidates', ''].join('\r\n');
}

/** The same, seen from elsewhere. */
function moved(candidate: string | undefined, addresses: readonly AnnouncedAddress[]): string[] {
  const [, , , ownPort] = CANDIDATE.exec(candidate ?? '') ?? [];
  if (ownPort === undefined) return [];
  return addresses.map(({ ip, port }, index) => {
    // Host candidates at their highest local preference (RFC 8445, 5.1.2.1), the first one first.
    const priority = 126 * 2 ** 24 + (65_535 - index) * 2 ** 8 + 255;
    return `a=candidate:${index + 1} 1 UDP ${priority} ${ip} ${port ?? ownPort} typ host`;
  });
}

function onlyValue(lines: readonly string[], shape: RegExp): string | null {
  const values = lines.flatMap((line) => shape.exec(line)?.[1] ?? []);
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}

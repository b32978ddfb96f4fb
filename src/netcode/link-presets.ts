/**
 * Networks that people really play on, for the developer's panel, tests and benchmarks. The
 * figures are round ones of our choice, of the order that the reason at each gives, and rather
 * worse than better: a preset is there to be played on, not to stand for a provider.
 */
import { fastRetransmitMs, type LinkConditions } from './link-model.ts';
import type { OutageConditions } from './outage-schedule.ts';

/** A path both ways. */
export interface LinkPath {
  /** From the player to the server. */
  readonly up: LinkConditions;
  readonly down: LinkConditions;
  /** Of both directions at once; null for none. */
  readonly outages: OutageConditions | null;
}

export type LinkPresetId = 'lan' | 'fibre' | 'wifi' | '4g' | 'far' | 'train';

export interface LinkPreset {
  readonly id: LinkPresetId;
  /** For the developer's panel. */
  readonly label: string;
  readonly path: LinkPath;
}

/** One direction; the retransmission time follows from the round trip of the whole path. */
interface OneWay {
  readonly delayMs: number;
  readonly jitterMs: number;
  readonly lossShare: number;
  readonly bytesPerSecond: number | null;
}

export const LINK_PRESETS: readonly LinkPreset[] = [
  {
    // A switched gigabit network: a round trip of a millisecond, most of it in the hosts; no loss.
    id: 'lan',
    label: 'LAN',
    path: path(
      { delayMs: 0.5, jitterMs: 0.5, lossShare: 0, bytesPerSecond: 125_000_000 },
      { delayMs: 0.5, jitterMs: 0.5, lossShare: 0, bytesPerSecond: 125_000_000 },
    ),
  },
  {
    // Fibre to the home and a server in the same country: 1,000 km of glass are 10 ms there and
    // back, equipment the rest ("Measuring Broadband America" of the FCC measures fibre as the
    // quickest access). 100 Mbit/s up, 300 down.
    id: 'fibre',
    label: 'Good fibre',
    path: path(
      { delayMs: 8, jitterMs: 2, lossShare: 0.0005, bytesPerSecond: 12_500_000 },
      { delayMs: 8, jitterMs: 2, lossShare: 0.0005, bytesPerSecond: 37_500_000 },
    ),
  },
  {
    // The same behind a shared 2.4 GHz access point: frames are sent again by the radio itself
    // and queue behind other people's, so it shows as 10-30 ms of jitter rather than as loss.
    id: 'wifi',
    label: 'Wi-Fi',
    path: path(
      { delayMs: 12, jitterMs: 20, lossShare: 0.005, bytesPerSecond: 2_500_000 },
      { delayMs: 12, jitterMs: 15, lossShare: 0.003, bytesPerSecond: 5_000_000 },
    ),
  },
  {
    // LTE about town: the radio alone takes 20-30 ms there and back, and what it loses it sends
    // again in steps of 8 ms; the uplink must ask for each grant first, hence its larger jitter.
    id: '4g',
    label: '4G',
    path: path(
      { delayMs: 28, jitterMs: 35, lossShare: 0.01, bytesPerSecond: 1_000_000 },
      { delayMs: 24, jitterMs: 20, lossShare: 0.01, bytesPerSecond: 3_000_000 },
    ),
  },
  {
    // Europe to Australia: light in glass needs 160 ms for 16,000 km and back, and cables are a
    // third longer than the straight line. The loss is that of busy exchanges.
    id: 'far',
    label: 'Far continent',
    path: path(
      { delayMs: 110, jitterMs: 12, lossShare: 0.01, bytesPerSecond: 2_500_000 },
      { delayMs: 110, jitterMs: 12, lossShare: 0.01, bytesPerSecond: 5_000_000 },
    ),
  },
  {
    // A phone in a fast train: a large and varying round trip, and handovers every few kilometres
    // that fail now and then (Wang et al., "An Active-Passive Measurement Study of TCP Performance
    // over LTE on High-speed Rails", 2019). At 300 km/h a stretch of 15 s is 1.25 km.
    id: 'train',
    label: 'Train',
    path: {
      ...path(
        { delayMs: 40, jitterMs: 80, lossShare: 0.025, bytesPerSecond: 250_000 },
        { delayMs: 35, jitterMs: 60, lossShare: 0.02, bytesPerSecond: 750_000 },
      ),
      outages: { everyMs: 15_000, shortestMs: 300, longestMs: 4000, disconnectShare: 0.25 },
    },
  },
];

/** @returns null where there is no such preset */
export function linkPreset(id: string): LinkPreset | null {
  return LINK_PRESETS.find((preset) => preset.id === id) ?? null;
}

/** The same both ways, for test and benchmark cases such as (100 ms, 20 ms, 2 %). */
export function symmetricPath(round: {
  /** Shortest round trip; half of it each way. */
  readonly rttMs: number;
  /** Each way. */
  readonly jitterMs: number;
  /** Each way, 0..1. */
  readonly lossShare: number;
}): LinkPath {
  const { rttMs, jitterMs, lossShare } = round;
  const oneWay = { delayMs: rttMs / 2, jitterMs, lossShare, bytesPerSecond: null };
  return path(oneWay, oneWay);
}

/** A sender takes the round trip for what it has seen: jitter counts with its mean, a third. */
function path(up: OneWay, down: OneWay): LinkPath {
  const rttMs = up.delayMs + down.delayMs + (up.jitterMs + down.jitterMs) / 3;
  const retransmitMs = fastRetransmitMs(rttMs);
  return { up: { ...up, retransmitMs }, down: { ...down, retransmitMs }, outages: null };
}

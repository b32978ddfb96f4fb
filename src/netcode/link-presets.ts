/**
 * Networks that people really play on, for the developer's panel, tests and benchmarks. The
 * figures are round on purpose: middle-of-the-road values of the sources named at each, rounded
 * towards the worse.
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
    // A switched gigabit network: measured round trips of 0.2-1 ms, loss next to none.
    id: 'lan',
    label: 'LAN',
    path: path(
      { delayMs: 0.5, jitterMs: 0.5, lossShare: 0, bytesPerSecond: 125_000_000 },
      { delayMs: 0.5, jitterMs: 0.5, lossShare: 0, bytesPerSecond: 125_000_000 },
    ),
  },
  {
    // Fibre to the home and a server in the same country: FCC "Measuring Broadband America" has
    // fibre at 10-20 ms round trip and 0.1 % loss or less. 100 Mbit/s up, 300 down.
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
    // LTE in motion about town: OpenSignal and Ookla give medians of 40-60 ms round trip; the
    // uplink waits for grants in steps of 5-10 ms, hence its larger jitter.
    id: '4g',
    label: '4G',
    path: path(
      { delayMs: 28, jitterMs: 35, lossShare: 0.01, bytesPerSecond: 1_000_000 },
      { delayMs: 24, jitterMs: 20, lossShare: 0.01, bytesPerSecond: 3_000_000 },
    ),
  },
  {
    // Europe to Australia or South America: 200-280 ms by the public tables of large providers
    // (light in glass alone needs 160 for the 16,000 km and back), with loss at busy exchanges.
    id: 'far',
    label: 'Far continent',
    path: path(
      { delayMs: 110, jitterMs: 12, lossShare: 0.01, bytesPerSecond: 2_500_000 },
      { delayMs: 110, jitterMs: 12, lossShare: 0.01, bytesPerSecond: 5_000_000 },
    ),
  },
  {
    // A phone in a fast train: studies of LTE on high-speed rail report handovers every 10-20 s
    // with gaps of some tenths to a few seconds, loss of 2 % and more around them, and now and
    // then a lost bearer, which ends every connection.
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

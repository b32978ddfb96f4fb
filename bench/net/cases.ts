/** Which networks are measured, and for how long. */
import { PEER } from './peer/peer-config.ts';
import type { PathOptions, RunOptions } from './run/run-options.ts';

export interface Plan {
  readonly quick: boolean;
  readonly paths: readonly PathOptions[];
  readonly errorSeconds: number;
  readonly trafficSeconds: number;
  readonly datagramSeconds: number;
  /** Of the claims; played with each of these seeds, and the medians taken. */
  readonly claimedPath: PathOptions;
  readonly claimedSeeds: readonly number[];
  /** Where the peer is played as documented, too, and ours over its socket alone. */
  readonly variantPaths: readonly PathOptions[];
  /** Where traffic is measured; on every path when null. */
  readonly trafficPath: PathOptions | null;
  /** Where traffic with 200 more bodies on the pitch is measured. */
  readonly crowdedPath: PathOptions;
}

const RTT_MS = [0, 50, 100, 150, 200];
const JITTER_MS = [0, 20, 40];
const LOSS_PCT = [0, 2];

const USUAL: PathOptions = { rttMs: 100, jitterMs: 20, lossPct: 2 };

export const QUICK: Plan = {
  quick: true,
  claimedPath: USUAL,
  claimedSeeds: [5],
  variantPaths: [USUAL],
  paths: [USUAL, { rttMs: 200, jitterMs: 20, lossPct: 2 }, { rttMs: 50, jitterMs: 0, lossPct: 0 }],
  errorSeconds: 15,
  trafficSeconds: 5,
  datagramSeconds: 12,
  trafficPath: USUAL,
  crowdedPath: USUAL,
};

const ALL: readonly PathOptions[] = RTT_MS.flatMap((rttMs) =>
  JITTER_MS.flatMap((jitterMs) => LOSS_PCT.map((lossPct) => ({ rttMs, jitterMs, lossPct }))),
);

export function isSamePath(one: PathOptions, other: PathOptions): boolean {
  return (
    one.rttMs === other.rttMs && one.jitterMs === other.jitterMs && one.lossPct === other.lossPct
  );
}

export const FULL: Plan = {
  quick: false,
  claimedPath: USUAL,
  claimedSeeds: [5, 6, 7],
  paths: ALL,
  variantPaths: ALL,
  errorSeconds: 20,
  trafficSeconds: 10,
  datagramSeconds: 60,
  trafficPath: null,
  crowdedPath: USUAL,
};

const COMMON = { seed: 5, peerOthers: PEER.others, carrier: 'socket' } as const;

/** Two against two: the ball is fought for nearly all the time. */
export function errorRun(
  stack: RunOptions['stack'],
  path: PathOptions,
  seconds: number,
): RunOptions {
  // As shipped: the peer has sockets alone.
  const carrier = stack === 'ours' ? 'datagrams' : 'socket';
  const fight = { measure: 'errors', teamSize: 2, crates: 0 } as const;
  return { ...COMMON, ...fight, stack, carrier, path, seconds };
}

/** Four against four, over sockets, as the bounds on traffic are for. */
export function trafficRun(
  stack: RunOptions['stack'],
  path: PathOptions,
  seconds: number,
  crates: 0 | 200,
): RunOptions {
  return { ...COMMON, stack, path, seconds, crates, measure: 'traffic', teamSize: 4 };
}

/** Eight against eight, with so many loose crates on the pitch. */
export function rumbleRun(seconds: number, crates: number): RunOptions {
  return {
    ...COMMON,
    stack: 'ours',
    path: USUAL,
    seconds,
    crates,
    measure: 'traffic',
    teamSize: 8,
  };
}

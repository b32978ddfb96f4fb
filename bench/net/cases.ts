/** Which networks are measured, and for how long. */
import { PEER } from './peer/peer-config.ts';
import type { PathOptions, RunOptions } from './run/run-options.ts';

export interface Plan {
  readonly quick: boolean;
  readonly paths: readonly PathOptions[];
  readonly errorSeconds: number;
  readonly trafficSeconds: number;
  readonly datagramSeconds: number;
  /** Where the peer is played as documented, too. */
  readonly documentedPaths: readonly PathOptions[];
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
  documentedPaths: [USUAL],
  quick: true,
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

export const FULL: Plan = {
  quick: false,
  paths: ALL,
  documentedPaths: ALL,
  errorSeconds: 20,
  trafficSeconds: 10,
  datagramSeconds: 60,
  trafficPath: null,
  crowdedPath: USUAL,
};

const COMMON = { seed: 5, peerOthers: PEER.others } as const;

/** Two against two: the ball is fought for nearly all the time. */
export function errorRun(
  stack: RunOptions['stack'],
  path: PathOptions,
  seconds: number,
): RunOptions {
  return { ...COMMON, stack, path, seconds, measure: 'errors', teamSize: 2, extraBodies: 0 };
}

/** Four against four, as the bounds on traffic are for. */
export function trafficRun(
  stack: RunOptions['stack'],
  path: PathOptions,
  seconds: number,
  extraBodies: 0 | 200,
): RunOptions {
  return { ...COMMON, stack, path, seconds, extraBodies, measure: 'traffic', teamSize: 4 };
}

/** What the benchmark prints of the runs of a case; see the keys of `bench:net`. */
import type { PathOptions } from './run/run-options.ts';
import type { RunResult } from './run/run-result.ts';

export type StackReport = Omit<RunResult, 'traffic'> & {
  readonly downBps: number | null;
  readonly downBpsSticks: number | null;
  readonly upBps: number | null;
  readonly upBpsSticks: number | null;
  readonly packetsPerS: number | null;
};

export interface CaseReport extends PathOptions {
  readonly ours: StackReport;
  readonly peer: StackReport;
  /** Without its data channel. */
  readonly oursOverWebSocket: StackReport | null;
  /** With other players' cars as the peer's author handles them: colliders that stand, drawn late. */
  readonly peerAsDocumented: StackReport | null;
}

/** @param played for errors @param carried for traffic */
export function stackReport(played: RunResult, carried: RunResult | undefined): StackReport {
  const { traffic: _, ...measures } = played;
  const [keyboards, sticks] = carried?.traffic ?? [];
  return {
    ...measures,
    downBps: keyboards?.downBps ?? null,
    downBpsSticks: sticks?.downBps ?? null,
    upBps: keyboards?.upBps ?? null,
    upBpsSticks: sticks?.upBps ?? null,
    packetsPerS: keyboards?.packetsPerS ?? null,
  };
}

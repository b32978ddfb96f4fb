/** What the benchmark prints of the runs of a case; see the keys of `bench:net`. */
import type { PathOptions } from './run/run-options.ts';
import type { RunResult } from './run/run-result.ts';

export type StackReport = Omit<RunResult, 'traffic'> & {
  /**
   * From taking the input to the frame that is drawn with it, and that frame's own time: in Node, on
   * a display of 60 frames a second.
   */
  readonly inputToDrawnMsP95: number;
  readonly downBps: number | null;
  readonly downBpsSticks: number | null;
  readonly upBps: number | null;
  readonly upBpsSticks: number | null;
  readonly packetsPerS: number | null;
};

export interface CaseReport extends PathOptions {
  readonly ours: StackReport;
  readonly peer: StackReport;
  /** With other players' cars as the peer's author handles them: colliders that stand, drawn late. */
  readonly peerAsDocumented: StackReport;
}

const FRAME_MS = 1000 / 60;

/** @param played for errors @param carried for traffic */
export function stackReport(played: RunResult, carried: RunResult | undefined): StackReport {
  const { traffic: _, ...measures } = played;
  const [keyboards, sticks] = carried?.traffic ?? [];
  return {
    ...measures,
    inputToDrawnMsP95: Number(((played.inputToPoseTicksP95 + 1) * FRAME_MS).toFixed(1)),
    downBps: keyboards?.downBps ?? null,
    downBpsSticks: sticks?.downBps ?? null,
    upBps: keyboards?.upBps ?? null,
    upBpsSticks: sticks?.upBps ?? null,
    packetsPerS: keyboards?.packetsPerS ?? null,
  };
}

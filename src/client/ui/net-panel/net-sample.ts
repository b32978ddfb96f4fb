/**
 * One point of the net graph: what the worker's figures say of the stretch between two looks at
 * them, together with the page's own frame times. Pure.
 */
import type { NetStats } from '../../../worker/net-stats.ts';
import type { FrameTimes } from './frame-meter.ts';

/** All per second where the name says so, else as of now. */
export interface NetSample {
  readonly rttMs: number;
  readonly jitterMs: number;
  readonly leadTicks: number;
  readonly depthTicks: number;
  readonly inputDelayTicks: number;
  readonly rollbacksPerSecond: number;
  readonly resimulatedPerSecond: number;
  readonly substitutedPerSecond: number;
  readonly rollbackMsP95: number;
  readonly updateMsP95: number;
  readonly updateMsMax: number;
  readonly ownCorrectionM: number;
  readonly othersCorrectionM: number;
  readonly ballCorrectionM: number;
  readonly bytesDownPerSecond: number;
  readonly bytesUpPerSecond: number;
  readonly frameMsP50: number;
  readonly frameMsP95: number;
  readonly workMsP95: number;
}

/** @param elapsedMs between the two looks */
export function sampleBetween(
  before: NetStats,
  now: NetStats,
  elapsedMs: number,
  page: FrameTimes,
): NetSample {
  const perSecond = (count: (stats: NetStats) => number): number =>
    Math.max(0, ((count(now) - count(before)) * 1000) / elapsedMs);
  const { recent } = now;
  return {
    rttMs: now.rttMs,
    jitterMs: recent.jitterMs,
    leadTicks: now.leadTicks,
    depthTicks: now.predictedTick - now.confirmedTick,
    inputDelayTicks: now.inputDelayTicks,
    rollbacksPerSecond: perSecond((stats) => stats.rollbacks),
    resimulatedPerSecond: perSecond((stats) => stats.resimulatedTicks),
    substitutedPerSecond: perSecond((stats) => stats.substitutedInputs),
    rollbackMsP95: recent.rollbackMsP95,
    updateMsP95: recent.updateMsP95,
    updateMsMax: recent.updateMsMax,
    ownCorrectionM: recent.correctionM.own,
    othersCorrectionM: recent.correctionM.others,
    ballCorrectionM: recent.correctionM.ball,
    bytesDownPerSecond: perSecond((stats) => stats.bytesDown),
    bytesUpPerSecond: perSecond((stats) => stats.bytesUp),
    frameMsP50: page.frameMsP50,
    frameMsP95: page.frameMsP95,
    workMsP95: page.workMsP95,
  };
}

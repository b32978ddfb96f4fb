/** The figures of a match that has no network. */

import { NO_RECENT_FIGURES } from './net-figures.ts';
import type { NetStats } from './net-stats.ts';

/** @param tick that the next input is meant for */
export function localStats(tick: number, lastHash: NetStats['lastHash'] = null): NetStats {
  return {
    rttMs: 0,
    leadTicks: 0,
    predictedTick: tick,
    confirmedTick: tick,
    rollbacks: 0,
    resimulatedTicks: 0,
    substitutedInputs: 0,
    hashesCompared: 0,
    hashMismatches: 0,
    resyncs: 0,
    rejoins: 0,
    bytesDown: 0,
    bytesUp: 0,
    carrier: null,
    inputDelayTicks: 0,
    inputTick: tick,
    lastHash,
    lastDesyncTick: null,
    recent: NO_RECENT_FIGURES,
  };
}

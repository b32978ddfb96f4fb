/** How good the connection is, from the worker's figures. Pure. */
import type { NetStats } from '../../../worker/api.ts';

export type Quality = 'good' | 'fair' | 'poor';

export interface Connection {
  readonly pingMs: number;
  readonly quality: Quality;
}

const FAIR_PING_MS = 90;
const POOR_PING_MS = 180;
/** Inputs that came too late since the last look at which playing suffers. */
const FAIR_LATE_INPUTS = 2;
const POOR_LATE_INPUTS = 12;

/** @param before the figures of about a second ago, or null at the first look */
export function judgeConnection(now: NetStats, before: NetStats | null): Connection {
  const late = before === null ? 0 : now.substitutedInputs - before.substitutedInputs;
  const pingMs = Math.round(now.rttMs);
  if (pingMs >= POOR_PING_MS || late >= POOR_LATE_INPUTS) return { pingMs, quality: 'poor' };
  if (pingMs >= FAIR_PING_MS || late >= FAIR_LATE_INPUTS) return { pingMs, quality: 'fair' };
  return { pingMs, quality: 'good' };
}

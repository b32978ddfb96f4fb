/**
 * What else the machine did while something was measured, from Linux' /proc/stat; elsewhere nothing
 * is known. For a report: a busy machine makes everything late.
 */
import { readFileSync } from 'node:fs';
import { rounded } from '../statistics.ts';

export interface MachineLoad {
  /** Of all cores' time, the browser's own included. */
  readonly busyShare: number;
  /** What the host gave to other machines. */
  readonly stealShare: number;
}

interface Jiffies {
  readonly total: number;
  readonly idle: number;
  readonly steal: number;
}

/** @returns a function that tells of the time since this call; its result is null where unknown */
export function startMachineLoad(): () => MachineLoad | null {
  const before = readJiffies();
  return () => {
    const after = readJiffies();
    if (before === null || after === null) return null;
    const total = after.total - before.total;
    const steal = after.steal - before.steal;
    const busy = total - (after.idle - before.idle) - steal;
    return { busyShare: rounded(busy / total, 2), stealShare: rounded(steal / total, 3) };
  };
}

function readJiffies(): Jiffies | null {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
    // user nice system idle iowait irq softirq steal
    const counts = line.split(/\s+/).slice(1, 9).map(Number);
    const [, , , idle = 0, iowait = 0, , , steal = 0] = counts;
    return { total: counts.reduce((a, b) => a + b, 0), idle: idle + iowait, steal };
  } catch {
    return null;
  }
}

/**
 * CPU time and memory of a server: its own process and the one of its data channels. Linux, where
 * another process's are in /proc.
 */
import { readFileSync } from 'node:fs';

/** Of /proc, on all Linux machines that Node runs on. */
const CLOCK_TICK_MS = 10;
const PAGE_BYTES = 4096;

export interface ProcessCost {
  readonly cpuMs: number;
  readonly residentBytes: number;
}

/** @param channelsPid of the channels' process; undefined for none */
export function costOfServer(channelsPid: number | undefined): ProcessCost {
  const { user, system } = process.cpuUsage();
  const own = { cpuMs: (user + system) / 1000, residentBytes: process.memoryUsage.rss() };
  if (channelsPid === undefined) return own;
  // After the name, which may hold spaces: field 3 comes first, 14 and 15 are the times.
  const stat = readFileSync(`/proc/${channelsPid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const pages = readFileSync(`/proc/${channelsPid}/statm`, 'utf8').split(' ')[1];
  return {
    cpuMs: own.cpuMs + (Number(stat[11]) + Number(stat[12])) * CLOCK_TICK_MS,
    residentBytes: own.residentBytes + Number(pages) * PAGE_BYTES,
  };
}

/**
 * Shares of frames that a path made late. In real time the machine makes frames late as well, for all
 * paths at once; a control path in the same processes, the same but without loss, shows when.
 */
import { TICK_MS } from '../../../src/protocol/timing.ts';

const LATE_MS = 2 * TICK_MS;
/** Timers are whole milliseconds, on both ends. */
const TIMERS_MS = 4;

/** By tick: how much later than is ordinary a frame came, in ms. */
export type Lateness = ReadonlyMap<number, number>;

/**
 * @returns the ticks whose frames, and those around them, the control path had as soon as its jitter
 *   lets them come. Around them, because jitter puts the frames of one tick before a pause of the
 *   machine on one path, and behind it on another
 */
export function undisturbedTicks(control: Lateness, jitterMs: number): ReadonlySet<number> {
  const reach = Math.ceil(jitterMs / TICK_MS) + 1;
  const isCalm = (tick: number): boolean => (control.get(tick) ?? 0) <= jitterMs + TIMERS_MS;
  const around = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  const ticks = [...control.keys()].filter((tick) => around.every((by) => isCalm(tick + by)));
  return new Set(ticks);
}

/** Of those ticks, how many came more than two ticks later than is ordinary on their path. */
export function lateShareOf(lateness: Lateness, ticks: ReadonlySet<number>): number {
  const counted = [...lateness].filter(([tick]) => ticks.has(tick));
  return counted.filter(([, lateMs]) => lateMs > LATE_MS).length / counted.length;
}

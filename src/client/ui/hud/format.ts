/** Numbers as the HUD writes them. */
import { TICKS_PER_SECOND } from './ticks.ts';

/** The match clock: whole seconds left, rounded up, so that it reads 0:00 only when time is up. */
export function formatClock(ticksLeft: number): string {
  return formatSeconds(Math.ceil(Math.max(0, ticksLeft) / TICKS_PER_SECOND));
}

/** The clock of overtime counts up: `+0:07`. */
export function formatOvertime(ticksPlayed: number): string {
  return `+${formatSeconds(Math.floor(Math.max(0, ticksPlayed) / TICKS_PER_SECOND))}`;
}

/** A speed in m/s as the km/h that the banner of a goal shows. */
export function kmPerHour(metresPerSecond: number): number {
  return Math.round(metresPerSecond * 3.6);
}

function formatSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * How much of an event loop a match takes at most, in percent, and how much all of them may take.
 *
 * Measured in CPU time, with bots in all seats (regulars; aces take a fifth more): a tick of 3 against
 * 3 takes 0.2 ms, of 8 against 8 0.26 ms, of Rumble 0.93 ms, 0.6 of it for its 300 crates and their
 * contacts. Messages take 0.03 ms for each of the 120 a second of a person on a data channel
 * (docs/decisions/006), which a seat has when it has no bot. The rest is for snapshots
 * (milliseconds each, 15 with 300 crates) and slower machines.
 */
import type { MatchOptions } from './match-services.ts';

const PERCENT_PER_SEAT = 0.2 + 0.37;
const PERCENT_PER_CRATE = 0.012;
/** Room for 23 matches of 3 against 3, or 6 of Rumble. */
export const MAX_LOAD_PERCENT = 80;

export function loadOf({
  teamSize,
  mutators,
}: Pick<MatchOptions, 'teamSize' | 'mutators'>): number {
  return 2 * teamSize * PERCENT_PER_SEAT + mutators.crates * PERCENT_PER_CRATE;
}

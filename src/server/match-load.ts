/**
 * How much of an event loop a match takes at most, in percent, and how much all of them may take.
 *
 * Measured in CPU time, with bots in all seats (regulars; aces take a fifth more): a tick of 3 against
 * 3 takes 0.2 ms, of 8 against 8 0.26 ms, of Rumble 0.93 ms, 0.6 of it for its 300 crates and their
 * contacts. Messages take 0.03 ms for each of the 120 a second of a person on a data channel
 * (docs/decisions/006), which a seat has when it has no bot. The rest is for snapshots
 * (milliseconds each, 15 with 300 crates, 50 on the largest arena that is taken) and slower machines.
 *
 * Of 8 against 8: three more balls take 0.16 ms, with aces 0.25; 2,500 walls and discs 0.3 ms. Each
 * plane is a neighbour of all that moves, wherever that is: 32 with 400 crates took 1.8 ms.
 */
import type { Arena } from '../sim/arena/arena.ts';
import type { MatchOptions } from './match-services.ts';

const PERCENT_PER_PERSON = 0.37;
const PERCENT_PER_BOT = 0.2;
const PERCENT_PER_BOT_AND_FURTHER_BALL = 0.015;
const ACE_FACTOR = 1.3;
const PERCENT_PER_CRATE = 0.012;
const PERCENT_PER_OBSTACLE = 0.0008;
const PERCENT_PER_PLANE_AND_MOVER = 0.0015;
/** Room for 23 matches of 3 against 3, or 6 of Rumble. */
export const MAX_LOAD_PERCENT = 80;

/** @param arena where it is more than an open pitch */
export function loadOf(
  {
    teamSize,
    mutators: { balls, crates },
    botLevel,
  }: Pick<MatchOptions, 'teamSize' | 'mutators'> & Partial<Pick<MatchOptions, 'botLevel'>>,
  arena: Arena | null = null,
): number {
  const seats = 2 * teamSize;
  const perBot = PERCENT_PER_BOT + (balls - 1) * PERCENT_PER_BOT_AND_FURTHER_BALL;
  const thought = seats * perBot * (botLevel === 'ace' ? ACE_FACTOR : 1);
  const played = thought + seats * PERCENT_PER_PERSON + crates * PERCENT_PER_CRATE;
  if (arena === null) return played;
  const obstacles =
    arena.discs.length + arena.walls.reduce((sum, { points }) => sum + 2 * points.length - 1, 0);
  const movers = seats + balls + crates + arena.loose.length;
  return (
    played +
    arena.loose.length * PERCENT_PER_CRATE +
    obstacles * PERCENT_PER_OBSTACLE +
    arena.planes.length * movers * PERCENT_PER_PLANE_AND_MOVER
  );
}

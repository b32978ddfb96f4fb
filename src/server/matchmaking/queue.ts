/**
 * What parties see of the queue for quick play: they enter as one and come into one team. Single
 * people enter by the front desk. Everybody who waits is placed within seconds (rules.ts).
 */
import type { ModeId } from '../../protocol/modes.ts';
import type { PersonCard } from '../../protocol/people/person-card.ts';
import type { Team } from '../../sim/team.ts';

export interface QueuePerson {
  readonly person: PersonCard;
  /** What the person's places are counted under. */
  readonly address: string;
}

export interface QueueGroup {
  readonly mode: ModeId;
  readonly people: readonly QueuePerson[];
}

/** Everyone of the group joins the match by its id, with a pass. */
export interface PlacedGroup {
  readonly matchId: string;
  readonly team: Team;
  /** How long the places are kept. */
  readonly keptMs: number;
}

export interface Queue {
  /**
   * Held until the group has its places: three seconds at most.
   *
   * @param signal leaves the queue
   * @throws ServerError with a code of `REFUSAL` and a sentence: `badOptions` for a group larger than
   *   a team, `cooldown` when one of them has to wait, `unavailable` when all pitches are taken; the
   *   signal's reason when it is aborted
   */
  enter(group: QueueGroup, signal: AbortSignal): Promise<PlacedGroup>;
}

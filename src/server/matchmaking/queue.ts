/**
 * What others see of the queue for quick play: the front desk, which enters one person for each
 * request, and parties, which enter as one. Everybody who waits is placed within seconds (rules.ts).
 */
import type { JoinOptions } from '../../protocol/control-messages.ts';
import type { ModeId } from '../../protocol/modes.ts';
import type { PersonCard } from '../../protocol/people/person-card.ts';
import type { Team } from '../../sim/team.ts';

export interface QueuePerson {
  /** Null for a guest, who is taken for a newcomer. */
  readonly person: PersonCard | null;
  /** What the person's places are counted under. */
  readonly address: string;
  readonly options: JoinOptions;
}

/** People who come into one match and one team. Everyone in a group of several has an identity. */
export interface QueueGroup {
  readonly mode: ModeId;
  readonly people: readonly QueuePerson[];
}

/** What a client needs to connect (Colyseus' seat reservation). */
export interface Seat {
  readonly roomId: string;
  readonly sessionId: string;
}

export interface Placed<Reserved = Seat> {
  readonly matchId: string;
  readonly team: Team;
  /** Of a single person; a party's members have places kept and join by the match's id with a pass. */
  readonly seat: Reserved | null;
  /** How long a party's places are kept. */
  readonly keptMs: number;
}

export interface Queue {
  /**
   * Held until the group has its places: three seconds at most, while there is a pitch.
   *
   * @param signal leaves the queue
   * @throws ServerError with a code of `REFUSAL` and a sentence: `badOptions` for a party larger than
   *   a team, `cooldown` when one of them has to wait, `tooMany`, `unavailable`; the signal's reason
   *   when it is aborted
   */
  enter(group: QueueGroup, signal: AbortSignal): Promise<Placed>;
}

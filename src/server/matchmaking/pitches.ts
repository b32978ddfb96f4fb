import type { BotLevel } from '../../protocol/bot-level.ts';
import type { ModeId } from '../../protocol/modes.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import type { Team } from '../../sim/team.ts';
import type { MatchView } from '../match-services.ts';

/** What is known of a match that runs. */
export type KnownMatch = MatchView & { readonly matchId: string };

/** How the queue reaches matches. */
export interface Pitches {
  /** Of quick play, full ones and ended ones too; none that all have left. */
  matches(mode: ModeId): Promise<readonly KnownMatch[]>;
  /** Whether the server has room for one more. */
  mayOpen(mode: ModeId, botLevel: BotLevel): Promise<boolean>;
  /** @returns its id; null when there is no room for it */
  open(mode: ModeId, botLevel: BotLevel): Promise<string | null>;
  /** @returns false, and keeps none, when there is no room for all */
  keepPlaces(
    matchId: string,
    team: Team,
    ids: readonly ProfileId[],
    forMs: number,
  ): Promise<boolean>;
  /** Does the work after all that was handed in before, and nothing else of the kind meanwhile. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** What matches and the front desk need of people; null services where there is no store (trials). */
import type { ModeId } from '../../protocol/modes.ts';
import type { MatchResult } from '../../protocol/people/match-result.ts';
import type { PersonCard, ProfileId } from '../../protocol/people/person-card.ts';
import type { Rating } from '../rating/rating.ts';
import type { ResultReport } from '../store/store.ts';

export interface MatchPeople {
  /** Spends a pass (one use, 60 s). @returns who it is; null when it is none, spent or too old */
  redeem(pass: string): Promise<PersonCard | null>;
  /** @returns for each id, also who has not played yet */
  ratings(ids: readonly ProfileId[], mode: ModeId): Promise<ReadonlyMap<ProfileId, Rating>>;
  /** @returns the result with its ratings once it is on disk */
  recordResult(report: ResultReport): Promise<MatchResult>;
  /** How long the person has to wait before another rated match, for having left several. */
  cooldownMs(id: ProfileId): Promise<number>;
}

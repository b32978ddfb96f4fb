/** A match of one's own as the player has set it up. */
import type { CheckedWish } from '../../protocol/settings-schema.ts';
import type { OwnArena } from './own-arena.ts';

export type SetupKind = 'practice' | 'private';

/** The name of the wish's arena where it is the player's own. */
export const OWN_ARENA = 'own';

export interface MatchSetup {
  readonly wish: CheckedWish;
  /** The player's own arena, chosen or not; null where there is none. */
  readonly own: OwnArena | null;
}

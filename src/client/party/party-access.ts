/**
 * The title's small handle on the player's party, whose code (page-party.ts) comes when somebody
 * wants one, or was in one when the page was left.
 */
import { type Signal, signal } from '@preact/signals';
import type { TextStore } from '../session/text-store.ts';
import type { PageParty } from './page-party.ts';

/** Kept in the browser while the player is in a party. */
export const IN_PARTY_KEY = 'driftball.party';

export interface PartyAccess {
  /** Null until somebody has wanted one. */
  readonly current: Signal<PageParty | null>;
  /** Loads it at the first call; a failed load is tried again. */
  open(): Promise<PageParty>;
  /** Back into the party of an earlier visit. */
  resume(): void;
}

export function createPartyAccess(kept: TextStore, load: () => Promise<PageParty>): PartyAccess {
  const current = signal<PageParty | null>(null);
  let loading: Promise<PageParty> | null = null;
  const open = (): Promise<PageParty> => {
    loading ??= load().then(
      (party) => {
        current.value = party;
        return party;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  return {
    current,
    open,
    resume() {
      if (kept.get(IN_PARTY_KEY) === null) return;
      open().catch((error: unknown) => console.warn('The party did not load.', error));
    },
  };
}

/** Whether those of a party who would play have room in one team of a mode. */
import { type ModeId, modeOf } from '../../protocol/modes.ts';
import type { PartyState } from '../../protocol/people/party-messages.ts';

/** @param party null outside of one */
export function fitsParty(mode: ModeId, party: PartyState | null): boolean {
  return modeOf(mode).teamSize >= countGoing(party);
}

/** Whoever is away or in another match is not taken along. */
export function countGoing(party: PartyState | null): number {
  return party?.members.filter(({ presence }) => presence === 'here').length ?? 0;
}

/** Whether those of a party who would play have room in one team of a mode. */
import { type ModeId, modeOf } from '../../protocol/modes.ts';
import type { PartyState } from '../../protocol/people/party-messages.ts';

/** Whoever is away or in another match is not taken along. @param party null outside of one */
export function fitsParty(mode: ModeId, party: PartyState | null): boolean {
  const going = party?.members.filter(({ presence }) => presence === 'here') ?? [];
  return modeOf(mode).teamSize >= going.length;
}

/** A store of parties in memory, for tests: outlives the table that uses it. */
import type { PersonCard, ProfileId } from '../../../protocol/people/person-card.ts';
import type { StoredParty } from '../../store/store.ts';
import type { PartyKeeper } from '../party-shelf.ts';

export interface MemoryKeeper extends PartyKeeper {
  readonly parties: ReadonlyMap<string, StoredParty>;
}

export function createMemoryKeeper(people: ReadonlyMap<ProfileId, PersonCard>): MemoryKeeper {
  const parties = new Map<string, StoredParty>();
  return {
    parties,
    async saveParty(party) {
      parties.set(party.code, structuredClone(party));
    },
    party: async (code) => parties.get(code) ?? null,
    partyOf: async (id) =>
      [...parties.values()].find(({ members }) => members.includes(id)) ?? null,
    async deleteParty(code) {
      parties.delete(code);
    },
    cards: async (ids) => ids.flatMap((id) => people.get(id) ?? []),
  };
}

/** @param name of at least one letter, all small */
export function cardOf(name: string): PersonCard {
  return {
    id: name.padEnd(16, 'a').slice(0, 16),
    name,
    tag: '0001',
    look: { body: 0, paint: 0 },
  };
}

/**
 * The parties that are in memory, by code and by member, and their copies in the store. A party is
 * read from there when the first of its people comes; what changes is written in the order in which
 * it changed. Used by `PartyTable` alone.
 */
import type { ProfileId } from '../../protocol/people/person-card.ts';
import type { Store } from '../store/store.ts';
import { FORGOTTEN_AFTER_MS, Party } from './party.ts';

export type PartyKeeper = Pick<Store, 'saveParty' | 'party' | 'partyOf' | 'deleteParty' | 'cards'>;

export interface PartyShelfParts {
  readonly keeper: PartyKeeper;
  readonly nowMs: () => number;
  /** Since 1970. */
  readonly wallMs: () => number;
}

export class PartyShelf {
  readonly #parts: PartyShelfParts;
  readonly #byCode = new Map<string, Party>();
  readonly #byMember = new Map<ProfileId, Party>();
  /** One read of the store after the other, each after all writes. */
  #turn: Promise<unknown> = Promise.resolve();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(parts: PartyShelfParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#byCode.size;
  }

  /** May be changed meanwhile. */
  get parties(): readonly Party[] {
    return [...this.#byCode.values()];
  }

  /** The party in memory; a person who is present has no other. */
  of(id: ProfileId): Party | undefined {
    return this.#byMember.get(id);
  }

  /** From the store where it must be. */
  findOf(id: ProfileId): Promise<Party | null> {
    const { keeper } = this.#parts;
    return this.#find(
      () => this.#byMember.get(id),
      () => keeper.partyOf(id),
      (party) => party.has(id),
    );
  }

  findByCode(code: string): Promise<Party | null> {
    const { keeper } = this.#parts;
    return this.#find(
      () => this.#byCode.get(code),
      () => keeper.party(code),
      (party) => party.code === code,
    );
  }

  /** Whatever has changed of it. */
  save(party: Party): void {
    this.#index(party);
    const stored = party.stored(this.#parts.wallMs());
    this.#write(() => this.#parts.keeper.saveParty(stored));
  }

  /** The person is no member any more; the party wants to be saved. */
  unlink(id: ProfileId): void {
    this.#byMember.delete(id);
  }

  recode(party: Party, code: string): void {
    const { code: old } = party;
    this.#byCode.delete(old);
    party.renew(code);
    this.save(party);
    this.#write(() => this.#parts.keeper.deleteParty(old));
  }

  drop(party: Party): void {
    const { code } = party;
    this.#byCode.delete(code);
    for (const id of party.ids) this.#byMember.delete(id);
    this.#write(() => this.#parts.keeper.deleteParty(code));
  }

  /** Resolves once all that has changed is in the store. */
  async settled(): Promise<void> {
    await this.#turn;
    await this.#writing;
  }

  #index(party: Party): void {
    this.#byCode.set(party.code, party);
    for (const id of party.ids) this.#byMember.set(id, party);
  }

  #find(
    known: () => Party | undefined,
    read: () => ReturnType<PartyKeeper['party']>,
    isWanted: (party: Party) => boolean,
  ): Promise<Party | null> {
    const found = this.#turn.then(async () => {
      await this.#writing;
      const party = known() ?? (await this.#read(read, known));
      return party !== null && isWanted(party) ? party : null;
    });
    this.#turn = found.catch(() => undefined);
    return found;
  }

  async #read(
    read: () => ReturnType<PartyKeeper['party']>,
    known: () => Party | undefined,
  ): Promise<Party | null> {
    const { keeper, nowMs, wallMs } = this.#parts;
    const stored = await read();
    if (stored === null) return null;
    if (wallMs() - stored.changedAtMs >= FORGOTTEN_AFTER_MS) {
      this.#write(() => keeper.deleteParty(stored.code));
      return null;
    }
    const cards = new Map((await keeper.cards(stored.members)).map((card) => [card.id, card]));
    const here = known() ?? this.#byCode.get(stored.code);
    if (here !== undefined) return here;
    const members = stored.members.flatMap((id) => {
      const card = cards.get(id);
      // One party a person: who has found another one since is no member of this.
      return card === undefined || this.#byMember.has(id) ? [] : [card];
    });
    if (members.length === 0) return null;
    const party = new Party(stored, members, nowMs());
    this.#index(party);
    return party;
  }

  #write(work: () => Promise<void>): void {
    this.#writing = this.#writing
      .then(work)
      .catch((error: unknown) => console.error('a party could not be stored', error));
  }
}

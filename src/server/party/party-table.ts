/**
 * All parties of the server: who is in which, what people ask for and what they are told. Kept in the
 * store as they change, so that they outlive the process; a party is read from there when the first
 * of its people comes. Knows no sockets: `PartyGate` hands people and messages in and carries
 * `PartyLines` out.
 */

import type { ModeId } from '../../protocol/modes.ts';
import type { PartyRefusal, PartyState, PartyUp } from '../../protocol/people/party-messages.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import { Party } from './party.ts';
import {
  PartyCalls,
  type PartyCallsParts,
  type PresentMatch,
  type PresentPerson,
} from './party-calls.ts';
import { PartyShelf, type PartyShelfParts } from './party-shelf.ts';
import { VoidCodes } from './void-codes.ts';

export interface PartyTableParts extends PartyCallsParts, PartyShelfParts {
  readonly newCode: () => string;
}

const MOST_PARTIES = 20_000;

/** But for what a tab says of itself. */
export type PartyWish = Exclude<PartyUp, { kind: 'at' | 'changed' | 'ping' }>;
type LeadersWish = Exclude<PartyWish, { kind: 'create' | 'join' | 'leave' }>;

export class PartyTable {
  readonly #parts: PartyTableParts;
  readonly #present = new Map<ProfileId, PresentPerson>();
  readonly #shelf: PartyShelf;
  readonly #void = new VoidCodes();
  readonly #calls: PartyCalls;

  constructor(parts: PartyTableParts) {
    this.#parts = parts;
    this.#shelf = new PartyShelf(parts);
    this.#calls = new PartyCalls(parts, this.#present, (party) => this.#tellAll(party));
  }

  /** The person's first page, or another one. */
  async enter(person: PresentPerson): Promise<void> {
    const { id } = person.card;
    this.#present.set(id, person);
    const party = await this.#shelf.findOf(id);
    // Gone again meanwhile.
    if (!this.#present.has(id)) return;
    if (party === null) {
      this.#tell(id);
      return;
    }
    party.come(person.card, this.#parts.nowMs());
    this.#tellAll(party);
    this.#calls.catchUp(id);
  }

  /** The person's last page is gone. */
  exit(id: ProfileId): void {
    this.#present.delete(id);
    const party = this.#shelf.of(id);
    if (party === undefined) return;
    party.lose(id, this.#parts.nowMs());
    this.#shelf.save(party);
    this.#tellAll(party);
  }

  /** The person's profile is gone: without it the party could not be stored. */
  expel(id: ProfileId): void {
    this.#present.delete(id);
    const party = this.#shelf.of(id);
    if (party !== undefined) this.#remove(party, id);
  }

  setMatch(id: ProfileId, match: PresentMatch | null): void {
    const person = this.#present.get(id);
    if (person === undefined) return;
    this.#present.set(id, { ...person, match });
    const party = this.#shelf.of(id);
    if (party !== undefined) this.#tellAll(party);
  }

  /** The person may have another name or car now. */
  async refresh(id: ProfileId): Promise<void> {
    const [card] = await this.#parts.keeper.cards([id]);
    const person = this.#present.get(id);
    if (card === undefined || person === undefined) return;
    this.#present.set(id, { ...person, card });
    const party = this.#shelf.of(id);
    if (party === undefined) return;
    party.come(card, this.#parts.nowMs());
    this.#tellAll(party);
  }

  /** What somebody who is present asks for. */
  async handle(id: ProfileId, wish: PartyWish): Promise<void> {
    switch (wish.kind) {
      case 'create':
        return this.#create(id, wish.mode);
      case 'join':
        return this.#join(id, wish.code);
      case 'leave': {
        const party = this.#shelf.of(id);
        if (party !== undefined) this.#remove(party, id);
        this.#tell(id);
        return;
      }
      default: {
        const party = this.#shelf.of(id);
        if (party === undefined) this.#refuse(id, 'no-party');
        else if (party.leader !== id) this.#refuse(id, 'not-leader');
        else this.#handleLeader(party, wish);
      }
    }
  }

  /** To be called every few seconds. */
  sweep(): void {
    const nowMs = this.#parts.nowMs();
    for (const party of this.#shelf.parties) {
      const { leader } = party;
      const gone = party.sweep(nowMs);
      for (const id of gone) this.#shelf.unlink(id);
      if (party.isForgotten(nowMs)) this.#forget(party);
      else if (gone.length > 0 || party.leader !== leader) {
        this.#noteLeader(party, leader);
        this.#shelf.save(party);
        this.#tellAll(party);
      }
    }
  }

  /** Resolves once all that has changed is in the store. */
  settled(): Promise<void> {
    return this.#shelf.settled();
  }

  #handleLeader(party: Party, wish: LeadersWish): void {
    const { leader } = party;
    switch (wish.kind) {
      case 'mode':
        if (party.search === null) party.mode = wish.mode;
        else this.#refuse(leader, 'busy');
        break;
      case 'play':
        this.#calls.play(party);
        return;
      case 'cancel':
        this.#calls.stop(party);
        break;
      case 'kick':
        if (wish.id === leader || !party.has(wish.id)) return;
        this.#remove(party, wish.id);
        // Whoever has the link could come back by it under another name.
        this.#renew(party, [wish.id]);
        this.#parts.lines.send(wish.id, { kind: 'news', code: 'kicked' });
        this.#tell(wish.id);
        break;
      case 'lead':
        if (!party.lead(wish.id)) return;
        this.#noteLeader(party, leader);
        break;
      case 'renew':
        this.#renew(party, []);
        this.#parts.lines.send(leader, { kind: 'news', code: 'renewed' });
        break;
      case 'gather':
        this.#calls.gather(party, wish.matchId);
        return;
    }
    this.#shelf.save(party);
    this.#tellAll(party);
  }

  async #create(id: ProfileId, mode: ModeId): Promise<void> {
    const person = this.#present.get(id);
    if (person === undefined) return;
    const own = await this.#shelf.findOf(id);
    if (!this.#present.has(id)) return;
    // A second press makes no second party.
    if (own !== null) return this.#tell(id);
    if (this.#shelf.size >= MOST_PARTIES) return this.#refuse(id, 'too-many');
    const stored = { code: this.#parts.newCode(), leader: id, mode };
    const party = new Party(stored, [person.card], this.#parts.nowMs());
    party.come(person.card, this.#parts.nowMs());
    this.#shelf.save(party);
    this.#tellAll(party);
  }

  async #join(id: ProfileId, code: string): Promise<void> {
    const party = await this.#shelf.findByCode(code);
    const own = await this.#shelf.findOf(id);
    const person = this.#present.get(id);
    if (person === undefined) return;
    if (party === null || party.code !== code) {
      return this.#refuse(id, this.#void.reason(code, id));
    }
    if (own === party) return this.#tell(id);
    if (party.isFull) return this.#refuse(id, 'full');
    if (own !== null) this.#remove(own, id);
    party.come(person.card, this.#parts.nowMs());
    this.#shelf.save(party);
    this.#tellAll(party);
  }

  #remove(party: Party, id: ProfileId): void {
    const { leader } = party;
    const name = party.nameOf(id);
    party.remove(id, this.#parts.nowMs());
    this.#shelf.unlink(id);
    this.#calls.forget(id);
    const wasSearching = this.#calls.stop(party);
    if (party.isEmpty) {
      this.#forget(party);
      return;
    }
    if (wasSearching) {
      for (const one of party.ids) {
        this.#parts.lines.send(one, { kind: 'news', code: 'stopped', names: [name] });
      }
    }
    this.#noteLeader(party, leader);
    this.#shelf.save(party);
    this.#tellAll(party);
  }

  #renew(party: Party, kicked: readonly ProfileId[]): void {
    this.#void.add(party.code, kicked);
    this.#shelf.recode(party, this.#parts.newCode());
  }

  #noteLeader(party: Party, before: ProfileId): void {
    if (party.leader === before) return;
    this.#parts.lines.send(party.leader, { kind: 'news', code: 'leads' });
  }

  #forget(party: Party): void {
    this.#calls.stop(party);
    this.#shelf.drop(party);
  }

  #refuse(id: ProfileId, code: PartyRefusal): void {
    this.#parts.lines.send(id, { kind: 'refused', code });
  }

  #tellAll(party: Party): void {
    for (const id of party.ids) this.#tell(id);
  }

  #tell(id: ProfileId): void {
    const party = this.#shelf.of(id);
    this.#parts.lines.send(id, {
      kind: 'state',
      you: id,
      party: party === undefined ? null : this.#stateOf(party),
    });
  }

  #stateOf(party: Party): PartyState {
    return {
      code: party.code,
      leader: party.leader,
      mode: party.mode,
      searching: party.search !== null,
      members: party.cards.map((person) => ({ person, presence: this.#presenceOf(person.id) })),
    };
  }

  #presenceOf(id: ProfileId): PartyState['members'][number]['presence'] {
    const person = this.#present.get(id);
    if (person === undefined) return 'away';
    return person.match?.over === false ? 'match' : 'here';
  }
}

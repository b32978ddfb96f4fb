/**
 * One party: who belongs to it, who leads, what is looked for. Pure bookkeeping on the times that it
 * is given; `PartyTable` asks it and does what follows. Knows no sockets, no store and no queue.
 */
import type { ModeId } from '../../protocol/modes.ts';
import { MAX_PARTY_MEMBERS } from '../../protocol/people/party-messages.ts';
import type { PersonCard, ProfileId } from '../../protocol/people/person-card.ts';
import type { StoredParty } from '../store/store.ts';

/** Who is away for longer goes, while others are there. */
export const AWAY_KEPT_MS = 120_000;
/** The others need not wait that long for somebody who can press Play. */
export const LEADER_AWAY_MS = 30_000;
/** A party without anybody. */
export const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

interface Member {
  readonly card: PersonCard;
  /** Null while a page of theirs is connected. */
  readonly awayFromMs: number | null;
}

export class Party {
  mode: ModeId;
  /** Ends the search for a match; null while none is looked for. */
  search: AbortController | null = null;
  #code: string;
  #leader: ProfileId;
  readonly #members = new Map<ProfileId, Member>();
  /** Since when somebody has been here without a break, or nobody. */
  #turnedMs: number;

  /** @param cards of its members, all away; who has none is no member any more */
  constructor(
    stored: Pick<StoredParty, 'code' | 'leader' | 'mode'>,
    cards: readonly PersonCard[],
    nowMs: number,
  ) {
    this.#code = stored.code;
    this.#leader = stored.leader;
    this.mode = stored.mode;
    this.#turnedMs = nowMs;
    for (const card of cards) this.#members.set(card.id, { card, awayFromMs: nowMs });
    if (!this.#members.has(this.#leader)) this.#passLead();
  }

  get code(): string {
    return this.#code;
  }

  get leader(): ProfileId {
    return this.#leader;
  }

  /** In the order in which they came. */
  get ids(): readonly ProfileId[] {
    return [...this.#members.keys()];
  }

  get cards(): readonly PersonCard[] {
    return [...this.#members.values()].map(({ card }) => card);
  }

  get isFull(): boolean {
    return this.#members.size >= MAX_PARTY_MEMBERS;
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  has(id: ProfileId): boolean {
    return this.#members.has(id);
  }

  nameOf(id: ProfileId): string {
    return this.#members.get(id)?.card.name ?? '';
  }

  /** A member is here: a new one, or one who comes back, with the card of today. */
  come(card: PersonCard, nowMs: number): void {
    if (!this.#isPeopled) this.#turnedMs = nowMs;
    this.#members.set(card.id, { card, awayFromMs: null });
    if (!this.#members.has(this.#leader)) this.#leader = card.id;
  }

  /** The member's last page is gone. */
  lose(id: ProfileId, nowMs: number): void {
    const member = this.#members.get(id);
    if (member === undefined || member.awayFromMs !== null) return;
    this.#members.set(id, { ...member, awayFromMs: nowMs });
    if (!this.#isPeopled) this.#turnedMs = nowMs;
  }

  remove(id: ProfileId, nowMs: number): void {
    const wasPeopled = this.#isPeopled;
    this.#members.delete(id);
    if (id === this.#leader) this.#passLead();
    if (wasPeopled && !this.#isPeopled) this.#turnedMs = nowMs;
  }

  /** @returns false for one who is no member */
  lead(id: ProfileId): boolean {
    if (!this.#members.has(id)) return false;
    this.#leader = id;
    return true;
  }

  renew(code: string): void {
    this.#code = code;
  }

  /** To be called now and then. @returns those who were away for too long, and are members no more */
  sweep(nowMs: number): readonly ProfileId[] {
    if (!this.#isPeopled) return [];
    const awayMs = ({ awayFromMs }: Member): number =>
      awayFromMs === null ? 0 : nowMs - Math.max(awayFromMs, this.#turnedMs);
    const late = [...this.#members].filter(([, member]) => awayMs(member) >= AWAY_KEPT_MS);
    for (const [id] of late) this.#members.delete(id);
    const leader = this.#members.get(this.#leader);
    if (leader === undefined || awayMs(leader) >= LEADER_AWAY_MS) this.#passLead();
    return late.map(([id]) => id);
  }

  isForgotten(nowMs: number): boolean {
    return this.isEmpty || (!this.#isPeopled && nowMs - this.#turnedMs >= FORGOTTEN_AFTER_MS);
  }

  stored(wallMs: number): StoredParty {
    const { code, leader, ids: members, mode } = this;
    return { code, leader, members, mode, changedAtMs: wallMs };
  }

  get #isPeopled(): boolean {
    return [...this.#members.values()].some(({ awayFromMs }) => awayFromMs === null);
  }

  /** To who came first of those who are here, or of all. */
  #passLead(): void {
    const here = [...this.#members].find(([, { awayFromMs }]) => awayFromMs === null);
    const [next] = here ?? [...this.#members][0] ?? [];
    if (next !== undefined) this.#leader = next;
  }
}

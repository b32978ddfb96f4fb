/**
 * Keeps book of events that were shown on prediction, so that each is confirmed or withdrawn, and
 * none plays twice: one that comes back a few ticks off in a re-simulation stays the same event.
 */
import type { GameEventLike } from './game.ts';

export interface EventNotice<E> {
  /** Of the occurrence; stays when its tick moves. */
  readonly id: number;
  readonly state: 'predicted' | 'confirmed' | 'withdrawn';
  readonly event: E;
}

interface Entry<E> {
  readonly id: number;
  event: E;
  /** False while a re-simulation has not met it again. */
  standing: boolean;
  withdrawn: boolean;
}

/** Equal keys at most this far apart in time are one occurrence. */
const MATCH_TICKS = 12;

export class EventLedger<E extends GameEventLike> {
  #entries: Entry<E>[] = [];
  #notices: EventNotice<E>[] = [];
  #nextId = 1;

  /** A re-simulation from `tick` begins: what was predicted from there on must prove itself. */
  reopen(tick: number): void {
    for (const entry of this.#entries) if (entry.event.tick >= tick) entry.standing = false;
  }

  /** An event of a tick that was just stepped. Copied by reference: it must not change later. */
  record(event: E): void {
    const entry = this.#findMoved(event);
    if (entry === undefined) {
      const id = this.#nextId++;
      this.#entries.push({ id, event, standing: true, withdrawn: false });
      this.#notices.push({ id, state: 'predicted', event });
      return;
    }
    entry.event = event;
    entry.standing = true;
    entry.withdrawn = false;
  }

  /**
   * The world stands again at its newest tick: what did not come back is withdrawn, and what lies
   * before `confirmedTick` is certain.
   */
  settle(confirmedTick: number): void {
    const kept: Entry<E>[] = [];
    for (const entry of this.#entries) {
      if (!entry.standing && !entry.withdrawn) {
        entry.withdrawn = true;
        this.#notices.push({ id: entry.id, state: 'withdrawn', event: entry.event });
      }
      if (entry.standing && entry.event.tick < confirmedTick) {
        this.#notices.push({ id: entry.id, state: 'confirmed', event: entry.event });
      } else if (entry.standing || entry.event.tick + MATCH_TICKS >= confirmedTick) {
        kept.push(entry);
      }
    }
    this.#entries = kept;
  }

  /**
   * A snapshot of `tick` has replaced the past. What was predicted from there on must prove itself;
   * what was predicted before can no longer be told, and is withdrawn.
   */
  restart(tick: number): void {
    this.reopen(tick);
    for (const { id, event, withdrawn } of this.#entries) {
      if (event.tick >= tick || withdrawn) continue;
      this.#notices.push({ id, state: 'withdrawn', event });
    }
    this.#entries = this.#entries.filter(({ event }) => event.tick >= tick);
  }

  /** Hands over what came up since the last call. */
  takeNotices(): EventNotice<E>[] {
    const notices = this.#notices;
    this.#notices = [];
    return notices;
  }

  #findMoved(event: E): Entry<E> | undefined {
    let best: Entry<E> | undefined;
    let bestDistance = MATCH_TICKS + 1;
    for (const entry of this.#entries) {
      if (entry.standing || entry.event.key !== event.key) continue;
      const distance = Math.abs(entry.event.tick - event.tick);
      if (distance < bestDistance) {
        best = entry;
        bestDistance = distance;
      }
    }
    return best;
  }
}

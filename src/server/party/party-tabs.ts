/** The open sockets of people in the party's part of the page: several tabs are one person. */
import type { WebSocket } from 'ws';
import { PARTY_CLOSE, type PartyDown } from '../../protocol/people/party-messages.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import type { PartyLines, PresentMatch } from './party-calls.ts';

/** More than a person has open; the oldest makes room. */
const MOST_TABS = 8;
/** Unread messages of so many bytes: nobody reads there. */
const MOST_UNREAD_BYTES = 256 * 1024;

export interface PartyTab {
  readonly id: ProfileId;
  readonly socket: Pick<WebSocket, 'send' | 'close' | 'terminate' | 'bufferedAmount'>;
  /** As the tab says. */
  match: PresentMatch | null;
}

export class PartyTabs implements PartyLines {
  /** Newest last. */
  readonly #tabs = new Map<ProfileId, readonly PartyTab[]>();

  add(tab: PartyTab): void {
    const tabs = [...this.#of(tab.id), tab];
    if (tabs.length > MOST_TABS) tabs.shift()?.socket.close(PARTY_CLOSE.replaced, 'too many tabs');
    this.#tabs.set(tab.id, tabs);
  }

  /** @returns whether it was the person's last */
  remove(tab: PartyTab): boolean {
    const before = this.#of(tab.id);
    const tabs = before.filter((one) => one !== tab);
    if (tabs.length > 0) this.#tabs.set(tab.id, tabs);
    else this.#tabs.delete(tab.id);
    return before.length > 0 && tabs.length === 0;
  }

  /** The person is nobody any more: all tabs close. */
  close(id: ProfileId): void {
    for (const { socket } of this.#of(id))
      socket.close(PARTY_CLOSE.badPass, 'there is no such person');
  }

  /** Where the person is: in a match that goes on in any tab, else in one that has ended. */
  matchOf(id: ProfileId): PresentMatch | null {
    const matches = this.#of(id).flatMap(({ match }) => match ?? []);
    return matches.find(({ over }) => !over) ?? matches.at(-1) ?? null;
  }

  send(to: ProfileId, message: PartyDown): void {
    const tabs = this.#of(to);
    if (tabs.length === 0) return;
    const text = JSON.stringify(message);
    for (const tab of tabs) write(tab, text);
  }

  sendNewest(to: ProfileId, message: PartyDown): boolean {
    const tab = this.#of(to).at(-1);
    if (tab === undefined) return false;
    write(tab, JSON.stringify(message));
    return true;
  }

  #of(id: ProfileId): readonly PartyTab[] {
    return this.#tabs.get(id) ?? [];
  }
}

function write({ socket }: PartyTab, text: string): void {
  if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate();
  else socket.send(text);
}

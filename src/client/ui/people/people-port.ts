/**
 * What the people's screens need of the people's client, so that their tests need no server. A call
 * rejects with an error whose `code` is one of `REFUSAL` where the server refused; without one, it did
 * not answer.
 */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { CarLook } from '../../../protocol/car-look.ts';
import type { Me } from '../../../protocol/people/api.ts';
import type { PersonCard } from '../../../protocol/people/person-card.ts';
import type { PeopleClient } from '../../people/people-client.ts';
import type { PeopleTrouble } from '../../people/people-error.ts';

/** For everybody, guests too. */
export type PeopleReads = Pick<
  PeopleClient,
  'profile' | 'history' | 'result' | 'board' | 'liveMatches' | 'invitation'
>;

/** What the player's own identity is at the moment. */
export type AccountState =
  /** The server has not answered yet. */
  | { readonly kind: 'unknown' }
  /** There is no server, or it keeps nothing of people. `kept`: whom it knew this browser as before. */
  | { readonly kind: 'guest'; readonly kept: PersonCard | null }
  | { readonly kind: 'known'; readonly me: Me };

export interface PeopleAccount {
  readonly state: ReadonlySignal<AccountState>;
  /** Why the server did not take the name that was typed last; null where it did. */
  readonly nameTrouble: ReadonlySignal<PeopleTrouble | null>;
  /**
   * Whom this browser was until the player was recovered on another device, or deleted there; null
   * otherwise, and once the player has read it.
   */
  readonly formerly: Signal<PersonCard | null>;
  /** False where the browser lets the page keep nothing: the identity ends with the page. */
  readonly isKept: boolean;
  rename(name: string): Promise<void>;
  setLook(look: CarLook): Promise<void>;
  /** The identity as a file's text: whoever has it is this person. */
  exportKey(): Promise<string>;
  /** @throws Error where the text is no such file */
  importKey(text: string): Promise<void>;
  /** The one before is void. */
  makeRecoveryCode(): Promise<string>;
  /** This browser becomes the code's person, and the only one that is. */
  recover(code: string): Promise<void>;
  /** All that the server keeps of the person, as JSON. */
  downloadData(): Promise<string>;
  deleteEverything(): Promise<void>;
  blocks(): Promise<readonly PersonCard[]>;
  setBlocked(id: string, blocked: boolean): Promise<readonly PersonCard[]>;
}

export interface PeoplePort {
  readonly reads: PeopleReads;
  readonly account: PeopleAccount;
}

/**
 * The player's identity: made without asking for anything, kept in the browser, known to the server
 * by signature. Loaded after the title; where the server knows nothing of people, or does not
 * answer, the player is a guest and everything else goes on.
 *
 * The profile's name and look are the player's once they are known. What the player changes here
 * goes to the server, also what was changed while it did not answer.
 */
import { batch, effect, type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { CarLook } from '../../protocol/car-look.ts';
import {
  type Me,
  MeSchema,
  PassSchema,
  type ProfileChange,
  RecoveryCodeSchema,
  SessionSchema,
} from '../../protocol/people/api.ts';
import { type PersonCard, PersonCardSchema } from '../../protocol/people/person-card.ts';
import { friendlyName, rememberName } from '../session/player-name.ts';
import type { TextStore } from '../session/text-store.ts';
import type { AccountState, PeopleAccount, PeoplePort } from '../ui/people/people-port.ts';
import { askPeople, type PeopleServer } from './ask-people.ts';
import { readKeyFile, writeKeyFile } from './identity-key.ts';
import { KeyStore } from './key-store.ts';
import { createPeopleClient } from './people-client.ts';
import { PeopleError, type PeopleTrouble } from './people-error.ts';
import { NothingSchema, PeopleSession } from './people-session.ts';

export interface IdentityParts {
  readonly server: PeopleServer;
  readonly kept: TextStore;
  /** Whether the browser keeps anything past the page. */
  readonly isKept: boolean;
  readonly playerName: Signal<string>;
  readonly look: Signal<CarLook>;
  /** Told who the player is; null for a guest. */
  readonly person: Signal<PersonCard | null>;
  /** Fills bytes with cryptographic randomness. */
  readonly fill: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly nowMs: () => number;
  /** @returns how to call it off */
  readonly after: (ms: number, action: () => void) => () => void;
}

export interface Identity extends PeoplePort {
  /** For one join or one socket. @returns null for a guest */
  pass(): Promise<string | null>;
  /** Another tab has changed the key. */
  keyChanged(): void;
  /** The network is back. */
  hurry(): void;
}

/** A name is typed letter by letter. */
const SETTLE_MS = 700;

export function createIdentity(parts: IdentityParts): Identity {
  const { server, playerName, look, person } = parts;
  const keys = new KeyStore(parts.kept, parts.fill);
  const state = signal<AccountState>({ kind: 'unknown' });
  const nameTrouble = signal<PeopleTrouble | null>(null);
  const formerly = signal<PersonCard | null>(null);
  let refusedName: string | null = null;
  let callOff = (): void => {};
  /** As the player was called when the server was asked who that is. */
  let asked = asNow();

  const session = new PeopleSession({
    server,
    key: () => keys.key(),
    newcomer: noteAsked,
    onMe: takeOver,
    nowMs: parts.nowMs,
  });

  function asNow(): { readonly name: string; readonly look: CarLook } {
    return { name: playerName.peek(), look: look.peek() };
  }

  function noteAsked(): ReturnType<typeof asNow> {
    asked = asNow();
    return asked;
  }

  /** The server has said who the player is. What was changed here since it last did is kept, and told. */
  function takeOver(me: Me): void {
    // What this page knew: another tab may have renamed the player, or be somebody else.
    const kept = keys.card;
    const before = person.peek() ?? kept;
    const now = me.person;
    const known = before !== null && before.id === now.id ? before : asked;
    batch(() => {
      if (playerName.peek() === known.name) playerName.value = now.name;
      if (isSameLook(look.peek(), known.look)) setLook(now.look);
      // A key that is put into the store forgets the card, so here the server has made a new profile.
      if (kept !== null && kept.id !== now.id) formerly.value = kept;
      state.value = { kind: 'known', me };
      person.value = now;
    });
    keys.card = now;
    rememberName(parts.kept, playerName.peek());
    saveSoon();
  }

  function setLook(wanted: CarLook): void {
    if (!isSameLook(look.peek(), wanted)) look.value = wanted;
  }

  /** What the server does not know yet. */
  function unsaved(): ProfileChange | null {
    const known = person.peek();
    if (known === null) return null;
    const name = playerName.peek();
    const isNamed = name === known.name || name === refusedName;
    const isPainted = isSameLook(look.peek(), known.look);
    if (isNamed && isPainted) return null;
    return { ...(isNamed ? {} : { name }), ...(isPainted ? {} : { look: look.peek() }) };
  }

  function saveSoon(): void {
    callOff();
    if (unsaved() !== null) callOff = parts.after(SETTLE_MS, () => void save());
  }

  async function save(): Promise<void> {
    callOff();
    const change = unsaved();
    if (change === null) return;
    try {
      await send(change);
    } catch (error) {
      if (change.name === undefined || !isAboutName(error)) {
        console.warn('The profile was not changed.', error);
        return;
      }
      refuseName(change.name, error.reason);
      await save();
    }
  }

  async function send(change: ProfileChange): Promise<void> {
    const me = await session.ask({ path: 'me', body: change }, MeSchema);
    if (change.name !== undefined) nameTrouble.value = null;
    const isUntouched = change.name === undefined || playerName.peek() === change.name;
    takeOver(me);
    // The server's spelling of it.
    if (isUntouched) playerName.value = me.person.name;
  }

  function refuseName(name: string, why: PeopleTrouble): void {
    refusedName = name;
    nameTrouble.value = why;
    const known = person.peek();
    if (known !== null && playerName.peek() === name) playerName.value = known.name;
  }

  async function open(): Promise<void> {
    try {
      await session.open();
    } catch (error) {
      if (state.peek().kind === 'known') return;
      state.value = { kind: 'guest', kept: keys.card };
      console.info('Playing as a guest:', error instanceof Error ? error.message : error);
    }
  }

  /** Nothing here is of the person who was, and the server is asked who the next one is. */
  function becomeNewcomer(): void {
    callOff();
    session.drop();
    keys.forget();
    batch(() => {
      state.value = { kind: 'unknown' };
      person.value = null;
      nameTrouble.value = null;
      playerName.value = friendlyName(() => randomShare(parts.fill));
    });
    rememberName(parts.kept, playerName.peek());
    void open();
  }

  const account: PeopleAccount = {
    state,
    nameTrouble,
    formerly,
    isKept: parts.isKept,

    async rename(name) {
      refusedName = null;
      await send({ name });
      playerName.value = person.peek()?.name ?? name;
    },

    async setLook(wanted) {
      look.value = wanted;
      await send({ look: wanted });
    },

    async exportKey() {
      await session.open();
      return writeKeyFile(keys.key(), playerName.peek());
    },

    async importKey(text) {
      const key = readKeyFile(text);
      const body = { ...(await session.prove(key, 'session')), ...noteAsked() };
      const opened = await askPeople(server, { path: 'session', body }, SessionSchema);
      keys.put(key);
      session.adopt(key, opened);
    },

    async makeRecoveryCode() {
      const { code } = await session.ask({ path: 'me/recovery', body: {} }, RecoveryCodeSchema);
      await refresh();
      return code;
    },

    async recover(code) {
      // The key of now may be another profile's already.
      const key = keys.makeKey();
      const body = { ...(await session.prove(key, 'recover')), code };
      noteAsked();
      const opened = await askPeople(server, { path: 'recover', body }, SessionSchema);
      keys.put(key);
      session.adopt(key, opened);
    },

    async downloadData() {
      const data = await session.ask({ path: 'me/export' }, v.unknown());
      return `${JSON.stringify(data, null, 2)}\n`;
    },

    async deleteEverything() {
      await session.ask({ path: 'me/delete', body: {} }, NothingSchema);
      becomeNewcomer();
    },

    blocks: () => session.ask({ path: 'me/blocks' }, CardsSchema),
    setBlocked: (id, blocked) =>
      session.ask({ path: 'me/blocks', body: { id, blocked } }, CardsSchema),
  };

  async function refresh(): Promise<void> {
    takeOver(await session.ask({ path: 'me' }, MeSchema));
  }

  effect(() => {
    // To be called again when either changes.
    void playerName.value;
    void look.value;
    saveSoon();
  });
  void open();

  return {
    reads: createPeopleClient(server),
    account,

    async pass() {
      try {
        await session.open();
        await save();
        return (await session.ask({ path: 'pass', body: {} }, PassSchema)).pass;
      } catch (error) {
        console.info('No pass, so a guest:', error instanceof Error ? error.message : error);
        return null;
      }
    },

    keyChanged() {
      session.drop();
      void open();
    },

    hurry() {
      if (state.peek().kind !== 'known') void open();
    },
  };
}

const CardsSchema = v.array(PersonCardSchema);

/** In [0, 1). */
function randomShare(fill: IdentityParts['fill']): number {
  const bytes = new Uint8Array(2);
  fill(bytes);
  return ((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)) / 65_536;
}

function isSameLook(one: CarLook, other: CarLook): boolean {
  return one.body === other.body && one.paint === other.paint;
}

function isAboutName(error: unknown): error is PeopleError {
  return error instanceof PeopleError && error.reason.startsWith('name-');
}

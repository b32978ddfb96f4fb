/**
 * The player's party, as this page knows it: its state, what the player can do, and the news that are
 * worth a sentence. Made by open-party.ts once somebody wants a party; shown by ui/party/.
 */
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ModeId } from '../../protocol/modes.ts';
import type {
  PARTY_NEWS,
  PartyHeard,
  PartyMember,
  PartyRefusal,
  PartyState,
  PartyUp,
} from '../../protocol/people/party-messages.ts';
import type { ProfileId } from '../../protocol/people/person-card.ts';
import type { AppState, PlayIntent } from '../app-state.ts';
import type { TextStore } from '../session/text-store.ts';
import { IN_PARTY_KEY } from './party-access.ts';
import { type PartyConnection, PartySocket, type PartySocketParts } from './party-socket.ts';

/** `waits`: the player pressed Play, which is the leader's. `offline`: it could not be sent. */
export interface PartyNotice {
  readonly code: PartyRefusal | (typeof PARTY_NEWS)[number] | 'waits' | 'offline';
  readonly names: readonly string[];
  readonly modes: readonly ModeId[];
}

export interface PagePartyParts
  extends Pick<PartySocketParts, 'serverUrl' | 'openWire' | 'pass' | 'after' | 'random'> {
  readonly app: AppState;
  readonly kept: TextStore;
  readonly joinMatch: (matchId: string) => void;
  /** A link in the page's address has done its work. */
  readonly forgetLink: () => void;
  /** The link that brings friends to the party. */
  readonly linkTo: (code: string) => string;
}

export interface PageParty {
  readonly connection: ReadonlySignal<PartyConnection>;
  /** Null outside of one; undefined until the server has said so. */
  readonly state: ReadonlySignal<PartyState | null | undefined>;
  readonly you: ReadonlySignal<ProfileId | null>;
  readonly notice: ReadonlySignal<PartyNotice | null>;
  /** The code of a link that was followed from within another party: `join` it, or `stay`. */
  readonly asked: ReadonlySignal<string | null>;
  create(): void;
  /** A link that was opened: joins, unless the player is in another party. */
  follow(code: string): void;
  stay(): void;
  join(code: string): void;
  leave(): void;
  play(): void;
  cancel(): void;
  kick(id: ProfileId): void;
  lead(id: ProfileId): void;
  renew(): void;
  gather(matchId: string): void;
  closeNotice(): void;
  /** Of the party that the player is in. */
  link(code: string): string;
  /** Play was pressed on the title or after a match. @returns whether that is the party's business */
  takes(intent: PlayIntent): boolean;
  /** The network is back. */
  hurry(): void;
}

/** Of news that are about what goes on just now. */
const NOTICE_MS = 12_000;
/** What came of a link, and being sent away, stay until they are closed. */
const LASTING: readonly PartyNotice['code'][] = ['gone', 'void', 'kicked', 'full'];

export function createPageParty(parts: PagePartyParts): PageParty {
  const { app, kept } = parts;
  const state = signal<PartyState | null | undefined>(undefined);
  const you = signal<ProfileId | null>(null);
  const notice = signal<PartyNotice | null>(null);
  const asked = signal<string | null>(null);
  /** Of a link, until the server has said whether the player is in a party already. */
  let followed: string | null = null;
  let callOffNotice = (): void => {};
  /** The party's, as it was told last; what the player chooses since is news to the server. */
  let toldMode: ModeId | null = null;

  const tell = (code: PartyNotice['code'], more: Partial<PartyNotice> = {}): void => {
    callOffNotice();
    notice.value = { code, names: [], modes: [], ...more };
    if (!LASTING.includes(code)) callOffNotice = parts.after(NOTICE_MS, closeNotice);
  };
  const closeNotice = (): void => {
    callOffNotice();
    notice.value = null;
  };

  const socket = new PartySocket({
    ...parts,
    onMessage: hear,
    onOpen: () => sendPlace(),
  });

  function hear(message: PartyHeard): void {
    switch (message.kind) {
      case 'state':
        you.value = message.you;
        takeState(message.party);
        return;
      case 'go':
        if (!isIn(app, message.matchId)) parts.joinMatch(message.matchId);
        return;
      case 'refused':
      case 'news': {
        const { code, names } = message;
        parts.forgetLink();
        tell(code, { names, modes: message.kind === 'refused' ? message.modes : [] });
        return;
      }
      case 'pong':
    }
  }

  function takeState(party: PartyState | null): void {
    if (party === null) kept.remove(IN_PARTY_KEY);
    else kept.set(IN_PARTY_KEY, '1');
    const mode = party?.mode ?? null;
    const isNewMode = mode !== toldMode;
    toldMode = mode;
    state.value = party;
    if (isNewMode && mode !== null) app.mode.value = mode;
    if (followed !== null) follow(followed);
    else if (party !== null) parts.forgetLink();
  }

  function follow(code: string): void {
    const now = state.peek();
    followed = now === undefined ? code : null;
    if (now === undefined) socket.hurry();
    else if (now === null) say({ kind: 'join', code });
    else if (now.code === code) parts.forgetLink();
    else asked.value = code;
  }

  function say(message: PartyUp): void {
    closeNotice();
    if (!socket.send(message)) tell('offline');
    socket.hurry();
  }

  function sendPlace(): void {
    socket.send({ kind: 'at', match: placeOf(app) });
  }

  effect(() => {
    const place = placeOf(app);
    sendPlace();
    // Done with, once the match is there.
    if (place?.over === false && notice.peek()?.code === 'waits') closeNotice();
  });
  /** Another person, or a deleted one: the party is nothing to who is here now. */
  function forgetParty(): void {
    batch(() => {
      state.value = null;
      you.value = null;
      asked.value = null;
      closeNotice();
    });
    followed = null;
    toldMode = null;
    kept.remove(IN_PARTY_KEY);
    socket.startAnew();
  }

  effect(() => {
    const { value: person } = app.person;
    const member = you.peek();
    if (member !== null && member !== person?.id) forgetParty();
    else if (person !== null) socket.send({ kind: 'changed' });
  });
  effect(() => {
    const mode = app.mode.value;
    if (isLeader(state.peek(), you.peek()) && mode !== toldMode)
      socket.send({ kind: 'mode', mode });
  });

  return {
    connection: socket.connection,
    state,
    you,
    notice,
    create: () => say({ kind: 'create', mode: app.mode.value }),
    asked,
    follow,
    join(code) {
      asked.value = null;
      say({ kind: 'join', code });
    },
    stay() {
      asked.value = null;
      parts.forgetLink();
    },
    leave: () => say({ kind: 'leave' }),
    play: () => say({ kind: 'play' }),
    cancel: () => say({ kind: 'cancel' }),
    kick: (id) => say({ kind: 'kick', id }),
    lead: (id) => say({ kind: 'lead', id }),
    renew: () => say({ kind: 'renew' }),
    gather: (matchId) => say({ kind: 'gather', matchId }),
    closeNotice,
    link: parts.linkTo,
    takes(intent) {
      const party = state.peek() ?? null;
      if (intent.kind !== 'quick-play' || party === null || party.members.length < 2) return false;
      if (socket.connection.peek() !== 'open') return false;
      if (isLeader(party, you.peek())) say({ kind: 'play' });
      else tell('waits', { names: [leaderOf(party)?.person.name ?? ''] });
      return true;
    },
    hurry: () => socket.hurry(),
  };
}

export function isLeader(party: PartyState | null | undefined, you: ProfileId | null): boolean {
  return party != null && party.leader === you;
}

export function leaderOf(party: PartyState): PartyMember | undefined {
  return party.members.find(({ person }) => person.id === party.leader);
}

/** The match online that this page plays, as the server wants to know it. */
function placeOf({ screen }: AppState): Extract<PartyUp, { kind: 'at' }>['match'] {
  if (screen.value.kind !== 'playing') return null;
  const { match, hud } = screen.value;
  if (match.matchId === null || match.localSlot === null) return null;
  return { id: match.matchId, over: hud.phase.value === 'end' };
}

/** Playing it, or on the way there. */
function isIn({ screen }: AppState, matchId: string): boolean {
  const now = screen.peek();
  if (now.kind === 'playing') return now.match.matchId === matchId && now.match.localSlot !== null;
  return now.kind === 'joining' && 'matchId' in now.intent && now.intent.matchId === matchId;
}

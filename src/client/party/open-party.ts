/** The player's party in a real browser. Loaded by main.tsx when somebody wants one. */
import type { AppState } from '../app-state.ts';
import { hashOfAddress, serverUrlOf } from '../session/addresses.ts';
import type { TextStore } from '../session/text-store.ts';
import { createPageParty, type PageParty } from './page-party.ts';

const PARTY_HASH = hashOfAddress({ kind: 'party', code: '' });

export interface BrowserPartyParts {
  readonly app: AppState;
  readonly kept: TextStore;
  readonly pass: () => Promise<string | null>;
  readonly joinMatch: (matchId: string) => void;
}

export function openParty(parts: BrowserPartyParts): PageParty {
  const party = createPageParty({
    ...parts,
    serverUrl: serverUrlOf(document.baseURI),
    openWire: (url) => new WebSocket(url),
    after(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    forgetLink() {
      const url = new URL(window.location.href);
      if (!url.hash.startsWith(PARTY_HASH)) return;
      url.hash = '';
      window.history.replaceState(null, '', url);
    },
    linkTo(code) {
      const link = new URL(window.location.href);
      link.search = '';
      link.hash = hashOfAddress({ kind: 'party', code });
      return link.href;
    },
  });
  window.addEventListener('online', () => party.hurry());
  return party;
}

/**
 * The identity in a real browser, and what the title asks of the same server: where its link leads.
 * Loaded by main.tsx after the title.
 */
import type { Signal } from '@preact/signals';
import type { CarLook } from '../../protocol/car-look.ts';
import type { AppState } from '../app-state.ts';
import { lookUpInvitation } from '../session/look-up-invitation.ts';
import type { TextStore } from '../session/text-store.ts';
import { createIdentity, type Identity } from './identity.ts';
import { KEY_NAME } from './key-store.ts';

export interface BrowserIdentityParts
  extends Pick<AppState, 'playerName' | 'person' | 'screen' | 'invitation'> {
  readonly kept: TextStore;
  readonly look: Signal<CarLook>;
}

export function openIdentity(parts: BrowserIdentityParts): Identity {
  const identity = createIdentity({
    ...parts,
    server: { base: document.baseURI, fetch: window.fetch.bind(window) },
    isKept: keepsAnything(),
    fill: (bytes) => crypto.getRandomValues(bytes),
    nowMs: () => performance.now(),
    after(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
  });
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY_NAME || key === null) identity.keyChanged();
  });
  window.addEventListener('online', () => identity.hurry());
  lookUpInvitation(parts, identity.reads.invitation);
  return identity;
}

function keepsAnything(): boolean {
  const probe = 'driftball.probe';
  try {
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/** The identity in a real browser. Loaded by main.tsx after the title. */
import type { Signal } from '@preact/signals';
import type { CarLook } from '../../protocol/car-look.ts';
import type { PersonCard } from '../../protocol/people/person-card.ts';
import type { Screen } from '../app-state.ts';
import { lookUpInvitations } from '../session/look-up-invitation.ts';
import type { TextStore } from '../session/text-store.ts';
import { createIdentity, type Identity } from './identity.ts';
import { KEY_NAME } from './key-store.ts';

export interface BrowserIdentityParts {
  /** Where an invitation is looked up. */
  readonly screen: Signal<Screen>;
  readonly kept: TextStore;
  readonly playerName: Signal<string>;
  readonly look: Signal<CarLook>;
  readonly person: Signal<PersonCard | null>;
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
  lookUpInvitations(parts.screen, identity.reads.invitation);
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

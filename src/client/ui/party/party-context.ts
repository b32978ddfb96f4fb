/** The player's party for every screen: given to the whole UI by main.tsx. */
import { createContext } from 'preact';
import type { PartyAccess } from '../../party/party-access.ts';

/** Null where the page has none, as in a UI under test. */
export const PartyContext = createContext<PartyAccess | null>(null);

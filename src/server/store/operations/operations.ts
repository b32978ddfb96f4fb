/** All that the store does, by name: what reads and what writes. The two databases run these. */
import type { Store } from '../store.ts';
import { blocked, setBlocked } from './blocks.ts';
import { boardLine, boardPage } from './boards.ts';
import { recover, setRecovery } from './keys.ts';
import type { Operation } from './operation.ts';
import { deleteProfile, exportProfile } from './own-data.ts';
import { deleteParty, party, partyOf, saveParty } from './parties.ts';
import {
  cards,
  createProfile,
  noteSeen,
  profile,
  profileOfKey,
  rename,
  setLook,
} from './profiles.ts';
import { ratings } from './rate-result.ts';
import { history, leaves, result } from './read-results.ts';
import { recordResult } from './record-result.ts';
import { totals } from './totals.ts';

type Calls = Omit<Store, 'close'>;
export type OperationName = keyof Calls;
export type Arguments = { readonly [N in OperationName]: Parameters<Calls[N]> };
export type Answers = { readonly [N in OperationName]: Awaited<ReturnType<Calls[N]>> };

type Operations<N extends OperationName> = {
  readonly [K in N]: (...args: Arguments[K]) => Operation<Answers[K]>;
};

const READS = {
  profile,
  profileOfKey,
  cards,
  exportProfile,
  ratings,
  result,
  history,
  totals,
  leaves,
  boardPage,
  boardLine,
  party,
  partyOf,
  blocked,
} as const satisfies Partial<Operations<OperationName>>;

const WRITES = {
  createProfile,
  rename,
  setLook,
  noteSeen,
  setRecovery,
  recover,
  deleteProfile,
  recordResult,
  saveParty,
  deleteParty,
  setBlocked,
} as const satisfies Partial<Operations<OperationName>>;

export const OPERATIONS: Operations<OperationName> = { ...READS, ...WRITES };

export function isRead(name: OperationName): boolean {
  return name in READS;
}

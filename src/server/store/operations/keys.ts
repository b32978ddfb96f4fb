/** What proves who somebody is: keys of devices, and the code for when all of them are lost. */
import type { ProfileId } from '../../../protocol/people/person-card.ts';
import type { StoredProfile } from '../store.ts';
import { lockingStatement, type Operation, statement, text } from './operation.ts';
import { keyTaken, known, profileOfKey } from './profiles.ts';

/** Another device. @throws StoreError `key-taken`, `unknown-profile` */
export function* addKey(id: ProfileId, publicKey: string, atMs: number): Operation<void> {
  const owner = yield* profileOfKey(publicKey);
  if (owner?.id === id) return;
  if (owner !== null) throw keyTaken();
  yield* known(id);
  yield* insertKey(id, publicKey, atMs);
}

/** One hash at a time; null for none. */
export function* setRecovery(id: ProfileId, codeHash: string | null): Operation<void> {
  yield statement('UPDATE profile SET recovery_hash = ? WHERE id = ?', codeHash, id);
}

export function* recover(
  codeHash: string,
  publicKey: string,
  atMs: number,
): Operation<StoredProfile | null> {
  const [row] = yield lockingStatement('SELECT id FROM profile WHERE recovery_hash = ?', codeHash);
  if (row === undefined) return null;
  const id = text(row, 'id');
  const owner = yield* profileOfKey(publicKey);
  if (owner !== null && owner.id !== id) throw keyTaken();
  yield statement('DELETE FROM profile_key WHERE person = ?', id);
  yield* insertKey(id, publicKey, atMs);
  yield* setRecovery(id, null);
  return yield* known(id);
}

function* insertKey(id: ProfileId, publicKey: string, atMs: number): Operation<void> {
  yield statement(
    'INSERT INTO profile_key (public_key, person, added_at_ms) VALUES (?, ?, ?)',
    publicKey,
    id,
    atMs,
  );
}

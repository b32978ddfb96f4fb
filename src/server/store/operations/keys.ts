/**
 * What proves who somebody is: a key, of which several devices may hold copies, and the code for when all
 * of them are lost.
 */
import type { ProfileId } from '../../../protocol/people/person-card.ts';
import type { StoredProfile } from '../store.ts';
import { lockingStatement, type Operation, statement, text } from './operation.ts';
import { keyTaken, known, profileOfKey } from './profiles.ts';

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
  yield statement(
    'INSERT INTO profile_key (public_key, person, added_at_ms) VALUES (?, ?, ?)',
    publicKey,
    id,
    atMs,
  );
  yield* setRecovery(id, null);
  return yield* known(id);
}

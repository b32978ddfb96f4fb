/** Whom a person does not want to hear of. */
import type { PersonCard, ProfileId } from '../../../protocol/people/person-card.ts';
import { type Operation, statement } from './operation.ts';
import { cardOf, lockProfiles, unknownProfile } from './profiles.ts';

/** @throws StoreError `unknown-profile`, when it is to be set */
export function* setBlocked(
  id: ProfileId,
  blockedId: ProfileId,
  isBlocked: boolean,
  atMs: number,
): Operation<void> {
  if (!isBlocked) {
    yield statement('DELETE FROM block WHERE person = ? AND blocked = ?', id, blockedId);
    return;
  }
  const here = yield* lockProfiles([id, blockedId]);
  for (const one of [id, blockedId]) if (!here.has(one)) throw unknownProfile(one);
  yield statement(
    `INSERT INTO block (person, blocked, at_ms) VALUES (?, ?, ?)
     ON CONFLICT (person, blocked) DO NOTHING`,
    id,
    blockedId,
    atMs,
  );
}

/** The latest first. */
export function* blocked(id: ProfileId): Operation<readonly PersonCard[]> {
  const rows = yield statement(
    `SELECT p.id, p.name, p.tag, p.look FROM block b JOIN profile p ON p.id = b.blocked
     WHERE b.person = ? ORDER BY b.at_ms DESC, p.id`,
    id,
  );
  return rows.map(cardOf);
}

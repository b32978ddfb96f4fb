/** A person's right to what is kept of them: to have all of it, and to have it gone. */
import type { ProfileId } from '../../../protocol/people/person-card.ts';
import { blocked } from './blocks.ts';
import { leaveBoards } from './change-boards.ts';
import { number, type Operation, statement, text } from './operation.ts';
import { leaveParty, partyOf } from './parties.ts';
import { lockProfiles, profile } from './profiles.ts';
import { history } from './read-results.ts';
import { totals } from './totals.ts';

const RESULTS_AT_ONCE = 50;

/** In other people's results it stays as a nameless line. Of nobody: nothing happens. */
export function* deleteProfile(id: ProfileId): Operation<void> {
  yield* lockProfiles([id]);
  yield* leaveParty(id);
  yield statement("UPDATE result_line SET person = NULL, name = '' WHERE person = ?", id);
  const rows = yield statement('SELECT id FROM profile WHERE id = ?', id);
  if (rows.length === 0) return;
  yield* leaveBoards(id);
  // Keys, totals and blocks go with it.
  yield statement('DELETE FROM profile WHERE id = ?', id);
}

/** Null of nobody. */
export function* exportProfile(id: ProfileId): Operation<unknown> {
  const person = yield* profile(id);
  if (person === null) return null;
  const keys = yield statement(
    'SELECT public_key, added_at_ms FROM profile_key WHERE person = ? ORDER BY added_at_ms',
    id,
  );
  const results = [];
  let page = yield* history(id, { limit: RESULTS_AT_ONCE });
  while (page.length > 0) {
    results.push(...page);
    const beforeResult = page.at(-1)?.id ?? '';
    page = yield* history(id, { beforeResult, limit: RESULTS_AT_ONCE });
  }
  return {
    profile: person,
    keys: keys.map((row) => ({
      publicKey: text(row, 'public_key'),
      addedAtMs: number(row, 'added_at_ms'),
    })),
    totals: yield* totals(id),
    results,
    party: yield* partyOf(id),
    blocked: yield* blocked(id),
  };
}

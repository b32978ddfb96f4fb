/** Parties. A person is in one at a time: who enters another has left the one before. */
import * as v from 'valibot';
import type { ProfileId } from '../../../protocol/people/person-card.ts';
import { ModeSchema } from '../../../protocol/people/plain-schemas.ts';
import type { StoredParty } from '../store.ts';
import { number, type Operation, places, statement, text } from './operation.ts';
import { lockProfiles, unknownProfile } from './profiles.ts';

/** @throws StoreError `unknown-profile` */
export function* saveParty(party: StoredParty): Operation<void> {
  const people = [...new Set([party.leader, ...party.members])];
  const here = yield* lockProfiles(people);
  const missing = people.find((id) => !here.has(id));
  if (missing !== undefined) throw unknownProfile(missing);
  yield statement(
    `INSERT INTO party (code, leader, mode, changed_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (code) DO UPDATE SET leader = excluded.leader, mode = excluded.mode,
       changed_at_ms = excluded.changed_at_ms`,
    party.code,
    party.leader,
    party.mode,
    party.changedAtMs,
  );
  yield statement('DELETE FROM party_member WHERE party = ?', party.code);
  const members = [...new Set(party.members)];
  if (members.length === 0) return;
  yield statement(
    `INSERT INTO party_member (person, party, place) VALUES ${places(members.length, 3)}
     ON CONFLICT (person) DO UPDATE SET party = excluded.party, place = excluded.place`,
    ...members.flatMap((person, place) => [person, party.code, place]),
  );
}

export function* party(code: string): Operation<StoredParty | null> {
  const [row] = yield statement('SELECT * FROM party WHERE code = ?', code);
  if (row === undefined) return null;
  const members = yield statement(
    'SELECT person FROM party_member WHERE party = ? ORDER BY place',
    code,
  );
  return {
    code,
    leader: text(row, 'leader'),
    members: members.map((member) => text(member, 'person')),
    mode: v.parse(ModeSchema, row.mode),
    changedAtMs: number(row, 'changed_at_ms'),
  };
}

export function* partyOf(id: ProfileId): Operation<StoredParty | null> {
  const [row] = yield statement('SELECT party FROM party_member WHERE person = ?', id);
  return row === undefined ? null : yield* party(text(row, 'party'));
}

export function* deleteParty(code: string): Operation<void> {
  yield statement('DELETE FROM party WHERE code = ?', code);
}

/** The next member leads; a party of nobody ends. */
export function* leaveParty(id: ProfileId): Operation<void> {
  yield statement('DELETE FROM party_member WHERE person = ?', id);
  const rows = yield statement('SELECT code FROM party WHERE leader = ?', id);
  for (const row of rows) {
    const code = text(row, 'code');
    const [next] = yield statement(
      'SELECT person FROM party_member WHERE party = ? ORDER BY place LIMIT 1',
      code,
    );
    if (next === undefined) yield* deleteParty(code);
    else yield statement('UPDATE party SET leader = ? WHERE code = ?', text(next, 'person'), code);
  }
}

/** Who people are: their cards, names and looks. */
import * as v from 'valibot';
import type { CarLook } from '../../../protocol/car-look.ts';
import type { PersonCard, ProfileId } from '../../../protocol/people/person-card.ts';
import { CarLookSchema } from '../../../protocol/settings-schema.ts';
import { type NewProfile, type StoredProfile, StoreError } from '../store.ts';
import { freeTag } from './name-tag.ts';
import {
  lockingStatement,
  number,
  type Operation,
  places,
  type Row,
  statement,
  text,
} from './operation.ts';

const COLUMNS = 'p.id, p.name, p.tag, p.look, p.created_at_ms, p.seen_at_ms, p.recovery_hash';

/** @throws StoreError `key-taken`, `name-full` */
export function* createProfile(profile: NewProfile): Operation<StoredProfile> {
  const { id, name, fold, look, publicKey, atMs } = profile;
  const owner = yield* profileOfKey(publicKey);
  if (owner?.id === id) return owner;
  if (owner !== null) throw keyTaken();
  const tag = yield* freeTag(id, fold);
  yield statement(
    `INSERT INTO profile (id, name, fold, tag, look, created_at_ms, seen_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    name,
    fold,
    tag,
    JSON.stringify(look),
    atMs,
    atMs,
  );
  yield statement(
    'INSERT INTO profile_key (public_key, person, added_at_ms) VALUES (?, ?, ?)',
    publicKey,
    id,
    atMs,
  );
  return yield* known(id);
}

export function* profile(id: ProfileId): Operation<StoredProfile | null> {
  const [row] = yield statement(`SELECT ${COLUMNS} FROM profile p WHERE p.id = ?`, id);
  return row === undefined ? null : profileOf(row);
}

export function* profileOfKey(publicKey: string): Operation<StoredProfile | null> {
  const [row] = yield statement(
    `SELECT ${COLUMNS} FROM profile_key k JOIN profile p ON p.id = k.person WHERE k.public_key = ?`,
    publicKey,
  );
  return row === undefined ? null : profileOf(row);
}

/** In the order of `ids`; nobody for an id that is not known. */
export function* cards(ids: readonly ProfileId[]): Operation<readonly PersonCard[]> {
  if (ids.length === 0) return [];
  const rows = yield statement(
    `SELECT id, name, tag, look FROM profile WHERE id IN ${places(1, ids.length)}`,
    ...ids,
  );
  const found = new Map(rows.map((row) => [text(row, 'id'), cardOf(row)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** A new tag where the name's fold differs. @throws StoreError `unknown-profile`, `name-full` */
export function* rename(id: ProfileId, name: string, fold: string): Operation<StoredProfile> {
  const [row] = yield lockingStatement('SELECT fold, tag FROM profile WHERE id = ?', id);
  if (row === undefined) throw unknownProfile(id);
  const tag = text(row, 'fold') === fold ? text(row, 'tag') : yield* freeTag(id, fold);
  yield statement(
    'UPDATE profile SET name = ?, fold = ?, tag = ? WHERE id = ?',
    name,
    fold,
    tag,
    id,
  );
  return yield* known(id);
}

export function* setLook(id: ProfileId, look: CarLook): Operation<void> {
  yield statement('UPDATE profile SET look = ? WHERE id = ?', JSON.stringify(look), id);
}

export function* noteSeen(id: ProfileId, atMs: number): Operation<void> {
  yield statement(
    'UPDATE profile SET seen_at_ms = ? WHERE id = ? AND seen_at_ms < ?',
    atMs,
    id,
    atMs,
  );
}

/** @throws StoreError `unknown-profile` */
export function* known(id: ProfileId): Operation<StoredProfile> {
  const found = yield* profile(id);
  if (found === null) throw unknownProfile(id);
  return found;
}

/** In one order, so that two who need the same people cannot wait for each other. */
export function* lockProfiles(ids: readonly ProfileId[]): Operation<ReadonlySet<ProfileId>> {
  if (ids.length === 0) return new Set();
  const rows = yield lockingStatement(
    `SELECT id FROM profile WHERE id IN ${places(1, ids.length)} ORDER BY id`,
    ...ids,
  );
  return new Set(rows.map((row) => text(row, 'id')));
}

/** Of a row with the columns id, name, tag and look. */
export function cardOf(row: Row): PersonCard {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    tag: text(row, 'tag'),
    look: v.parse(CarLookSchema, JSON.parse(text(row, 'look'))),
  };
}

export function unknownProfile(id: ProfileId): StoreError {
  return new StoreError('unknown-profile', `there is no profile ${id}`);
}

export function keyTaken(): StoreError {
  return new StoreError('key-taken', 'the key belongs to another profile');
}

function profileOf(row: Row): StoredProfile {
  return {
    ...cardOf(row),
    createdAtMs: number(row, 'created_at_ms'),
    seenAtMs: number(row, 'seen_at_ms'),
    hasRecoveryCode: row.recovery_hash !== null,
  };
}

/**
 * The digits that tell people of one name apart: as short as still found free, and different for
 * different people, so that they are not counted up.
 */
import { createHash } from 'node:crypto';
import { StoreError } from '../store.ts';
import { type Operation, places, statement, text } from './operation.ts';

const TAG_DIGITS = [4, 5, 6] as const;
/** Of each length. With 900,000 people of one name, one in 29 finds none of 6 digits. */
const TRIES = 32;

/** @throws StoreError `name-full` */
export function* freeTag(id: string, fold: string): Operation<string> {
  for (const digits of TAG_DIGITS) {
    const candidates = tagCandidates(id, fold, digits);
    const rows = yield statement(
      `SELECT tag FROM profile WHERE fold = ? AND tag IN ${places(1, candidates.length)}`,
      fold,
      ...candidates,
    );
    const taken = new Set(rows.map((row) => text(row, 'tag')));
    const free = candidates.find((tag) => !taken.has(tag));
    if (free !== undefined) return free;
  }
  throw new StoreError('name-full', 'too many people have this name');
}

/** The same each time, so that an operation that is run again asks for the same. */
function tagCandidates(id: string, fold: string, digits: number): string[] {
  const hash = createHash('shake128', { outputLength: TRIES * 4 });
  const bytes = hash.update(`${id} ${digits} ${fold}`).digest();
  return Array.from({ length: TRIES }, (_, index) =>
    String(bytes.readUInt32LE(index * 4) % 10 ** digits).padStart(digits, '0'),
  );
}

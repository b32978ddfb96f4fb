/** A wish for a match as a browser remembers it. For the page, which may not trust its own storage. */
import * as v from 'valibot';
import { type CheckedWish, MatchWishSchema } from './settings-schema.ts';

/** @param value parsed from JSON; whatever is no wish counts as one for an ordinary match */
export function readWish(value: unknown): CheckedWish {
  const read = v.safeParse(MatchWishSchema, value);
  return read.success ? read.output : v.parse(MatchWishSchema, { teamSize: 3 });
}

/** Schemas of plain values that several messages about people hold. */
import * as v from 'valibot';
import { MODE_IDS } from '../modes.ts';

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength));

export const MatchIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'a match has a plain id'));

export const ModeSchema = v.picklist(MODE_IDS, 'there is no such mode');

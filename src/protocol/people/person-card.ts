/** How a person with an identity appears to others. Never carries what proves the identity. */
import * as v from 'valibot';
import { MAX_NAME_LENGTH } from '../player-name.ts';
import { CarLookSchema } from '../settings-schema.ts';

/** 80 random bits in base 32. */
export const ProfileIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z2-7]{16}$/, 'a profile has an id of 16 letters and digits'),
);
export type ProfileId = v.InferOutput<typeof ProfileIdSchema>;

/** Tells people of one name apart: digits, shown as `Name#0417`. */
export const NameTagSchema = v.pipe(v.string(), v.regex(/^\d{4,6}$/, 'a tag has 4 to 6 digits'));

export const PersonCardSchema = v.object({
  id: ProfileIdSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH * 2)),
  tag: NameTagSchema,
  look: CarLookSchema,
});
export type PersonCard = v.InferOutput<typeof PersonCardSchema>;

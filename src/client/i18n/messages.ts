/**
 * What a catalogue of texts holds, as types: English is the source, every other language must have the
 * same keys with the same placeholders, or the project does not compile.
 *
 * A message is a text with `{placeholders}`, or one text for each plural form that English has, chosen
 * by `{n}`; other languages give the forms that Intl.PluralRules names for them.
 */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Message = string | Plural;
export type Catalogue = Readonly<Record<string, Message>>;

/** The names in braces of a text. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

export type ParamsOf<M extends Message> = M extends string
  ? NamesIn<M>
  : M extends Plural
    ? 'n' | NamesIn<M['other']>
    : never;

/** Numbers are written as the language writes them. */
export type Params<M extends Message> = {
  readonly [Name in ParamsOf<M>]: Name extends 'n' ? number : string | number;
};

/** Of another language, for an English catalogue. */
export type Translation<English extends Catalogue> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Plural;
};

/** One area's texts: `t('key')`, or `t('key', { n: 3 })` where the message has placeholders. */
export type Translate<English extends Catalogue> = <Key extends keyof English & string>(
  key: Key,
  ...params: [ParamsOf<English[Key]>] extends [never] ? [] : [Params<English[Key]>]
) => string;

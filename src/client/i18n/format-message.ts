import { type Language, language } from './language.ts';
import type { Message } from './messages.ts';

const rules = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

/** Chooses the plural form by `n`, and puts the values in. A name without a value stays as it is. */
export function formatMessage(
  message: Message,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const text = typeof message === 'string' ? message : pluralForm(message, params.n, language);
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = params[name];
    if (value === undefined) return braces;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

export function formatNumber(value: number, language: Language): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format.format(value);
}

/** A share as a whole number of percent, in the page's language. */
export function formatPercent(share: number): string {
  const options = { style: 'percent', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(language.value, options).format(share);
}

function pluralForm(
  forms: Exclude<Message, string>,
  n: string | number | undefined,
  language: Language,
): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return forms[rule.select(Number(n))] ?? forms.other;
}

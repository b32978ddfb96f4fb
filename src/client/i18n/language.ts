/** The languages of the page, and which one is shown. */
import { signal } from '@preact/signals';

export const LANGUAGES = ['en', 'de', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** In the language itself, as a choice shows it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
};

/** Changed by follow-language.ts alone. */
export const language = signal<Language>('en');

/** @param wanted best first, as `navigator.languages` */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((one) => one === tag.slice(0, 2).toLowerCase());
    if (found !== undefined) return found;
  }
  return 'en';
}

/**
 * Puts the page into the language that the player chose, or else their browser's, and follows every
 * change without loading the page anew. Called once by main.tsx, which shows nothing before.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Language, language, pickLanguage } from './language.ts';
import { wordsReady } from './words.ts';

/** @returns a promise that resolves once the texts are there; a language that does not load is English */
export function followLanguage(
  choice: ReadonlySignal<Language | 'auto'>,
  window: Window,
): Promise<void> {
  const { navigator, document } = window;
  const browsers = signal(navigator.languages);
  window.addEventListener('languagechange', () => {
    browsers.value = navigator.languages;
  });
  let showing: Promise<void> = Promise.resolve();
  let newest: Language = 'en';
  effect(() => {
    const wanted = choice.value === 'auto' ? pickLanguage(browsers.value) : choice.value;
    newest = wanted;
    // What is shown changes at once and whole, and not before its texts are there.
    showing = wordsReady(wanted).then(() => {
      if (newest !== wanted) return;
      language.value = wanted;
      document.documentElement.lang = wanted;
    });
  });
  return showing;
}

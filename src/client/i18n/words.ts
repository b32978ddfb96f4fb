/**
 * The texts of one area of the page (a screen, a dialog): English comes with its code, the other
 * languages are loaded when they are wanted, so nobody loads three.
 *
 *   // texts/party/index.ts
 *   export const partyWords = createWords(en, { de: () => import('./de.ts'), es: () => import('./es.ts') });
 *   // in a component
 *   const t = partyWords.use();
 *   <p>{t('members', { n: members.length })}</p>
 */
import { signal } from '@preact/signals';
import { formatMessage } from './format-message.ts';
import { type Language, language } from './language.ts';
import type { Catalogue, Translate, Translation } from './messages.ts';

/** A module whose `texts` are the catalogue. */
type Load<English extends Catalogue> = () => Promise<{ readonly texts: Translation<English> }>;

export interface Words<English extends Catalogue> {
  /** The texts in the page's language; English until that has come. Follows a change when rendered. */
  use(): Translate<English>;
  /** Resolves once `use` gives that language; a language that does not load stays English. */
  ready(wanted?: Language): Promise<void>;
}

/** The areas whose code has been loaded. */
const areas = new Set<(wanted: Language) => Promise<void>>();

/**
 * Resolves once all texts whose code has been loaded are there in that language: awaited before a
 * part of the page is first shown, and before the language changes, so that nothing is English for
 * a moment.
 */
export async function wordsReady(wanted: Language = language.peek()): Promise<void> {
  await Promise.all([...areas].map((ready) => ready(wanted)));
}

export function createWords<const English extends Catalogue>(
  english: English,
  loaders: Readonly<Record<Exclude<Language, 'en'>, Load<English>>>,
): Words<English> {
  const loaded = signal<Readonly<Partial<Record<Language, Catalogue>>>>({ en: english });
  const loading = new Map<Language, Promise<void>>();

  function ready(wanted: Language = language.peek()): Promise<void> {
    if (wanted === 'en' || loaded.peek()[wanted] !== undefined) return Promise.resolve();
    const started = loading.get(wanted);
    if (started !== undefined) return started;
    const promise = loaders[wanted]().then(
      ({ texts }) => {
        loaded.value = { ...loaded.peek(), [wanted]: texts };
      },
      (error: unknown) => {
        loading.delete(wanted);
        console.warn(`The texts in ${wanted} did not load.`, error);
      },
    );
    loading.set(wanted, promise);
    return promise;
  }

  areas.add(ready);
  return {
    ready,
    use() {
      const wanted = language.value;
      const catalogue = loaded.value[wanted];
      if (catalogue === undefined) void ready(wanted);
      const shown: Language = catalogue === undefined ? 'en' : wanted;
      const texts = catalogue ?? english;
      const translate = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
        formatMessage(texts[key] ?? english[key] ?? key, params, shown);
      return translate as Translate<English>;
    },
  };
}

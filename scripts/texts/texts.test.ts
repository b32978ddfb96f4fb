/** Holds the page's texts: each in every language, each used, and none outside the catalogues. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/client/i18n/language.ts';
import type { Catalogue, Message } from '../../src/client/i18n/messages.ts';
import { looseTexts } from './loose-texts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const AREAS = globSync('src/client/**/texts/en.ts', { cwd: ROOT }).map(dirname).sort();
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** Panels for developers, who read English. */
const FOR_DEVELOPERS = /^src[\\/]client[\\/](?:sandbox|ui[\\/]net-panel)[\\/]/;

/** The same in another language: names, units, words that were borrowed. */
const ALIKE = new Set([
  'MVP',
  'Bot',
  'Bots',
  'Boost',
  'Training',
  'Tutorial',
  'Gamepad',
  'Touch',
  'Vibration',
  'Stick',
  'Standard',
  'Drift',
  'Shift',
  'Num',
  'min',
  'Enter',
  'Insert',
  'Arena',
  'Gold',
  'Bronze',
  'Orange',
  'Name',
  'in {seconds} s',
]);

const SOURCES = globSync('src/client/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !/[\\/]texts[\\/]/.test(file) && !/\.test\./.test(file))
  .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);
/** With those whose codes are keys of texts. */
const ALL_SOURCES = [
  ...SOURCES.map(([, source]) => source),
  ...globSync('src/{protocol,worker}/**/*.ts', { cwd: ROOT }).map((file) =>
    readFileSync(join(ROOT, file), 'utf8'),
  ),
].join('\n');

async function catalogue(area: string, language: string): Promise<Catalogue> {
  const file = pathToFileURL(join(ROOT, area, `${language}.ts`)).href;
  const { texts } = (await import(file)) as { readonly texts: Catalogue };
  return texts;
}

describe.each(AREAS)('%s', (area) => {
  test.each(TRANSLATIONS)('has all texts with the same placeholders in %s', async (language) => {
    const english = await catalogue(area, 'en');
    const other = await catalogue(area, language);
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(english)) {
      const translated = other[key] ?? '';
      expect(placeholders(translated), key).toEqual(placeholders(message));
      if (typeof translated === 'string') continue;
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      // `many` of Spanish is for millions, and `other` stands in for it.
      const missing = wanted.filter((form) => form !== 'many' && translated[form] === undefined);
      expect(missing, key).toEqual([]);
    }
  });

  test.each(TRANSLATIONS)('is translated to %s', async (language) => {
    const english = await catalogue(area, 'en');
    const other = await catalogue(area, language);
    const same = Object.keys(english).filter(
      (key) =>
        JSON.stringify(english[key]) === JSON.stringify(other[key]) && !isAlike(english[key]),
    );
    expect(same).toEqual([]);
  });

  test('has no text that nobody shows', async () => {
    const keys = Object.keys(await catalogue(area, 'en'));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});

test('words for the player stand in a catalogue and not in the code', () => {
  const loose = SOURCES.filter(([file]) => file.endsWith('.tsx') && !FOR_DEVELOPERS.test(file))
    .flatMap(([file, source]) =>
      looseTexts(source).map(({ line, text }) => `${file}:${line}: ${text}`),
    )
    .filter((place) => !place.endsWith(': Driftball'));
  expect(loose).toEqual([]);
});

test('loose words are found wherever they can stand', () => {
  const source = `const a = <p title="One two">Three {is ? 'Four' : t('five')} {\`Six \${n}\`}
    <img alt={is && 'Seven'} class="eight" /> + {n}</p>;`;
  expect(looseTexts(source)).toEqual([
    { line: 1, text: 'Four' },
    { line: 1, text: 'Six' },
    { line: 1, text: 'One two' },
    { line: 1, text: 'Three' },
    { line: 2, text: 'Seven' },
  ]);
});

function placeholders(message: Message): readonly string[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  return [...new Set(names.map(String))].sort();
}

/** Words and numbers that need no translation. */
function isAlike(message: Message | undefined): boolean {
  const texts = typeof message === 'object' ? Object.values(message) : [message ?? ''];
  return texts.every((text) => {
    const words = text.replaceAll(/\{\w+\}/g, '').match(/\p{L}{3,}/gu) ?? [];
    return ALIKE.has(text) || words.every((word) => ALIKE.has(word));
  });
}

/** By its name, or as `prefix-${...}`. */
function isUsed(key: string): boolean {
  const literal = [`'${key}'`, `"${key}"`, `\`${key}\``];
  if (literal.some((each) => ALL_SOURCES.includes(each))) return true;
  const parts = key.split('-');
  return parts.some((_, index) => {
    if (index === 0) return false;
    const prefix = parts.slice(0, index).join('-');
    return ALL_SOURCES.includes(`\`${prefix}-\${`) || ALL_SOURCES.includes(`'${prefix}'`);
  });
}

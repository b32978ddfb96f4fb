import { afterEach, expect, test, vi } from 'vitest';
import { language, pickLanguage } from './language.ts';
import { createWords } from './words.ts';

const english = {
  hello: 'Hello, {name}!',
  goals: { one: '{n} goal by {name}', other: '{n} goals by {name}' },
  plain: 'Play',
} as const;

const words = () =>
  createWords(english, {
    de: async () => ({
      texts: {
        hello: 'Hallo, {name}!',
        goals: { one: '{n} Tor von {name}', other: '{n} Tore von {name}' },
        plain: 'Spielen',
      },
    }),
    es: () => Promise.reject(new Error('planted')),
  });

afterEach(() => {
  language.value = 'en';
});

test('texts are in English at once and in the page’s language once that has come', async () => {
  const area = words();
  language.value = 'de';
  expect(area.use()('plain')).toBe('Play');
  await area.ready();
  const t = area.use();
  expect(t('plain')).toBe('Spielen');
  expect(t('hello', { name: 'Ann' })).toBe('Hallo, Ann!');
  expect(t('goals', { n: 1, name: 'Ann' })).toBe('1 Tor von Ann');
  expect(t('goals', { n: 12_000, name: 'Ann' })).toBe('12.000 Tore von Ann');
});

test('a language that does not load is English, and is tried again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const area = words();
  await area.ready('es');
  language.value = 'es';
  expect(area.use()('goals', { n: 2, name: '{n}' })).toBe('2 goals by {n}');
  await area.ready('es');
  expect(warn).toHaveBeenCalledTimes(2);
});

test('the first language that the page has wins', () => {
  expect(pickLanguage(['fr-FR', 'es-MX', 'de'])).toBe('es');
  expect(pickLanguage(['fr'])).toBe('en');
});

test('keys and placeholders are checked by the compiler', () => {
  const t = words().use();
  // @ts-expect-error there is no such text
  expect(t('nothing')).toBe('nothing');
  // @ts-expect-error a name is missing
  expect(t('hello')).toBe('Hello, {name}!');
});

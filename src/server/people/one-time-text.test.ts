import { expect, test } from 'vitest';
import { OneTimeTexts } from './one-time-text.ts';

function setUp(purpose = 'pass') {
  let nowMs = 1000.5;
  const texts = new OneTimeTexts({ purpose, lifeMs: 60_000, nowMs: () => nowMs });
  return {
    texts,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

test('a text is good once', () => {
  const { texts } = setUp();
  const text = texts.make('ada');
  expect(texts.spend(text)).toBe('ada');
  expect(texts.spend(text)).toBeNull();
});

test('and for a minute', () => {
  const { texts, pass } = setUp();
  const [young, old] = [texts.make('young'), texts.make('old')];
  pass(59_999);
  expect(texts.spend(young)).toBe('young');
  pass(2);
  expect(texts.spend(old)).toBeNull();
  // What was spent is not forgotten before it is too old.
  expect(texts.spend(young)).toBeNull();
});

test('only from here, and only for this', () => {
  const text = setUp().texts.make('ada');
  const other = setUp();
  expect(other.texts.spend(text)).toBeNull();
  const [payload = '', signature = ''] = other.texts.make('ada').split('.');
  const forged = Buffer.from(payload, 'base64url').toString().replace('ada', 'bob');
  for (const wrong of [
    '',
    '.',
    'a.b.c',
    payload,
    `${Buffer.from(forged).toString('base64url')}.${signature}`,
    `${payload}.${signature.slice(1)}`,
    `${payload}.${'A'.repeat(43)}`,
  ]) {
    expect(other.texts.spend(wrong)).toBeNull();
  }
});

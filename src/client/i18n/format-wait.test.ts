import { expect, it } from 'vitest';
import { formatWait } from './format-wait.ts';

it('says how long in the language of the page', () => {
  expect([1, 59, 60, 200, 1800].map((seconds) => formatWait(seconds, 'en'))).toEqual([
    '1 second',
    '59 seconds',
    '1 minute',
    '4 minutes',
    '30 minutes',
  ]);
  expect([formatWait(1, 'de'), formatWait(200, 'de')]).toEqual(['1 Sekunde', '4 Minuten']);
  expect([formatWait(12, 'es'), formatWait(60, 'es')]).toEqual(['12 segundos', '1 minuto']);
});

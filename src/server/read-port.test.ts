import { expect, it } from 'vitest';
import { readPort } from './read-port.ts';

it('listens where the operator says, and refuses in a sentence what is no port', () => {
  expect([{}, { PORT: '' }, { PORT: '0' }, { PORT: '65535' }].map(readPort)).toEqual([
    2567, 2567, 0, 65_535,
  ]);
  for (const PORT of ['abc', '-1', '80.5', '65536']) {
    expect(() => readPort({ PORT })).toThrow('PORT must be a whole number from 0 to 65535.');
  }
});

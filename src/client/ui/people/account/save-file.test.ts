import { expect, test } from 'vitest';
import { fileName } from './save-file.ts';

test('a file’s name has nothing that a folder could mind', () => {
  expect(fileName('driftball-Ö/../ <b>-0417.json')).toBe('driftball-Ö-..-b--0417.json');
});

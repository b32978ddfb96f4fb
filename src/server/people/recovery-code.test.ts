import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfRecoveryCode, makeRecoveryCode } from './recovery-code.ts';

test('a code is read as people write it', () => {
  const code = makeRecoveryCode();
  expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  const hash = hashOfRecoveryCode(code);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hash).not.toContain(code.slice(0, 4).toLowerCase());
  expect(hashOfRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(hash);
  expect(hashOfRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(hash);
});

test('no two codes are alike', () => {
  expect(new Set(Array.from({ length: 1000 }, makeRecoveryCode)).size).toBe(1000);
});

test('a typing error is told from a wrong code', () => {
  const code = makeRecoveryCode();
  const places = [...code].flatMap((letter, place) => (letter === '-' ? [] : [place]));
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(...'23456789ABCDEFGH'),
      (place, letter) => {
        fc.pre(code[place] !== letter);
        const typed = code.slice(0, place) + letter + code.slice(place + 1);
        expect(hashOfRecoveryCode(typed)).toBeNull();
      },
    ),
  );
  for (const typed of ['', 'driftball', code.slice(1), `${code}0`, 'x'.repeat(10_000)]) {
    expect(hashOfRecoveryCode(typed)).toBeNull();
  }
});

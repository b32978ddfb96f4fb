/**
 * Holds the promise that a world is the same on every engine: nothing in this folder may use maths
 * that engines round in their own ways, a clock, unseeded randomness, or an order that depends on
 * who joined when.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ALLOWED_MATH = new Set([
  ...['PI', 'abs', 'ceil', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt'],
  ...['trunc', 'clz32'],
]);

const BANNED: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /\*\*/, why: '`**` is rounded as the engine likes' },
  { pattern: /\bDate\b/, why: 'a clock' },
  { pattern: /\bperformance\b/, why: 'a clock' },
  { pattern: /\b(setTimeout|setInterval|setImmediate|requestAnimationFrame)\b/, why: 'a clock' },
  { pattern: /\b(crypto|getRandomValues|randomUUID)\b/, why: 'unseeded randomness' },
  { pattern: /\bIntl\b|\btoLocale\w+|\blocaleCompare\b/, why: 'depends on the locale' },
  { pattern: /\bfor\s*\(\s*(const|let|var)\s+\w+\s+in\b/, why: 'for..in has no fixed order' },
  { pattern: /\.(sort|toSorted)\(\s*\)/, why: 'sorts numbers as strings; give a comparator' },
  { pattern: /\bMath\s*\[/, why: 'cannot be checked' },
  { pattern: /=\s*Math\b(?!\.)/, why: 'cannot be checked' },
  { pattern: /\b(eval|Function)\s*\(/, why: 'cannot be checked' },
  { pattern: /\b(WeakRef|FinalizationRegistry)\b/, why: 'depends on the garbage collector' },
];

/** What is wrong with a source text, one line for each finding. */
function violations(source: string): string[] {
  const code = withoutComments(source);
  const found: string[] = [];
  for (const [line, text] of code.split('\n').entries()) {
    for (const match of text.matchAll(/\bMath\.(\w+)/g)) {
      const member = match[1] ?? '';
      if (!ALLOWED_MATH.has(member)) found.push(`${line + 1}: Math.${member} is not allowed`);
    }
    for (const { pattern, why } of BANNED) {
      if (pattern.test(text)) found.push(`${line + 1}: ${text.trim()} (${why})`);
    }
  }
  return found;
}

function withoutComments(source: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  return source.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/.*$/gm, blank);
}

describe('the ban', () => {
  const root = import.meta.dirname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );

  it('has files to read', () => {
    expect(files).toContain('step.ts');
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s is deterministic', (file) => {
    expect(violations(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it.each([
    'const a = Math.sin(1);',
    'const a = Math.random();',
    'const a = Math.hypot(3, 4);',
    'const a = 2 ** 0.5;',
    'const now = Date.now();',
    'const now = performance.now();',
    'setTimeout(run, 1);',
    'for (const key in record) {}',
    'const list = numbers.sort();',
    'const list = numbers.toSorted( );',
    "const f = Math['sin'];",
    'const m = Math;',
    "new Intl.NumberFormat('en');",
    'const text = (1.5).toLocaleString();',
    'crypto.getRandomValues(bytes);',
  ])('finds %s', (planted) => {
    expect(violations(`const before = 1;\n${planted}\n`)).not.toEqual([]);
  });

  it('does not mind comments and what is allowed', () => {
    const fine = [
      '/** Unlike Math.sin, a ** b or Date.now(). */',
      'const a = Math.sqrt(2); // not Math.exp',
      'const b = list.sort((x, y) => x - y);',
    ];
    expect(violations(fine.join('\n'))).toEqual([]);
  });
});

/** What the build does to styles without a word, and no page that Vite serves from sources shows. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A rule's selector and its declarations; of nested rules the inner ones. */
const RULE = /([^{};]+)\{([^{}]*)\}/g;

/** Lightning CSS drops what stands for itself beside a `transform`. */
test('no rule has a transform and a translate, rotate or scale of its own', () => {
  const files = globSync('src/client/**/*.css', { cwd: `${import.meta.dirname}/..` });
  const both = files.flatMap((file) => {
    const css = readFileSync(`${import.meta.dirname}/../${file}`, 'utf8');
    return [...css.replace(/\/\*.*?\*\//gs, '').matchAll(RULE)]
      .filter(([, , body = '']) => has(body, 'transform') && has(body, 'translate|rotate|scale'))
      .map(([, selector = '']) => `${file}: ${selector.trim()}`);
  });
  expect(files.length).toBeGreaterThan(20);
  expect(both).toEqual([]);
});

function has(body: string, properties: string): boolean {
  return new RegExp(`(^|;|\\s)(${properties}):`).test(body);
}

import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const PAGES = globSync(['*.md', 'docs/**/*.md', 'bench/**/*.md'], { cwd: ROOT });

/** Of a page, relative to it; without those to other sites and within the page. */
function linksOf(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

test('what the documentation links to exists', () => {
  const dead = PAGES.flatMap((page) =>
    linksOf(page)
      .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
      .map((target) => `${page} -> ${target}`),
  );
  expect(dead).toEqual([]);
});

test('files of the sources that the documentation names exist', () => {
  const lost = PAGES.flatMap((page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    const named = [...text.matchAll(/`((?:src|e2e|bench|scripts|docs)\/[\w./-]+)`/g)];
    return named
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`);
  });
  expect(lost).toEqual([]);
});

test('docs/README.md leads to every page beside it', () => {
  const linked = new Set(linksOf('docs/README.md'));
  const pages = readdirSync(join(ROOT, 'docs')).filter((name) => /\.md$/.test(name));
  expect(pages.filter((name) => name !== 'README.md' && !linked.has(name))).toEqual([]);
});

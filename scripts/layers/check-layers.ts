/**
 * Holds the imports of src/ against the layer graph. Pure: files come in as a map of path to text,
 * findings go out as sentences, so that it can be tested on planted violations.
 */
import { posix } from 'node:path';
import {
  ALIASES,
  LAYER_RULES,
  type Layer,
  type LayerException,
  type LayerRule,
  TEST_PACKAGES,
} from './layer-rules.ts';
import { type ImportSite, scanImports } from './scan-imports.ts';

/** Paths are relative to src/ and written with `/`. */
export type SourceFiles = ReadonlyMap<string, string>;

/** One sentence for each arrow against the graph and each exception that nothing needs. */
export function checkLayers(files: SourceFiles, exceptions: readonly LayerException[]): string[] {
  const findings: string[] = [];
  const used = new Set<LayerException>();
  for (const [path, source] of files) {
    for (const site of scanImports(path, source)) {
      const problem = judge(path, site);
      if (problem === null) continue;
      const exception = exceptions.find(
        (entry) => entry.from === path && entry.specifier === site.specifier,
      );
      if (exception !== undefined) used.add(exception);
      else findings.push(`src/${path}:${site.line} ${problem}`);
    }
  }
  for (const entry of exceptions) {
    if (used.has(entry)) continue;
    findings.push(
      `stale exception: src/${entry.from} no longer imports ${entry.specifier ?? 'something computed'}`,
    );
  }
  return findings;
}

function judge(path: string, site: ImportSite): string | null {
  const { specifier, kind } = site;
  if (specifier === null) return 'imports something computed at run time, which nothing can check';
  if (isTestFile(path)) return judgeTest(specifier);
  const layer = layerOf(path);
  if (layer === null) return 'lies in no layer';
  const rule = LAYER_RULES[layer];
  const target = specifier.startsWith('.') ? resolve(path, specifier) : ALIASES[specifier];
  if (target !== undefined) return judgeFile(layer, rule, target, kind);
  if (isOneOf(specifier, rule.packages)) return null;
  return `is in ${layer}, which must not use the package '${specifier}'`;
}

function judgeFile(
  layer: Layer,
  rule: LayerRule,
  target: string,
  kind: ImportSite['kind'],
): string | null {
  if (target.startsWith('..')) return `is in ${layer} and reaches out of src/ to '${target}'`;
  if (isTestFile(target)) return `is in ${layer} and imports test code, src/${target}`;
  const targetLayer = layerOf(target);
  if (targetLayer === layer) return null;
  if (targetLayer !== null && rule.layers.includes(targetLayer)) return null;
  if (rule.files?.includes(target)) return null;
  if (kind === 'url' && targetLayer !== null && rule.urls?.includes(targetLayer)) return null;
  return `is in ${layer}, which must not import src/${target}`;
}

function judgeTest(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier in ALIASES) return null;
  const allowed = Object.values(LAYER_RULES).flatMap((rule) => rule.packages);
  if (isOneOf(specifier, [...allowed, ...TEST_PACKAGES])) return null;
  return `is a test and uses the package '${specifier}', which no layer and no test may`;
}

function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.split('/').includes('testing');
}

function layerOf(path: string): Layer | null {
  const folder = path.includes('/') ? path.split('/')[0] : undefined;
  return Object.keys(LAYER_RULES).find((name): name is Layer => name === folder) ?? null;
}

/** The file that a relative specifier names, without a Vite query such as `?url`. */
function resolve(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/[?].*$/, '')));
}

function isOneOf(specifier: string, packages: readonly string[]): boolean {
  return packages.some((name) =>
    name.endsWith(':')
      ? specifier.startsWith(name)
      : specifier === name || specifier.startsWith(`${name}/`),
  );
}

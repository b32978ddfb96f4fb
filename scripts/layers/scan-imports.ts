/**
 * Finds everything that one source file reaches for: static imports and re-exports (of types as
 * well), dynamic imports, `import('x')` in types, `new URL('x', import.meta.url)` (workers, assets),
 * `import.meta.glob` and `require`. Called by the layer check. Reads syntax only; resolves nothing.
 */
import { type ESTree, parseSync } from 'vite';

export interface ImportSite {
  /** As written, or null when it is computed at run time. */
  readonly specifier: string | null;
  /** `url`: named by URL and loaded apart (a worker or an asset), not linked in. */
  readonly kind: 'static' | 'dynamic' | 'type' | 'url';
  /** From 1. */
  readonly line: number;
}

/** Throws on a file that does not parse. */
export function scanImports(fileName: string, source: string): ImportSite[] {
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]?.message ?? 'does not parse'}`);
  const sites: ImportSite[] = [];
  visit(program, (node) => {
    const site = siteOf(node);
    if (site === null) return;
    const line = source.slice(0, node.start).split('\n').length;
    sites.push({ ...site, line });
  });
  return sites;
}

type Found = Omit<ImportSite, 'line'>;

function siteOf(node: ESTree.Node): Found | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: node.source.value, kind: node.importKind === 'type' ? 'type' : 'static' };
    case 'ExportAllDeclaration':
      return { specifier: node.source.value, kind: node.exportKind === 'type' ? 'type' : 'static' };
    case 'ExportNamedDeclaration':
      if (node.source === null) return null;
      return { specifier: node.source.value, kind: node.exportKind === 'type' ? 'type' : 'static' };
    case 'ImportExpression':
      return { specifier: literalOf(node.source), kind: 'dynamic' };
    case 'TSImportType':
      return { specifier: literalOf(node.source), kind: 'type' };
    case 'NewExpression':
      return isUrlBesideModule(node)
        ? { specifier: literalOf(node.arguments[0]), kind: 'url' }
        : null;
    case 'CallExpression':
      return loaderCall(node);
    default:
      return null;
  }
}

function isUrlBesideModule(node: ESTree.NewExpression): boolean {
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL') return false;
  const base = node.arguments[1];
  return base?.type === 'MemberExpression' && base.object.type === 'MetaProperty';
}

/** `require('x')`, `require.resolve('x')`, `import.meta.glob('x')`, `import.meta.resolve('x')`. */
function loaderCall(node: ESTree.CallExpression): Found | null {
  const callee = node.callee;
  const isRequire =
    (callee.type === 'Identifier' && callee.name === 'require') ||
    (callee.type === 'MemberExpression' &&
      callee.object.type === 'Identifier' &&
      callee.object.name === 'require');
  const isMeta = callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty';
  if (!isRequire && !isMeta) return null;
  return { specifier: literalOf(node.arguments[0]), kind: 'dynamic' };
}

function literalOf(node: ESTree.Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) {
    return node.quasis[0]?.value.cooked ?? null;
  }
  return null;
}

function visit(value: unknown, onNode: (node: ESTree.Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, onNode);
  } else if (isNode(value)) {
    onNode(value);
    for (const child of Object.values(value)) visit(child, onNode);
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

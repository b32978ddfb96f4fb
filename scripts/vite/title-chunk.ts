/**
 * Keeps what the title needs in one file beside the entry. Left alone, the bundler makes a file of
 * each handful of modules that some later part shares with it: more than 20 files, which together
 * compress a tenth worse than one. Used by vite.config.ts.
 */
import { fileURLToPath } from 'node:url';
import { normalizePath } from 'vite';

const ENTRY = normalizePath(fileURLToPath(new URL('../../src/client/main.tsx', import.meta.url)));

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The name of the chunk of a module, or null: for `codeSplitting.groups`. */
export function titleChunk(): (id: string, graph: Graph) => string | null {
  let title: ReadonlySet<string> | null = null;
  return (id, graph) => {
    title ??= importedBehind(ENTRY, graph);
    return title.has(id) ? 'title' : null;
  };
}

/** All that a module imports, however indirectly, but for what it loads later. */
function importedBehind(entry: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      open.push(imported);
    }
  }
  return found;
}
